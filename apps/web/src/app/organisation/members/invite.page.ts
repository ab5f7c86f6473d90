import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { Router, RouterLink } from '@angular/router';
import { routes } from '@probant/contract';
import type { Role } from '@probant/domain-kernel';
import { Note, PageHead, Undo } from '@probant/ui';
import { Act } from '../../session/pages/act';
import { Session } from '../../session/session';
import { OrganisationClient } from '../organisation.client';
import { INVITED_ROLES } from './member-model';

const FIELD_WORDS: Readonly<Record<string, string>> = { email: 'l’adresse électronique', givenName: 'le prénom', familyName: 'le nom', role: 'le rôle' };

/** Invites somebody to a role of the organisation. */
@Component({
  selector: 'pb-invite',
  imports: [FormsModule, MatButton, MatFormField, MatInput, MatLabel, MatRadioButton, MatRadioGroup, Note, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invite.page.html',
  styles: `
    .two { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; } .choice { margin-bottom: .5rem; } .choice .hint { margin-top: -.5rem; padding-left: 2.75rem; }
    @media (max-width: 44rem) { .two { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export default class InvitePage {
  readonly org = input.required<string>();
  private readonly client = inject(OrganisationClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  protected readonly act = new Act();
  protected readonly choices = INVITED_ROLES;
  protected form: { email: string; givenName: string; familyName: string; role: Role | null } = { email: '', givenName: '', familyName: '', role: null };
  protected readonly administers = computed(() => this.session.membership(this.org())?.roles.includes('administrator') ?? false);

  protected async invite(): Promise<void> {
    const body = routes.inviteMember.body.safeParse(this.form);
    if (!body.success) return this.act.refuse(`Vérifiez ${[...new Set(body.error.issues.map(({ path }) => FIELD_WORDS[String(path[0])] ?? 'le formulaire'))].join(', ')}.`);
    await this.act.run(async () => {
      await this.client.invite(this.org(), body.data);
      this.undo.say(`Invitation envoyée à ${body.data.email}.`);
      await this.router.navigate(['/o', this.org(), 'organisation']);
    });
  }
}
