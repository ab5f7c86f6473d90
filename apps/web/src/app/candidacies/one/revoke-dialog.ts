import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Action, Note } from '@probant/ui';
import { Act } from '../../session/pages/act';

/** The decision to revoke, the motive already given by a first person, and the call that does it. */
export interface RevokeData { readonly bloc: string; readonly motive: string | null; readonly revoke: (motive: string) => Promise<boolean> }

/** Revoking asks once, with its motive: the decision stays in history and no longer counts. Closes with whether a second person is awaited. */
@Component({
  selector: 'pb-revoke-dialog',
  imports: [Action, FormsModule, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, MatFormField, MatHint, MatInput, MatLabel, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ data.motive === null ? 'Révoquer cette décision' : 'Confirmer la révocation' }}</h2>
    <mat-dialog-content class="stack">
      <p class="strong">{{ data.bloc }}</p>
      <ul><li>La décision ne compte plus et reste dans l’histoire, avec votre motif.</li><li>Le candidat en est averti.</li>@if (data.motive === null) { <li>Si l’organisme a plusieurs gestionnaires, une deuxième personne doit confirmer.</li> }</ul>
      <mat-form-field><mat-label>Motif</mat-label><textarea matInput name="motive" rows="4" maxlength="4000" required cdkFocusInitial [ngModel]="motive()" (ngModelChange)="motive.set($event)"></textarea><mat-hint>Le candidat le lira.</mat-hint></mat-form-field>
      @if (act.refusal(); as text) { <pb-note kind="error" live>{{ text }}</pb-note> }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>Pas maintenant</button>
      <pb-action look="filled" [refusal]="why()" [busy]="act.busy()" (act)="revoke()">Révoquer</pb-action>
    </mat-dialog-actions>
  `,
  styles: `ul { list-style: disc; padding-left: 1.25rem; } mat-dialog-content { color: var(--mat-sys-on-surface); }`,
})
export class RevokeDialog {
  protected readonly data = inject<RevokeData>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<RevokeDialog, boolean>>(MatDialogRef);
  protected readonly act = new Act();
  protected readonly motive = signal(this.data.motive ?? '');
  protected readonly why = computed(() => (this.motive().trim() ? null : 'Écrivez d’abord le motif.'));

  protected async revoke(): Promise<void> {
    let awaited = false;
    if (await this.act.run(async () => { awaited = await this.data.revoke(this.motive().trim()); })) this.opened.close(awaited);
  }
}
