import { ChangeDetectionStrategy, Component, inject, Injectable } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

/** What is asked once before an act that cannot be undone: what follows, one sentence a line. */
export interface Question { readonly title: string; readonly follows: readonly string[]; readonly act: string; readonly keep?: string }

@Component({
  selector: 'pb-confirm',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ question.title }}</h2>
    <mat-dialog-content>
      @if (question.follows.length === 1) { <p>{{ question.follows[0] }}</p> } @else { <p>Ce qui va suivre{{ ' :' }}</p><ul>@for (line of question.follows; track line) { <li>{{ line }}</li> }</ul> }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton [mat-dialog-close]="false" cdkFocusInitial>{{ question.keep ?? 'Pas maintenant' }}</button>
      <button matButton="filled" [mat-dialog-close]="true">{{ question.act }}</button>
    </mat-dialog-actions>
  `,
  styles: `ul { list-style: disc; padding-left: 1.25rem; } li { margin-top: .375rem; } mat-dialog-content { color: var(--mat-sys-on-surface); }`,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}

/** Asks once, says what follows: only for depositing, publishing, signing, revoking. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly dialog = inject(MatDialog);

  /** True when the person chose to act. */
  async ask(question: Question): Promise<boolean> {
    const opened = this.dialog.open<ConfirmDialog, Question, boolean>(ConfirmDialog, { data: question, role: 'alertdialog', autoFocus: '[cdkFocusInitial]' });
    return (await firstValueFrom(opened.afterClosed(), { defaultValue: false })) === true;
  }
}
