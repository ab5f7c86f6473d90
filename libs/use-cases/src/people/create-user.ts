import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id, type Role } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Passwords } from '../ports/passwords.js';
import { checkPassword } from './password-rule.js';
import { Accounts } from './ports/accounts.js';
import { InvitationBook } from './ports/invitations.js';
import { Organisations } from './ports/organisations.js';

export interface UserAsked { readonly email: string; readonly givenName: string; readonly familyName: string; readonly organisationSlug: string; readonly roles: readonly Role[]; readonly password: string | null }

/** The operator opens an account with roles in one organisation: the first administrator of a school, for instance. */
@Injectable()
export class CreateUser {
  constructor(
    private readonly accounts: Accounts,
    private readonly book: InvitationBook,
    private readonly organisations: Organisations,
    private readonly passwords: Passwords,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Returns the person, and the password when the product chose it. Somebody who has an account keeps theirs. Throws `not-found` for an unknown organisation, `invalid` for a poor password. */
  async run(actor: Actor, asked: UserAsked): Promise<{ readonly personId: Id; readonly password: string | null }> {
    const organisation = await this.organisations.named(asked.organisationSlug);
    if (!organisation) throw new DomainError('not-found', 'people.organisation_unknown', { slug: asked.organisationSlug });
    const now = this.clock.now();
    const personId = await this.book.personOf(asked.email, asked, now);
    const password = await this.passwordFor(personId, asked);
    for (const role of asked.roles) await this.book.giveRole(organisation.id, personId, role, now);
    await this.journal.record(actor, { type: 'people.user_created', organisationId: organisation.id, subjectId: personId, data: { roles: asked.roles } });
    return { personId, password };
  }

  private async passwordFor(personId: Id, asked: UserAsked): Promise<string | null> {
    if ((await this.accounts.find(personId))?.passwordHash) return null;
    if (asked.password) checkPassword(asked.password, asked.email);
    const chosen = asked.password ?? this.ids.token().slice(0, 20);
    await this.accounts.setPassword(personId, await this.passwords.hash(chosen), this.clock.now());
    return asked.password ? null : chosen;
  }
}
