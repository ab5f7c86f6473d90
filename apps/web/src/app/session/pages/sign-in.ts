import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { routes } from '@probant/contract';
import { Note } from '@probant/ui';
import { Api } from '../api';
import { Session } from '../session';
import { Act } from './act';
import { Front } from './front';

@Component({
  selector: 'pb-sign-in',
  imports: [FormsModule, Front, MatButton, MatFormField, MatInput, MatLabel, Note, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-front>
      <form (ngSubmit)="signIn()">
        <h1 tabindex="-1">Se connecter</h1>
        <p class="muted lead">Avec l’adresse où vous avez reçu votre invitation.</p>
        <mat-form-field appearance="outline"><mat-label>Adresse de courriel</mat-label><input matInput type="email" name="email" autocomplete="username" required [(ngModel)]="email" /></mat-form-field>
        <mat-form-field appearance="outline"><mat-label>Mot de passe</mat-label><input matInput type="password" name="password" autocomplete="current-password" required [(ngModel)]="password" /></mat-form-field>
        <p class="aside"><a routerLink="/mot-de-passe-oublie">Mot de passe oublié</a></p>
        @if (act.refusal(); as text) { <pb-note kind="error" live>{{ text }}</pb-note> }
        <button matButton="filled" type="submit" [disabled]="act.busy()" disabledInteractive>Se connecter</button>
        <pb-note class="small">Pas d’invitation ? Votre école vous l’envoie par courriel ; elle contient un lien personnel.</pb-note>
      </form>
      @if (demo(); as demo) {
        <section class="demo" aria-labelledby="demo">
          <h2 id="demo">Essayer avec un compte de démonstration</h2>
          <ul>
            @for (account of demo.accounts; track account.email) {
              <li><button type="button" [disabled]="act.busy()" (click)="enter(account.email, demo.password)"><span class="strong">{{ account.name }}</span><span class="small muted">{{ account.says }}</span></button></li>
            }
          </ul>
        </section>
      }
    </pb-front>
  `,
  styles: `form { display: grid; gap: 1.5rem; } .lead { margin: -1.125rem 0 .5rem; } .aside { text-align: right; margin: -1.25rem 0 -.5rem; font: var(--mat-sys-body-small); } .aside a { display: inline-block; padding: .375rem 0; } pb-note.small { margin-top: .5rem; }
    .demo { margin-top: 2rem; } .demo h2 { font: var(--mat-sys-title-small); margin-bottom: .5rem; }
    .demo ul { border: 1px solid var(--mat-sys-outline-variant); border-radius: var(--mat-sys-corner-large); overflow: hidden; background: var(--probant-card); }
    .demo li + li { border-top: 1px solid var(--mat-sys-outline-variant); }
    .demo button { display: grid; width: 100%; min-height: var(--probant-target); padding: .5rem 1rem; border: 0; background: none; text-align: left; cursor: pointer; }
    .demo button:hover { background: var(--mat-sys-surface-container-low); } .demo button:focus-visible { outline-offset: -3px; }`,
})
export default class SignIn {
  /** Where one was going. */
  readonly suite = input<string>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly api = inject(Api);
  /** Offered by an installation to try the product; without an answer the form is enough. */
  private readonly offered = resource({ loader: () => this.api.call(routes.readDemo).catch(() => ({ demo: null })) });
  protected readonly demo = computed(() => (this.offered.hasValue() ? this.offered.value().demo : null));
  protected email = '';
  protected password = '';
  protected readonly act = new Act();

  protected async signIn(): Promise<void> {
    if (!this.email.trim() || !this.password) return this.act.refuse('Donnez votre adresse et votre mot de passe.');
    await this.enter(this.email.trim(), this.password);
  }

  protected async enter(email: string, password: string): Promise<void> {
    if (await this.act.run(() => this.session.signIn({ email, password }))) await this.router.navigateByUrl(safe(this.suite()));
  }
}

/** Only an address of the product is followed. */
function safe(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
