import { Injectable } from '@nestjs/common';
import { DomainError, holdsRole, type Actor, type Role } from '@probant/domain-kernel';
import { Organisations, type Member, type Organisation } from './ports/organisations.js';

/** The organisation of the address: what it is, who belongs to it. */
@Injectable()
export class ReadOrganisation {
  constructor(private readonly organisations: Organisations) {}

  async run(actor: Actor): Promise<Organisation & { readonly roles: readonly Role[] }> {
    const organisation = actor.organisationId ? await this.organisations.find(actor.organisationId) : null;
    if (!organisation) throw new DomainError('not-found', 'people.organisation_unknown');
    return { ...organisation, roles: actor.memberships.find((each) => each.organisationId === organisation.id)?.roles ?? [] };
  }

  /** Its members, for those who run it. */
  async members(actor: Actor): Promise<readonly Member[]> {
    if (!actor.organisationId || !holdsRole(actor, actor.organisationId, 'manager', 'administrator')) throw new DomainError('not-found', 'people.organisation_unknown');
    return this.organisations.members(actor.organisationId);
  }
}
