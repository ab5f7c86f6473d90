import { ChangeDetectionStrategy, Component, inject, Injectable, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialog, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { Typeset } from '@probant/ui';
import { firstValueFrom } from 'rxjs';

export interface Tieable { readonly id: string; readonly label: string; readonly text: string }
export interface Ties { readonly competencyIds: readonly string[]; readonly modalityIds: readonly string[] }
/** What is tied, what it may be tied to in its bloc, and what it is tied to now. `modalities` null: it has none of its own. */
export interface Tying { readonly what: string; readonly basis: string | null; readonly competencies: readonly Tieable[]; readonly modalities: readonly Tieable[] | null; readonly ties: Ties }

/** Which competencies a criterion or a modality bears on, and by which modalities it is judged. */
@Component({
  selector: 'pb-ties-dialog',
  imports: [MatButton, MatCheckbox, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>Rattacher</h2>
    <mat-dialog-content>
      <p class="what">{{ asked.what }}</p>
      @if (asked.basis; as basis) { <p class="small muted">{{ 'Aujourd’hui : ' + basis + '.' | pbFr }}</p> }
      <fieldset><legend>Compétences</legend>@for (each of asked.competencies; track each.id) { <mat-checkbox [checked]="competencies().has(each.id)" (change)="turn(competencies, each.id, $event.checked)"><b>{{ each.label }} </b><span class="small">{{ each.text }}</span></mat-checkbox> }</fieldset>
      @if (asked.modalities; as modalities) {
        <fieldset><legend>Modalités</legend>@for (each of modalities; track each.id) { <mat-checkbox [checked]="ways().has(each.id)" (change)="turn(ways, each.id, $event.checked)"><b>{{ each.label }} </b><span class="small">{{ each.text }}</span></mat-checkbox> } @empty { <p class="small muted">Ce bloc n’a pas de modalité.</p> }</fieldset>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end"><button matButton type="button" mat-dialog-close>Laisser</button><button matButton="filled" type="button" (click)="keep()">Rattacher</button></mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content { display: grid; gap: .75rem; color: var(--mat-sys-on-surface); } .what { max-width: var(--probant-measure); }
    fieldset { display: grid; gap: .375rem; } legend { font: var(--mat-sys-label-medium); color: var(--mat-sys-on-surface-variant); } mat-checkbox { --mat-checkbox-label-text-line-height: 1.25rem; }
  `,
})
export class TiesDialog {
  protected readonly asked = inject<Tying>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<TiesDialog, Ties>>(MatDialogRef);
  protected readonly competencies = signal<ReadonlySet<string>>(new Set(this.asked.ties.competencyIds));
  protected readonly ways = signal<ReadonlySet<string>>(new Set(this.asked.ties.modalityIds));

  protected turn(set: ReturnType<typeof signal<ReadonlySet<string>>>, id: string, on: boolean): void {
    set.update((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  }

  protected keep(): void {
    const chosen = (all: readonly Tieable[], among: ReadonlySet<string>): string[] => all.map(({ id }) => id).filter((id) => among.has(id));
    this.opened.close({ competencyIds: chosen(this.asked.competencies, this.competencies()), modalityIds: chosen(this.asked.modalities ?? [], this.ways()) });
  }
}

/** Asks what something is tied to. */
@Injectable({ providedIn: 'root' })
export class AskTies {
  private readonly dialog = inject(MatDialog);

  /** The ties chosen; null when they are left as they were. */
  async of(asked: Tying): Promise<Ties | null> {
    return (await firstValueFrom(this.dialog.open<TiesDialog, Tying, Ties>(TiesDialog, { data: asked, autoFocus: 'input', width: '44rem', maxWidth: '94vw' }).afterClosed(), { defaultValue: undefined })) ?? null;
  }
}
