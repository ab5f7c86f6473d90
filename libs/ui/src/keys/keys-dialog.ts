import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { Kbd } from './kbd';

/** The list of keys, one a line. */
@Component({
  selector: 'pb-keys-dialog',
  imports: [Kbd, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>Raccourcis clavier</h2>
    <mat-dialog-content><dl>@for (each of keys; track each.key) { <div><dt><pb-kbd>{{ each.key }}</pb-kbd></dt><dd>{{ each.does }}</dd></div> }</dl></mat-dialog-content>
    <mat-dialog-actions align="end"><button matButton mat-dialog-close>Fermer</button></mat-dialog-actions>
  `,
  styles: `dl { display: grid; gap: .5rem; } div { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: 1rem; align-items: center; color: var(--mat-sys-on-surface); }`,
})
export class KeysDialog {
  protected readonly keys = inject<readonly { readonly key: string; readonly does: string }[]>(MAT_DIALOG_DATA);
}
