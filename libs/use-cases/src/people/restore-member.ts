import { Injectable } from '@nestjs/common';
import { DomainError, holdsRole, type Actor, type Id, type Role } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { InvitationBook } from './ports/invitations.js';
import { Organisations } from './ports/organisations.js';

/** An administrator gives back a role that was taken away: the undoing of a removal, not a way in for a newcomer. */
@Injectable()
export class RestoreMember {
  constructor(
    private readonly organisations: Organisations,
    private readonly book: InvitationBook,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` when the person never had the role here: they are invited, and accept. */
  async run(actor: Actor, personId: Id, role: Role): Promise<void> {
    const { organisationId } = actor;
    if (!organisationId || !holdsRole(actor, organisationId, 'administrator')) throw new DomainError('not-found', 'people.organisation_unknown');
    if (!(await this.organisations.hadRole(organisationId, personId, role))) throw new DomainError('not-found', 'people.not_a_member');
    await this.book.giveRole(organisationId, personId, role, this.clock.now());
    await this.journal.record(actor, { type: 'people.role_given_back', organisationId, subjectId: personId, data: { role } });
  }
}
