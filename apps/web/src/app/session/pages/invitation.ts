import { ChangeDetectionStrategy, Component, effect, inject, resource } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router } from '@angular/router';
import { routes } from '@probant/contract';
import { FrenchDate, Note } from '@probant/ui';
import { ROLE_WORDS } from '../../i18n/roles';
import { sentenceOf } from '../../i18n/sentence';
import { Api } from '../api';
import { Session } from '../session';
import { Act } from './act';
import { Front } from './front';
import { linkSecret } from './link-secret';
import { PASSWORD_RULE, passwordFault } from './password-rule';

@Component({
  selector: 'pb-invitation',
  imports: [FormsModule, FrenchDate, Front, MatButton, MatFormField, MatHint, MatInput, MatLabel, MatProgressBar, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invitation.html',
  styles: `form { display: grid; gap: 1.25rem; }`,
})
export default class Invitation {
  private readonly token = linkSecret();
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly roles = ROLE_WORDS;
  protected readonly rule = PASSWORD_RULE;
  protected readonly act = new Act();
  protected form = { givenName: '', familyName: '', password: '' };
  protected readonly invitation = resource({ params: () => this.token() ?? undefined, loader: ({ params }) => this.api.call(routes.readInvitation, { body: { token: params } }) });

  constructor() {
    effect(() => {
      if (!this.invitation.hasValue()) return;
      const { givenName, familyName } = this.invitation.value();
      this.form = { ...this.form, givenName, familyName };
    });
  }

  protected gone(): string {
    return this.token() ? sentenceOf(this.invitation.error()) : 'Ce lien est incomplet. Ouvrez-le depuis le courriel, sans le couper.';
  }

  protected async accept(hasAccount: boolean): Promise<void> {
    const fault = hasAccount ? null : passwordFault(this.form.password);
    if (fault) return this.act.refuse(fault);
    if (await this.act.run(() => this.session.acceptInvitation({ token: this.token() ?? '', ...this.form }))) await this.router.navigateByUrl('/');
  }
}
