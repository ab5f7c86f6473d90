import { Injectable } from '@nestjs/common';
import { DomainError, holdsRole, type Actor, type Id, type Role } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { Organisations } from './ports/organisations.js';

/** An administrator takes a role away. An organisation always keeps one administrator. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly organisations: Organisations,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` when the person has not this role, `conflict` for the last administrator. */
  async run(actor: Actor, personId: Id, role: Role): Promise<void> {
    const { organisationId } = actor;
    if (!organisationId || !holdsRole(actor, organisationId, 'administrator')) throw new DomainError('not-found', 'people.organisation_unknown');
    if (role === 'administrator' && (await this.organisations.othersWith(organisationId, role, personId)) === 0) throw new DomainError('conflict', 'people.last_administrator');
    if (!(await this.organisations.removeRole(organisationId, personId, role, this.clock.today()))) throw new DomainError('not-found', 'people.not_a_member');
    await this.journal.record(actor, { type: 'people.role_removed', organisationId, subjectId: personId, data: { role } });
  }
}
