import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, Injectable, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { counted } from '@probant/ui';
import { firstValueFrom } from 'rxjs';
import { bare } from '../../model/source-lines';

/** One thing to choose: `value` comes back, `path` says where it stands. */
export interface Choice<T> { readonly value: T; readonly label: string; readonly path: string }
export interface Choosing<T> { readonly title: string; readonly choices: readonly Choice<T>[]; readonly act: string }

/** What a list shows at once: beyond, one searches. */
const SHOWN = 60;

/** A list that is searched by typing, walked by the arrows and chosen by Enter: the keyboard's twin of dragging. */
@Component({
  selector: 'pb-choose-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, MatFormField, MatInput, MatLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ asked.title }}</h2>
    <mat-dialog-content>
      <mat-form-field><mat-label>Chercher</mat-label>
        <input matInput #field cdkFocusInitial role="combobox" aria-expanded="true" aria-controls="pb-choices" autocomplete="off" [attr.aria-activedescendant]="found().length > 0 ? 'pb-choice-' + at() : null" (input)="search(field.value)" (keydown)="key($event)" />
      </mat-form-field>
      <p class="sr" role="status">{{ count() }}</p>
      <ul id="pb-choices" role="listbox" [attr.aria-label]="asked.title" #list>
        @for (choice of found(); track $index) {
          <li role="option" [id]="'pb-choice-' + $index" [attr.aria-selected]="$index === at()" [class.on]="$index === at()" tabindex="-1" (click)="choose($index)" (keydown.enter)="choose($index)"><span class="label">{{ choice.label }}</span><span class="small muted">{{ choice.path }}</span></li>
          @if ($last && beyond() > 0) { <li class="small muted" role="option" aria-disabled="true" aria-selected="false">Et {{ beyond() }} de plus : précisez les mots cherchés.</li> }
        } @empty { <li class="muted" role="option" aria-disabled="true" aria-selected="false">Rien ne porte ces mots.</li> }
      </ul>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>Laisser</button>
      <button matButton="filled" type="button" [disabled]="found().length === 0" disabledInteractive (click)="choose(at())">{{ asked.act }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content.mat-mdc-dialog-content { display: grid; gap: .5rem; padding-top: .5rem; } mat-form-field { width: 100%; }
    ul { max-height: 22rem; overflow: auto; border: 1px solid var(--mat-sys-outline-variant); border-radius: var(--mat-sys-corner-small); }
    li { display: grid; gap: .125rem; padding: .5rem .75rem; cursor: pointer; font: var(--mat-sys-body-medium); color: var(--mat-sys-on-surface); }
    .label { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
    li:hover { background: var(--mat-sys-surface-container-low); }
    .on, .on:hover { background: var(--mat-sys-secondary-container); color: var(--mat-sys-on-secondary-container); } .on .muted { color: inherit; }
  `,
})
export class ChooseDialog {
  protected readonly asked = inject<Choosing<unknown>>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<ChooseDialog, Choice<unknown>>>(MatDialogRef);
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private readonly words = signal('');
  protected readonly at = signal(0);
  protected readonly found = computed(() => this.matching().slice(0, SHOWN));
  protected readonly beyond = computed(() => this.matching().length - this.found().length);
  private readonly matching = computed(() => {
    const words = this.words().split(/\s+/).map(bare).filter(Boolean);
    return this.asked.choices.filter(({ label, path }) => { const text = bare(`${label} ${path}`); return words.every((word) => text.includes(word)); });
  });
  protected readonly count = computed(() => counted(this.found().length, 'choix', 'choix', 'aucun choix'));

  protected search(words: string): void {
    this.words.set(words);
    this.at.set(0);
  }

  protected key(event: KeyboardEvent): void {
    const last = this.found().length - 1;
    const to = { ArrowDown: Math.min(last, this.at() + 1), ArrowUp: Math.max(0, this.at() - 1), PageDown: Math.min(last, this.at() + 8), PageUp: Math.max(0, this.at() - 8) }[event.key];
    if (event.key === 'Enter') this.choose(this.at());
    else if (to === undefined) return;
    else this.show(to);
    event.preventDefault();
  }

  protected choose(index: number): void {
    const choice = this.found()[index];
    if (choice) this.opened.close(choice);
  }

  private show(index: number): void {
    this.at.set(index);
    this.list().nativeElement.children[index]?.scrollIntoView({ block: 'nearest' });
  }
}

/** Asks for one thing among many. */
@Injectable({ providedIn: 'root' })
export class Choose {
  private readonly dialog = inject(MatDialog);

  /** What was chosen; null when nothing was. */
  async among<T>(asked: Choosing<T>): Promise<T | null> {
    const chosen = await firstValueFrom(this.dialog.open<ChooseDialog, Choosing<T>, Choice<T>>(ChooseDialog, { data: asked, autoFocus: '[cdkFocusInitial]', width: '40rem', maxWidth: '94vw' }).afterClosed(), { defaultValue: undefined });
    return chosen?.value ?? null;
  }
}
