import { Injectable } from '@nestjs/common';
import { isUnderWay, sortName, CANDIDACY_STATUSES, type Candidacy, type HandedIn, type Surroundings } from '@probant/domain-candidacy';
import type { Day, Id, Instant } from '@probant/domain-kernel';
import { Candidacies, type CandidacyFile, type CandidacyPassage, type Contact, type Saved } from '@probant/use-cases';
import { instantOrNull, rows } from '../context/rows.js';
import { candidacyFile } from './candidacy-row.js';
import { HELD_BLOCS } from './held-blocs.js';
import { keepCandidacy, refreshCandidacy, searchText } from './keep-candidacy.js';
import { publishedTree } from './published-trees.js';

const AROUND = `select array(${HELD_BLOCS}) as held, (select k.blockers from completeness k where k.organisation_id = $3 and k.candidacy_id = $4) as blockers,
  coalesce((select jsonb_agg(jsonb_build_object('candidacyId', c.id, 'certificationId', c.certification_id, 'scope', c.scope->>'kind', 'regime', coalesce(t.regime, 'portal'), 'on', c.submitted_on::text) order by c.submitted_on, c.id)
    from candidacy c left join certification t on t.certifier_id = c.certifier_id and t.id = c.certification_id where c.candidate_id = $1 and c.submitted_on is not null), '[]') as handed_in`;
const PASSAGES = `select p.id, p.number, p.state, p.bloc_ids as "blocIds", p.hearing_at as "hearingAt", p.place, (p.hearing_started_at at time zone 'Europe/Paris')::date::text as "heldOn", p.notified_on::text as "notifiedOn",
    p.sealed_at is not null as sealed, p.attendance,
    coalesce((select jsonb_agg(jsonb_build_object('blocId', d.bloc_id, 'verdict', d.verdict) order by d.decided_at, d.id) from bloc_decision d left join decision_revocation v on v.organisation_id = d.organisation_id and v.decision_id = d.id and v.revoked_at is not null
      where d.organisation_id = p.organisation_id and d.passage_id = p.id and p.sealed_at is not null and v.decision_id is null), '[]') as verdicts
  from passage p where p.candidacy_id = $1 order by p.number`;
const CONTACTS = `select p.id, p.given_name as "givenName", p.family_name as "familyName", p.email::text, x.role from (
    select $1::uuid as person_id, 'accompagnateur' as role, 0 as rank where $1::uuid is not null
    union select m.person_id, 'manager', 1 from membership m where m.organisation_id = $2 and m.role = 'manager'
    union select m.person_id, 'referent_handicap', 2 from membership m where m.organisation_id = $3 and m.role = 'referent_handicap') x
  join person p on p.id = x.person_id order by x.rank, p.family_name, p.given_name, p.id limit 12`;

/** Candidacies in PostgreSQL. */
@Injectable()
export class PgCandidacies extends Candidacies {
  find(candidacyId: Id): Promise<CandidacyFile | null> {
    return candidacyFile(candidacyId, false);
  }

  hold(candidacyId: Id): Promise<CandidacyFile | null> {
    return candidacyFile(candidacyId, true);
  }

  async around({ candidacy, certification }: CandidacyFile, today: Day): Promise<Surroundings> {
    const { candidateId, certificationId, organisationId, id, referentielId } = candidacy;
    const [row] = await rows<{ held: Id[]; blockers: number | null; handed_in: HandedIn[] }>(AROUND, [candidateId, certificationId, organisationId, id]);
    return {
      today, regime: certification.regime, registrationEndsOn: certification.registrationEndsOn, tree: await publishedTree(referentielId),
      heldBlocIds: row?.held ?? [], blockers: row?.blockers ?? null, handedIn: row?.handed_in ?? [],
    };
  }

  async isOpen(organisationId: Id, email: string, certificationId: Id): Promise<boolean> {
    const found = await rows('select 1 from candidacy c join person p on p.id = c.candidate_id where c.organisation_id = $1 and p.email = $2 and c.certification_id = $3 and c.status = any($4) limit 1', [
      organisationId, email, certificationId, CANDIDACY_STATUSES.filter(isUnderWay),
    ]);
    return found.length > 0;
  }

  async add(c: Candidacy, { givenName, familyName, email }: Parameters<Candidacies['add']>[1]): Promise<void> {
    const name = sortName({ givenName, familyName });
    await rows(
      `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, cohort_id, route, status, status_since, scope, passage_number, sort_name, search_text, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [c.organisationId, c.id, c.certifierId, c.candidateId, c.certificationId, c.referentielId, c.cohortId, c.route, c.status, c.statusSince, JSON.stringify(c.scope), c.passageNumber, name, searchText(name, email), c.createdAt],
    );
    // Its nearest clock reads the cohort and the certification.
    await refreshCandidacy(c.id, c.statusSince);
  }

  save(file: CandidacyFile, today: Day, saved: Saved = {}): Promise<void> {
    return keepCandidacy(file, today, saved);
  }

  async openPassage(candidacy: Candidacy, passageId: Id, blocIds: readonly Id[], now: Instant): Promise<void> {
    await rows(
      `insert into passage (organisation_id, id, candidacy_id, certifier_id, number, state, bloc_ids, created_at) values ($1, $2, $3, $4, $5, 'preparing', $6, $7)
       on conflict (organisation_id, candidacy_id, number) do update set bloc_ids = excluded.bloc_ids, revision = passage.revision + 1 where passage.state = 'preparing'`,
      [candidacy.organisationId, passageId, candidacy.id, candidacy.certifierId, candidacy.passageNumber, blocIds, now],
    );
  }

  async passagesOf(candidacyId: Id): Promise<readonly CandidacyPassage[]> {
    const found = await rows<Omit<CandidacyPassage, 'hearingAt'> & { hearingAt: Date | null }>(PASSAGES, [candidacyId]);
    return found.map((passage) => ({ ...passage, hearingAt: instantOrNull(passage.hearingAt) }));
  }

  contactsOf({ candidacy }: CandidacyFile): Promise<readonly Contact[]> {
    return rows<Contact>(CONTACTS, [candidacy.accompagnateurId, candidacy.organisationId, candidacy.certifierId]);
  }

  async mayAccompany({ candidacy }: CandidacyFile, personId: Id): ReturnType<Candidacies['mayAccompany']> {
    const [row] = await rows<{ member: boolean; seated: boolean }>(
      `select exists (select 1 from membership where organisation_id = $1 and person_id = $3 and role = 'accompagnateur') as member,
         exists (select 1 from seat where organisation_id = $1 and candidacy_id = $2 and person_id = $3 and state in ('invited', 'accepted')) as seated`,
      [candidacy.organisationId, candidacy.id, personId],
    );
    return row?.seated ? 'seated' : row?.member ? 'yes' : 'not_a_member';
  }
}
