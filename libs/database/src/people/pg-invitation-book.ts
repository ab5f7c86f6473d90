import { Injectable } from '@nestjs/common';
import type { Id, Instant, Role } from '@probant/domain-kernel';
import { Ids, InvitationBook, type Invitation, type InvitationFile } from '@probant/use-cases';
import { ambient } from '../context/ambient.js';

interface Row { id: string; organisation_id: string; person_id: string; role: Role; candidacy_id: string | null; token_hash: string; expires_on: string; accepted_at: Date | null; created_at: Date; organisation: string }

/** Invitations: written with the inviter's reach, read back by their link on the second role. */
@Injectable()
export class PgInvitationBook extends InvitationBook {
  constructor(private readonly ids: Ids) {
    super();
  }

  async personOf(email: string, { givenName, familyName }: { readonly givenName: string; readonly familyName: string }, at: Instant): Promise<Id> {
    const [row]: { id: Id }[] = await ambient().query('select probant.invited_person($1, $2, $3, $4, $5) as id', [this.ids.next(), email, givenName, familyName, at]);
    if (!row) throw new Error('no person came back');
    return row.id;
  }

  async giveRole(organisationId: Id, personId: Id, role: Role, at: Instant): Promise<void> {
    await ambient().query('insert into membership values ($1, $2, $3, $4) on conflict do nothing', [organisationId, personId, role, at]);
  }

  async add(invitation: Invitation): Promise<void> {
    const { id, organisationId, personId, role, candidacyId, tokenHash, expiresOn, createdAt } = invitation;
    await ambient().query(
      `update invitation set expires_on = $5::date - 1 where organisation_id = $1 and person_id = $2 and role = $3 and candidacy_id is not distinct from $4 and accepted_at is null and expires_on >= $5::date`,
      [organisationId, personId, role, candidacyId, createdAt.slice(0, 10)],
    );
    await ambient().query('insert into invitation (id, organisation_id, person_id, role, candidacy_id, token_hash, expires_on, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [id, organisationId, personId, role, candidacyId, tokenHash, expiresOn, createdAt]);
  }

  async findByToken(tokenHash: string): Promise<InvitationFile | null> {
    const [row]: Row[] = await ambient().query(
      'select i.id, i.organisation_id, i.person_id, i.role, i.candidacy_id, i.token_hash, i.expires_on::text, i.accepted_at, i.created_at, o.name as organisation from invitation i join organisation o on o.id = i.organisation_id where i.token_hash = $1',
      [tokenHash],
    );
    if (!row) return null;
    return {
      id: row.id, organisationId: row.organisation_id, personId: row.person_id, role: row.role, candidacyId: row.candidacy_id, tokenHash: row.token_hash, expiresOn: row.expires_on,
      acceptedAt: row.accepted_at?.toISOString() ?? null, createdAt: row.created_at.toISOString(), organisation: row.organisation,
    };
  }

  async accept(invitation: Invitation, at: Instant): Promise<boolean> {
    const [, accepted]: [unknown, number] = await ambient().query('update invitation set accepted_at = $2 where id = $1 and accepted_at is null', [invitation.id, at]);
    return accepted > 0;
  }
}
