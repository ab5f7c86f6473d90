import { Injectable } from '@nestjs/common';
import { DomainError, holdsRole, type Actor, type Id, type Role } from '@probant/domain-kernel';
import { Invitations } from './ports/invitations.js';

/** A manager or an administrator invites somebody to a role. */
@Injectable()
export class InviteMember {
  constructor(private readonly invitations: Invitations) {}

  /** Throws `forbidden` when a manager would name an administrator: only an administrator does. */
  async run(actor: Actor, asked: { readonly email: string; readonly givenName: string; readonly familyName: string; readonly role: Role }): Promise<Id> {
    const { organisationId } = actor;
    if (!organisationId || !holdsRole(actor, organisationId, 'manager', 'administrator')) throw new DomainError('not-found', 'people.organisation_unknown');
    if (asked.role === 'administrator' && !holdsRole(actor, organisationId, 'administrator')) throw new DomainError('forbidden', 'people.role_required', { roles: ['administrator'] });
    return this.invitations.invite(actor, { ...asked, organisationId, candidacyId: null });
  }
}
