import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import type { Passage, Seat } from '@probant/domain-jury';
import { Passages, type PassageFile, type SeatAnswered } from '@probant/use-cases';
import { fileOf, type PassageRow } from './passage-row.js';
import { rows, touched } from '../context/rows.js';

const SELECT = `select p.id, p.organisation_id, p.certifier_id, p.candidacy_id, p.number, p.state, p.bloc_ids, p.booklet_id, b.version as booklet_version, p.booklet_changes, p.hearing_at, p.place, p.balance_reason,
    p.attendance, p.hearing_started_at, p.hearing_ended_at, p.deliberation_opened_at, p.rule_set_id, p.adaptation_id, p.minutes, p.sealed_hash, p.sealed_at, p.sealed_head, p.notified_on::text, p.revision,
    c.candidate_id, c.accompagnateur_id, c.status, c.route, c.referentiel_id, c.scope, c.passage_number, c.deposited_on::text, c.identity->>'givenName' as identity_given_name, c.identity->>'familyName' as identity_family_name,
    h.given_name, h.family_name, t.title as certification, t.regime, o.slug, o.name as organisation,
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'personId', s.person_id, 'role', s.role, 'state', s.state, 'profession', s.profession, 'qualified', s.qualified, 'gender', s.gender, 'linkDeclared', s.link_declared,
        'present', s.present, 'signedAt', s.signed_at, 'givenName', coalesce(j.given_name, ''), 'familyName', coalesce(j.family_name, '')) order by s.role <> 'president', s.id), '[]')
      from seat s left join person j on j.id = s.person_id where s.organisation_id = p.organisation_id and s.passage_id = p.id) as seats
  from passage p join candidacy c on c.organisation_id = p.organisation_id and c.id = p.candidacy_id
  left join booklet b on b.organisation_id = p.organisation_id and b.id = p.booklet_id
  left join person h on h.id = c.candidate_id left join organisation o on o.id = p.organisation_id
  left join certification t on t.certifier_id = c.certifier_id and t.id = c.certification_id`;
const BY_STATE = `${SELECT} where p.state = coalesce($2, p.state) and p.candidacy_id = coalesce($3::uuid, p.candidacy_id)`;

/** Passages in PostgreSQL: one statement gives a passage with its panel, its candidate and its certification. */
@Injectable()
export class PgPassages extends Passages {
  async find(passageId: Id): Promise<PassageFile | null> {
    const [row] = await rows<PassageRow>(`${SELECT} where p.id = $1`, [passageId]);
    return row ? fileOf(row) : null;
  }

  async list(organisationId: Id, filter: Parameters<Passages['list']>[1]): Promise<readonly PassageFile[]> {
    const found = await rows<PassageRow>(`${BY_STATE} and p.organisation_id = $1 union all ${BY_STATE} and p.certifier_id = $1 and p.organisation_id <> $1 order by hearing_at nulls last, id`, [organisationId, filter.state ?? null, filter.candidacyId ?? null]);
    return found.map(fileOf);
  }

  async ofCandidacy(candidacyId: Id): Promise<readonly PassageFile[]> {
    return (await rows<PassageRow>(`${SELECT} where p.candidacy_id = $1 order by p.number`, [candidacyId])).map(fileOf);
  }

  async save(passage: Passage): Promise<boolean> {
    const count = await touched(
      `update passage set state = $3, bloc_ids = $4, booklet_id = $5, booklet_changes = $6, hearing_at = $7, place = $8, balance_reason = $9, attendance = $10, hearing_started_at = $11, hearing_ended_at = $12,
         deliberation_opened_at = $13, rule_set_id = $14, adaptation_id = $15, minutes = $16, sealed_hash = $17, sealed_at = $18, sealed_head = $19, notified_on = $20, revision = revision + 1
       where organisation_id = $1 and id = $2 and revision = $21`,
      [
        passage.organisationId, passage.id, passage.state, passage.blocIds, passage.bookletId, JSON.stringify(passage.bookletChanges), passage.hearingAt, passage.place, passage.balanceReason, passage.attendance,
        passage.hearingStartedAt, passage.hearingEndedAt, passage.deliberationOpenedAt, passage.ruleSetId, passage.adaptationId, JSON.stringify(passage.minutes), passage.sealedHash, passage.sealedAt, passage.sealedHead, passage.notifiedOn, passage.revision,
      ],
    );
    return count > 0;
  }

  async saveSeats(passage: Passage, seats: readonly (Seat & Partial<SeatAnswered>)[]): Promise<void> {
    const values = seats.map(({ id, personId, role, state, profession, qualified, gender, linkDeclared, present, signedAt, acknowledgedAt, declinedReason }) => ({ id, personId, role, state, profession, qualified, gender, linkDeclared, present, signedAt, acknowledgedAt: acknowledgedAt ?? null, declinedReason: declinedReason ?? null }));
    await rows(
      `insert into seat (organisation_id, id, passage_id, candidacy_id, certifier_id, person_id, role, state, profession, qualified, gender, link_declared, present, signed_at, acknowledged_at, declined_reason)
       select $1, v.id, $2, $3, $4, v."personId", v.role, v.state, v.profession, v.qualified, v.gender, v."linkDeclared", v.present, v."signedAt", v."acknowledgedAt", v."declinedReason"
       from jsonb_to_recordset($5::jsonb) as v(id uuid, "personId" uuid, role text, state text, profession text, qualified boolean, gender text, "linkDeclared" boolean, present boolean, "signedAt" timestamptz, "acknowledgedAt" timestamptz, "declinedReason" text)
       on conflict (organisation_id, id) do update set role = excluded.role, state = excluded.state, profession = excluded.profession, qualified = excluded.qualified, gender = excluded.gender, link_declared = excluded.link_declared,
         present = excluded.present, signed_at = excluded.signed_at, acknowledged_at = coalesce(excluded.acknowledged_at, seat.acknowledged_at), declined_reason = coalesce(excluded.declined_reason, seat.declined_reason)`,
      [passage.organisationId, passage.id, passage.candidacyId, passage.certifierId, JSON.stringify(values)],
    );
  }

  async removeSeats(passage: Passage, seatIds: readonly Id[]): Promise<void> {
    await touched('delete from seat where organisation_id = $1 and passage_id = $2 and id = any($3)', [passage.organisationId, passage.id, seatIds]);
  }

  async closeReadings(passage: Passage, seatIds: readonly Id[]): Promise<void> {
    await touched('update seat set closed_at = coalesce((select hearing_ended_at from passage where organisation_id = $1 and id = $2), now()) where organisation_id = $1 and passage_id = $2 and id = any($3)', [passage.organisationId, passage.id, seatIds]);
  }
}
