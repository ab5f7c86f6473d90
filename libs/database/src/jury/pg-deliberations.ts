import { Injectable } from '@nestjs/common';
import type { AgreedMark, BlocDecision, Passage, Revocation } from '@probant/domain-jury';
import { dayOf, type Id } from '@probant/domain-kernel';
import { Deliberations, type ClosedMark, type DecisionFile } from '@probant/use-cases';
import { refreshCandidacy } from '../candidacy/keep-candidacy.js';
import { instant, instantOrNull, rows } from '../context/rows.js';

type DecisionRow = Omit<BlocDecision, 'decidedAt' | 'revokedAt' | 'revocationMotive'> & {
  decidedAt: Date; organisationId: Id; certifierId: Id; candidacyId: Id; motiveAsked: string | null; askedBy: Id | null; askedAt: Date | null; confirmedBy: Id | null; revokedAt: Date | null;
};
const DECISIONS = `select d.id, d.organisation_id as "organisationId", d.certifier_id as "certifierId", d.candidacy_id as "candidacyId", d.passage_id as "passageId", d.passage_number as "passageNumber", d.bloc_id as "blocId", d.verdict, d.motive,
    d.criterion_ids as "criterionIds", d.would_suffice as "wouldSuffice", d.agreement, d.departs, d.decided_at as "decidedAt", d.decided_by as "decidedBy",
    r.motive as "motiveAsked", r.asked_by as "askedBy", r.asked_at as "askedAt", r.confirmed_by as "confirmedBy", r.revoked_at as "revokedAt"
  from bloc_decision d left join decision_revocation r on r.organisation_id = d.organisation_id and r.decision_id = d.id`;

/** Agreed marks and decisions in PostgreSQL. A bloc is decided once per passage: the unique key holds when two screens decide at once. */
@Injectable()
export class PgDeliberations extends Deliberations {
  async closedMarks(passageId: Id): Promise<readonly ClosedMark[]> {
    return rows<ClosedMark>(
      `select m.seat_id as "seatId", m.person_id as "personId", m.criterion_id as "criterionId", m.level, m.comment from mark m
       join seat s on s.organisation_id = m.organisation_id and s.id = m.seat_id where m.passage_id = $1 and s.closed_at is not null order by m.id`,
      [passageId],
    );
  }

  async agreed(passageId: Id): Promise<readonly AgreedMark[]> {
    const found = await rows<Omit<AgreedMark, 'agreedAt'> & { agreedAt: Date }>('select criterion_id as "criterionId", level, agreement, revision, agreed_at as "agreedAt" from agreed_mark where passage_id = $1 order by criterion_id', [passageId]);
    return found.map((mark) => ({ ...mark, agreedAt: instant(mark.agreedAt) }));
  }

  async addAgreed(passage: Passage, marks: readonly AgreedMark[]): Promise<void> {
    if (marks.length === 0) return;
    await rows(
      `insert into agreed_mark (organisation_id, passage_id, criterion_id, candidacy_id, certifier_id, level, agreement, revision, agreed_at)
       select $1, $2, v."criterionId", $3, $4, v.level, v.agreement, v.revision, v."agreedAt" from jsonb_to_recordset($5::jsonb) as v("criterionId" uuid, level text, agreement text, revision int, "agreedAt" timestamptz)`,
      [passage.organisationId, passage.id, passage.candidacyId, passage.certifierId, JSON.stringify(marks)],
    );
  }

  async agree(passage: Passage, mark: AgreedMark): Promise<boolean> {
    const written = await rows(
      `insert into agreed_mark as a (organisation_id, passage_id, criterion_id, candidacy_id, certifier_id, level, agreement, revision, agreed_at)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9 where $8::int = 1 or exists (select 1 from agreed_mark where organisation_id = $1 and passage_id = $2 and criterion_id = $3)
       on conflict (organisation_id, passage_id, criterion_id) do update set level = excluded.level, agreement = excluded.agreement, revision = excluded.revision, agreed_at = excluded.agreed_at where a.revision = $8::int - 1 returning 1`,
      [passage.organisationId, passage.id, mark.criterionId, passage.candidacyId, passage.certifierId, mark.level, mark.agreement, mark.revision, mark.agreedAt],
    );
    return written.length > 0;
  }

  async decisions(candidacyId: Id): Promise<readonly BlocDecision[]> {
    return (await rows<DecisionRow>(`${DECISIONS} where d.candidacy_id = $1 order by d.decided_at, d.id`, [candidacyId])).map((row) => decisionFile(row).decision);
  }

  async decide(passage: Passage, d: BlocDecision): Promise<boolean> {
    const added = await rows(
      `insert into bloc_decision (organisation_id, id, candidacy_id, certifier_id, passage_id, passage_number, bloc_id, verdict, motive, criterion_ids, would_suffice, agreement, departs, decided_at, decided_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (organisation_id, passage_id, bloc_id) do nothing returning 1`,
      [passage.organisationId, d.id, passage.candidacyId, passage.certifierId, passage.id, d.passageNumber, d.blocId, d.verdict, d.motive, d.criterionIds, d.wouldSuffice, d.agreement, d.departs, d.decidedAt, d.decidedBy],
    );
    return added.length > 0;
  }

  async findDecision(decisionId: Id): Promise<DecisionFile | null> {
    const [row] = await rows<DecisionRow>(`${DECISIONS} where d.id = $1`, [decisionId]);
    return row ? decisionFile(row) : null;
  }

  async revocationsAsked(candidacyId: Id): Promise<readonly Revocation[]> {
    const found = await rows<DecisionRow>(`${DECISIONS} where d.candidacy_id = $1 and r.decision_id is not null and r.revoked_at is null order by r.asked_at`, [candidacyId]);
    return found.flatMap((row) => decisionFile(row).revocation ?? []);
  }

  async saveRevocation(file: DecisionFile, revocation: Revocation): Promise<void> {
    await rows(
      `insert into decision_revocation (organisation_id, decision_id, candidacy_id, certifier_id, motive, asked_by, asked_at, confirmed_by, revoked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (organisation_id, decision_id) do update set confirmed_by = excluded.confirmed_by, revoked_at = excluded.revoked_at`,
      [file.organisationId, revocation.decisionId, file.candidacyId, file.certifierId, revocation.motive, revocation.askedBy, revocation.askedAt, revocation.confirmedBy, revocation.revokedAt],
    );
    // A bloc that no longer counts is missing again: the candidacy waits for its candidate.
    if (revocation.revokedAt) await refreshCandidacy(file.candidacyId, dayOf(revocation.revokedAt));
  }

  async managers(organisationId: Id): Promise<number> {
    const [row] = await rows<{ count: number }>("select count(*)::int as count from membership where organisation_id = $1 and role = 'manager'", [organisationId]);
    return row?.count ?? 0;
  }
}

function decisionFile({ organisationId, certifierId, candidacyId, motiveAsked, askedBy, askedAt, confirmedBy, revokedAt, decidedAt, ...row }: DecisionRow): DecisionFile {
  const revoked = instantOrNull(revokedAt);
  return {
    organisationId, certifierId, candidacyId,
    decision: { ...row, decidedAt: instant(decidedAt), revokedAt: revoked, revocationMotive: revoked ? motiveAsked : null },
    revocation: askedBy && askedAt ? { decisionId: row.id, motive: motiveAsked ?? '', askedBy, askedAt: instant(askedAt), confirmedBy, revokedAt: revoked } : null,
  };
}
