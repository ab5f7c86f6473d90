import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { routes } from '@probant/contract';
import { Note } from '@probant/ui';
import { Api } from '../api';
import { Act } from './act';
import { Front } from './front';
import { linkSecret } from './link-secret';
import { PASSWORD_RULE, passwordFault } from './password-rule';

@Component({
  selector: 'pb-new-password',
  imports: [FormsModule, Front, MatButton, MatFormField, MatHint, MatInput, MatLabel, Note, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-front>
      <form (ngSubmit)="set()">
        <h1 tabindex="-1">Nouveau mot de passe</h1>
        @if (act.done()) {
          <pb-note kind="ok" live>C’est fait. Vos autres sessions ont été fermées.</pb-note>
          <a matButton="filled" routerLink="/connexion">Se connecter</a>
        } @else if (!token()) {
          <pb-note kind="error">Ce lien est incomplet. Ouvrez-le depuis le courriel, sans le couper.</pb-note>
          <p><a routerLink="/mot-de-passe-oublie">Demander un nouveau lien</a></p>
        } @else {
          <mat-form-field appearance="outline"><mat-label>Nouveau mot de passe</mat-label><input matInput type="password" name="password" autocomplete="new-password" required [(ngModel)]="password" /><mat-hint>{{ rule }}</mat-hint></mat-form-field>
          @if (act.refusal(); as text) { <pb-note kind="error" live>{{ text }}</pb-note> }
          <button matButton="filled" type="submit" [disabled]="act.busy()" disabledInteractive>Enregistrer ce mot de passe</button>
        }
      </form>
    </pb-front>
  `,
  styles: `form { display: grid; gap: 1.5rem; }`,
})
export default class NewPassword {
  protected readonly token = linkSecret();
  private readonly api = inject(Api);
  protected password = '';
  protected readonly rule = PASSWORD_RULE;
  protected readonly act = new Act();

  protected async set(): Promise<void> {
    const fault = passwordFault(this.password);
    if (fault) return this.act.refuse(fault);
    await this.act.run(() => this.api.call(routes.resetPassword, { body: { token: this.token() ?? '', password: this.password } }));
  }
}
