import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import { MailSubjects, type CandidacySubject, type PassageSubject } from '@probant/use-cases';
import { ambient } from '../context/ambient.js';

const PERSON = (alias: string) => `jsonb_build_object('id', ${alias}.id, 'email', ${alias}.email, 'givenName', ${alias}.given_name, 'familyName', ${alias}.family_name)`;
const CANDIDACY = `c.id, c.organisation_id as "organisationId", o.slug, o.name as organisation, t.title as certification, ${PERSON('p')} as candidate, case when a.id is null then null else ${PERSON('a')} end as accompagnateur`;
const JOINS = 'join organisation o on o.id = c.organisation_id join certification t on t.id = c.certification_id join person p on p.id = c.candidate_id left join person a on a.id = c.accompagnateur_id';

/** Whom a mail is for, with the reach of the organisation the job works for. */
@Injectable()
export class PgMailSubjects extends MailSubjects {
  async candidacy(candidacyId: Id): Promise<CandidacySubject | null> {
    const [row]: CandidacySubject[] = await ambient().query(`select ${CANDIDACY} from candidacy c ${JOINS} where c.id = $1`, [candidacyId]);
    return row ?? null;
  }

  async passage(passageId: Id): Promise<PassageSubject | null> {
    const [row]: (Omit<PassageSubject, 'hearingAt'> & { hearingAt: Date | null })[] = await ambient().query(
      `select ${CANDIDACY}, g.id as "passageId", g.hearing_at as "hearingAt", g.place,
         coalesce((select jsonb_agg(${PERSON('q')} || jsonb_build_object('seatId', s.id, 'state', s.state)) from seat s join person q on q.id = s.person_id where s.organisation_id = g.organisation_id and s.passage_id = g.id), '[]') as seats
       from passage g join candidacy c on c.organisation_id = g.organisation_id and c.id = g.candidacy_id ${JOINS} where g.id = $1`,
      [passageId],
    );
    return row ? { ...row, hearingAt: row.hearingAt?.toISOString() ?? null } : null;
  }
}
