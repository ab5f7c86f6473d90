import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import { Jurors, type Juror, type JurorProfile } from '@probant/use-cases';
import { rows } from '../context/rows.js';

const SELECT = `select p.id, p.given_name as "givenName", p.family_name as "familyName", p.email::text,
    case when r.person_id is null then null else jsonb_build_object('profession', r.profession, 'employer', r.employer, 'qualified', r.qualified, 'gender', r.gender, 'linksDeclared', r.links_declared) end as profile,
    (select count(*)::int from seat s where s.person_id = p.id and s.state in ('invited', 'accepted') and (s.organisation_id = $1 or s.certifier_id = $1)) as seats
  from membership m join person p on p.id = m.person_id left join juror_profile r on r.organisation_id = m.organisation_id and r.person_id = m.person_id
  where m.organisation_id = $1 and m.role = 'juror'`;

/** Pools of jurors in PostgreSQL: the members who hold the role. */
@Injectable()
export class PgJurors extends Jurors {
  async pool(organisationId: Id): Promise<readonly Juror[]> {
    return rows<Juror>(`${SELECT} order by p.family_name, p.given_name, p.id`, [organisationId]);
  }

  async find(organisationId: Id, personId: Id): Promise<Juror | null> {
    const [juror] = await rows<Juror>(`${SELECT} and m.person_id = $2`, [organisationId, personId]);
    return juror ?? null;
  }

  async saveProfile(organisationId: Id, personId: Id, profile: JurorProfile): Promise<void> {
    await rows(
      `insert into juror_profile (organisation_id, person_id, profession, employer, qualified, gender, links_declared) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (organisation_id, person_id) do update set profession = excluded.profession, employer = excluded.employer, qualified = excluded.qualified, gender = excluded.gender, links_declared = excluded.links_declared`,
      [organisationId, personId, profile.profession, profile.employer, profile.qualified, profile.gender, profile.linksDeclared],
    );
  }
}
