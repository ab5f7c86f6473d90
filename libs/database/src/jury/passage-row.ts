import type { BookletChange } from '@probant/domain-assessment';
import type { CandidacyStatus, Scope } from '@probant/domain-candidacy';
import type { Attendance, MinutesLine, PassageState } from '@probant/domain-jury';
import type { Day, Id } from '@probant/domain-kernel';
import type { Route } from '@probant/domain-referentiel';
import type { NamedSeat, PassageFile } from '@probant/use-cases';
import { instantOrNull } from '../context/rows.js';

export interface PassageRow {
  id: Id; organisation_id: Id; certifier_id: Id; candidacy_id: Id; number: number; state: PassageState; bloc_ids: Id[]; booklet_id: Id | null; booklet_version: number | null; booklet_changes: BookletChange[];
  hearing_at: Date | null; place: string | null; balance_reason: string | null; attendance: Attendance | null; hearing_started_at: Date | null; hearing_ended_at: Date | null; deliberation_opened_at: Date | null;
  rule_set_id: Id | null; adaptation_id: Id | null; minutes: MinutesLine[]; sealed_hash: string | null; sealed_at: Date | null; sealed_head: string | null; notified_on: Day | null; revision: number;
  candidate_id: Id; accompagnateur_id: Id | null; status: CandidacyStatus; route: Route; referentiel_id: Id; scope: Scope; passage_number: number; deposited_on: Day | null;
  identity_given_name: string | null; identity_family_name: string | null; given_name: string | null; family_name: string | null; certification: string | null; regime: 'portal' | 'own' | null; slug: string | null; organisation: string | null; seats: NamedSeat[];
}

/** The row as the use cases know it. The name is the one the candidate stated. */
export function fileOf(row: PassageRow): PassageFile {
  return {
    passage: {
      id: row.id, organisationId: row.organisation_id, certifierId: row.certifier_id, candidacyId: row.candidacy_id, number: row.number, state: row.state, blocIds: row.bloc_ids, bookletId: row.booklet_id, bookletVersion: row.booklet_version,
      bookletChanges: row.booklet_changes, hearingAt: instantOrNull(row.hearing_at), place: row.place, balanceReason: row.balance_reason, attendance: row.attendance, hearingStartedAt: instantOrNull(row.hearing_started_at),
      hearingEndedAt: instantOrNull(row.hearing_ended_at), deliberationOpenedAt: instantOrNull(row.deliberation_opened_at), ruleSetId: row.rule_set_id, adaptationId: row.adaptation_id, minutes: row.minutes,
      sealedHash: row.sealed_hash, sealedAt: instantOrNull(row.sealed_at), sealedHead: row.sealed_head, notifiedOn: row.notified_on, revision: row.revision,
    },
    seats: row.seats.map((seat) => ({ ...seat, signedAt: instantOrNull(seat.signedAt) })),
    apart: { candidateId: row.candidate_id, accompagnateurId: row.accompagnateur_id },
    candidate: { id: row.candidate_id, givenName: row.identity_given_name ?? row.given_name ?? '', familyName: row.identity_family_name ?? row.family_name ?? '' },
    certification: row.certification ?? '', regime: row.regime ?? 'portal', organisation: { slug: row.slug ?? '', name: row.organisation ?? '' },
    candidacy: { status: row.status, route: row.route, referentielId: row.referentiel_id, scope: row.scope, passageNumber: row.passage_number, depositedOn: row.deposited_on },
  };
}
