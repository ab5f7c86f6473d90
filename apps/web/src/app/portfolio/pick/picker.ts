import { ChangeDetectionStrategy, Component, computed, inject, Injectable, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { firstValueFrom } from 'rxjs';
import { counted } from '@probant/ui';

/** One thing to choose: its code, its words, and what is worth knowing of it. */
export interface Choice { readonly id: string; readonly code: string; readonly text: string; readonly note: string | null; readonly group: string }
export interface Asked { readonly title: string; readonly search: string; readonly choices: readonly Choice[]; readonly none: string }

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

@Component({
  selector: 'pb-picker',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, MatFormField, MatInput, MatLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ asked.title }}</h2>
    <mat-dialog-content>
      <mat-form-field><mat-label>{{ asked.search }}</mat-label><input matInput type="search" cdkFocusInitial #field (input)="search.set(field.value)" /></mat-form-field>
      <p class="sr" role="status">{{ said() }}</p>
      @for (group of groups(); track group.name) {
        <h3>{{ group.name }}</h3>
        <ul>@for (choice of group.choices; track choice.id) { <li><button type="button" (click)="dialog.close(choice.id)"><b class="code">{{ choice.code }}</b><span>{{ choice.text }}@if (choice.note) { <small>{{ choice.note }}</small> }</span></button></li> }</ul>
      } @empty { <p class="muted">{{ asked.choices.length === 0 ? asked.none : 'Rien ne correspond à ces mots.' }}</p> }
    </mat-dialog-content>
    <mat-dialog-actions align="end"><button matButton type="button" mat-dialog-close>Annuler</button></mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content { display: grid; gap: .75rem; align-content: start; color: var(--mat-sys-on-surface); min-height: 16rem; padding-top: .5rem !important; }
    h3 { font: var(--mat-sys-label-medium); color: var(--mat-sys-on-surface-variant); margin-top: .5rem; }
    button:not([matButton]) { display: grid; grid-template-columns: 3.25rem minmax(0, 1fr); gap: .5rem; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; text-align: left; background: none; border: 0; border-radius: var(--mat-sys-corner-small); font: var(--mat-sys-body-medium); }
    button:not([matButton]):hover { background: var(--mat-sys-surface-container-high); }
    small { display: block; font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); }
    .code { color: var(--mat-sys-on-surface); padding-top: .125rem; }
  `,
})
export class PickerDialog {
  protected readonly asked = inject<Asked>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<PickerDialog, string>>(MatDialogRef);
  protected readonly search = signal('');
  private readonly found = computed(() => { const words = bare(this.search()).split(/\s+/); return this.asked.choices.filter(({ code, text, note }) => { const all = bare(`${code} ${text} ${note ?? ''}`); return words.every((word) => all.includes(word)); }); });
  protected readonly said = computed(() => (this.search() ? `${counted(this.found().length, 'résultat')}.` : ''));
  protected readonly groups = computed(() => [...new Set(this.found().map(({ group }) => group))].map((name) => ({ name, choices: this.found().filter(({ group }) => group === name) })));
}

/** Asks to choose one thing among many, by its words. */
@Injectable({ providedIn: 'root' })
export class Picker {
  private readonly dialog = inject(MatDialog);

  /** What was chosen, or null. */
  async ask(asked: Asked): Promise<string | null> {
    const opened = this.dialog.open<PickerDialog, Asked, string>(PickerDialog, { data: asked, width: '38rem', maxWidth: '96vw' });
    return (await firstValueFrom(opened.afterClosed(), { defaultValue: undefined })) ?? null;
  }
}
