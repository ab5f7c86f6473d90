import { Injectable } from '@nestjs/common';
import type { Day, Id, Instant, Role } from '@probant/domain-kernel';
import { Organisations, type Habilitation, type Member, type NamedHabilitation, type Organisation } from '@probant/use-cases';
import { ambient } from '../context/ambient.js';

/** Whether the person `m` holds one of the roles by an invitation, and accepted none of the organisation's ($1). */
const waits = (roles: string): string => `(exists (select 1 from invitation i where i.organisation_id = $1 and i.person_id = m.person_id and i.role = any(${roles}))
  and not exists (select 1 from invitation i where i.organisation_id = $1 and i.person_id = m.person_id and i.accepted_at is not null))`;

/** Organisations and their people, with the actor's reach. */
@Injectable()
export class PgOrganisations extends Organisations {
  async find(organisationId: Id): Promise<Organisation | null> {
    const [row]: Organisation[] = await ambient().query('select id, slug, name, kind from organisation where id = $1', [organisationId]);
    return row ?? null;
  }

  async named(slug: string): Promise<Organisation | null> {
    const [row]: Organisation[] = await ambient().query('select id, slug, name, kind from organisation where slug = $1', [slug]);
    return row ?? null;
  }

  async any(): Promise<boolean> {
    const found: unknown[] = await ambient().query('select 1 from organisation limit 1');
    return found.length > 0;
  }

  async add({ id, slug, name, kind }: Organisation, at: Instant): Promise<void> {
    await ambient().query('insert into organisation (id, slug, name, kind, created_at) values ($1, $2, $3, $4, $5)', [id, slug, name, kind, at]);
  }

  async centreNamed(slug: string): Promise<Id | null> {
    const [row]: { id: Id | null }[] = await ambient().query('select probant.centre_named($1) as id', [slug]);
    return row?.id ?? null;
  }

  async members(organisationId: Id): Promise<readonly Member[]> {
    return ambient().query(
      `select p.id, p.given_name as "givenName", p.family_name as "familyName", p.email::text as email, m.roles, ${waits('m.roles')} as invited
       from (select person_id, array_agg(role order by role) as roles from membership where organisation_id = $1 and role <> 'candidate' group by person_id) m join person p on p.id = m.person_id order by p.family_name, p.given_name, p.id`,
      [organisationId],
    );
  }

  async removeRole(organisationId: Id, personId: Id, role: Role, today: Day): Promise<boolean> {
    const [, removed]: [unknown, number] = await ambient().query('delete from membership where organisation_id = $1 and person_id = $2 and role = $3', [organisationId, personId, role]);
    await ambient().query('update invitation set expires_on = $4::date - 1 where organisation_id = $1 and person_id = $2 and role = $3 and accepted_at is null and expires_on >= $4::date', [organisationId, personId, role, today]);
    return removed > 0;
  }

  async hadRole(organisationId: Id, personId: Id, role: Role): Promise<boolean> {
    const found: unknown[] = await ambient().query("select 1 from journal where organisation_id = $1 and type = 'people.role_removed' and subject_id = $2 and data->>'role' = $3 limit 1", [organisationId, personId, role]);
    return found.length > 0;
  }

  async othersWith(organisationId: Id, role: Role, personId: Id): Promise<number> {
    await ambient().query("select pg_advisory_xact_lock(hashtextextended('role:' || $1::text || $2::text, 0))", [organisationId, role]);
    const [row]: { others: number }[] = await ambient().query(`select count(*)::int as others from membership m where m.organisation_id = $1 and m.role = $2 and m.person_id <> $3 and not ${waits('array[$2]')}`, [organisationId, role, personId]);
    return row?.others ?? 0;
  }

  async owns(organisationId: Id, certificationId: Id): Promise<boolean> {
    const found: unknown[] = await ambient().query('select 1 from certification where certifier_id = $1 and id = $2', [organisationId, certificationId]);
    return found.length > 0;
  }

  async habilitations(organisationId: Id): Promise<readonly NamedHabilitation[]> {
    return ambient().query(
      `select h.id, h.certifier_id as "certifierId", h.centre_id as "centreId", h.certification_id as "certificationId", h.scope, h.valid_from::text as "validFrom", h.valid_to::text as "validTo", c.title as certification,
         jsonb_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'kind', a.kind) as certifier, jsonb_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'kind', b.kind) as centre
       from habilitation h join certification c on c.certifier_id = h.certifier_id and c.id = h.certification_id join organisation a on a.id = h.certifier_id join organisation b on b.id = h.centre_id
       where $1 in (h.certifier_id, h.centre_id) order by c.title, b.name, h.valid_from desc, h.id`,
      [organisationId],
    );
  }

  async addHabilitation({ certifierId, id, centreId, certificationId, scope, validFrom, validTo }: Habilitation): Promise<void> {
    await ambient().query('insert into habilitation (certifier_id, id, centre_id, certification_id, scope, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, $7)', [certifierId, id, centreId, certificationId, scope, validFrom, validTo]);
  }

  async endHabilitation(certifierId: Id, habilitationId: Id, on: Day): Promise<Id | null> {
    const [rows]: [{ centre_id: Id }[]] = await ambient().query('update habilitation set valid_to = $3 where certifier_id = $1 and id = $2 and (valid_to is null or valid_to > $3::date) returning centre_id', [certifierId, habilitationId, on]);
    return rows[0]?.centre_id ?? null;
  }
}
