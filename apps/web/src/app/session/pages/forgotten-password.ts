import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { routes } from '@probant/contract';
import { Note } from '@probant/ui';
import { Api } from '../api';
import { Act } from './act';
import { Front } from './front';

@Component({
  selector: 'pb-forgotten-password',
  imports: [FormsModule, Front, MatButton, MatFormField, MatInput, MatLabel, Note, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-front>
      <form (ngSubmit)="ask()">
        <h1 tabindex="-1">Mot de passe oublié</h1>
        @if (act.done()) {
          <pb-note kind="ok" icon="mail" live>Si un compte existe à cette adresse, un lien vient de partir. Il sert une fois, pendant une heure. Pensez à regarder les indésirables.</pb-note>
        } @else {
          <p class="muted">Donnez votre adresse : vous recevrez un lien pour choisir un nouveau mot de passe.</p>
          <mat-form-field appearance="outline"><mat-label>Adresse de courriel</mat-label><input matInput type="email" name="email" autocomplete="username" required [(ngModel)]="email" /></mat-form-field>
          @if (act.refusal(); as text) { <pb-note kind="error" live>{{ text }}</pb-note> }
          <button matButton="filled" type="submit" [disabled]="act.busy()" disabledInteractive>Recevoir le lien</button>
        }
        <p><a routerLink="/connexion">Revenir à la connexion</a></p>
      </form>
    </pb-front>
  `,
  styles: `form { display: grid; gap: 1rem; }`,
})
export default class ForgottenPassword {
  private readonly api = inject(Api);
  protected email = '';
  protected readonly act = new Act();

  protected async ask(): Promise<void> {
    if (!/.@./.test(this.email)) return this.act.refuse('Écrivez une adresse complète, comme nadege@exemple.fr.');
    await this.act.run(() => this.api.call(routes.askPasswordReset, { body: { email: this.email.trim() } }));
  }
}
