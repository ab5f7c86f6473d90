import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Note } from '@probant/ui';
import { sentenceOf } from '../i18n/sentence';
import { Session } from './session';

/** Opens the session again over the page, for the same person. */
@Component({
  selector: 'pb-sign-in-again-dialog',
  imports: [FormsModule, MatButton, MatDialogActions, MatDialogContent, MatDialogTitle, MatFormField, MatInput, MatLabel, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form (ngSubmit)="signIn()">
      <h2 mat-dialog-title>Votre session s’est fermée</h2>
      <mat-dialog-content>
        <p>Rien n’est perdu : ce que vous avez écrit est toujours sur la page. Redonnez votre mot de passe pour continuer.</p>
        <p class="who">{{ email }}</p>
        <mat-form-field appearance="outline"><mat-label>Mot de passe</mat-label><input matInput type="password" name="password" autocomplete="current-password" required cdkFocusInitial [(ngModel)]="password" /></mat-form-field>
        @if (refusal(); as text) { <pb-note kind="error" live>{{ text }}</pb-note> }
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" (click)="dialog.close(false)">Rester sur la page</button>
        <button matButton="filled" type="submit" [disabled]="busy()" disabledInteractive>Continuer</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `.who { margin: 1rem 0; font-weight: 600; } mat-dialog-content { color: var(--mat-sys-on-surface); }`,
})
export class SignInAgainDialog {
  protected readonly email = inject<string>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<SignInAgainDialog, boolean>>(MatDialogRef);
  private readonly session = inject(Session);
  protected password = '';
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);

  protected async signIn(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.session.signIn({ email: this.email, password: this.password });
      this.dialog.close(true);
    } catch (error) {
      this.refusal.set(sentenceOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
