import type { Id, Instant } from '@probant/domain-kernel';
import { canonicalJson } from '@probant/domain-portfolio';
import type { BlocDecision } from './decision.js';
import type { AgreedMark } from './agreed-mark.js';
import type { MinutesLine, Passage } from './passage.js';
import { panelPresent, type Seat } from './seat.js';

/** The lines the product writes as the panel acts. */
export const minutesLine = {
  hearingOpened: (at: Instant, present: number, seats: number): MinutesLine => ({ at, code: 'jury.hearing_opened', facts: { present, seats } }),
  candidateMissing: (at: Instant, attendance: 'excused' | 'absent'): MinutesLine => ({ at, code: `jury.candidate_${attendance}`, facts: {} }),
  hearingClosed: (at: Instant): MinutesLine => ({ at, code: 'jury.hearing_closed', facts: {} }),
  rulesCompleted: (at: Instant, ruleSetVersion: number): MinutesLine => ({ at, code: 'jury.rules_completed', facts: { ruleSetVersion } }),
  deliberationOpened: (at: Instant, seats: readonly Seat[]): MinutesLine => ({
    at, code: 'jury.deliberation_opened', facts: { present: panelPresent(seats).length, presidentId: seats.find((seat) => seat.role === 'president' && seat.state === 'accepted')?.personId ?? null },
  }),
  concordant: (at: Instant, blocId: Id, count: number): MinutesLine => ({ at, code: 'jury.concordant_marks', facts: { blocId, count } }),
  agreed: (at: Instant, mark: AgreedMark): MinutesLine => ({ at, code: 'jury.mark_agreed', facts: { criterionId: mark.criterionId, level: mark.level, agreement: mark.agreement } }),
  decided: (decision: BlocDecision): MinutesLine => ({ at: decision.decidedAt, code: 'jury.bloc_decided', facts: { blocId: decision.blocId, verdict: decision.verdict, agreement: decision.agreement, departs: decision.departs ? 1 : 0 } }),
  signed: (at: Instant, seat: Seat): MinutesLine => ({ at, code: 'jury.minutes_signed', facts: { seatId: seat.id, role: seat.role } }),
};

/** What the seal covers: composition, presence, agreed marks, decisions by bloc, casting votes, signatures. Nobody's own mark. */
export function minutesContent(passage: Passage, seats: readonly Seat[], agreed: readonly AgreedMark[], decisions: readonly BlocDecision[], sealedAt: Instant): string {
  return canonicalJson({
    passageId: passage.id, number: passage.number, candidacyId: passage.candidacyId, blocIds: passage.blocIds, bookletId: passage.bookletId, ruleSetId: passage.ruleSetId, adaptationId: passage.adaptationId,
    hearing: { attendance: passage.attendance, startedAt: passage.hearingStartedAt, endedAt: passage.hearingEndedAt, place: passage.place },
    balanceReason: passage.balanceReason,
    seats: sorted(seats, (seat) => seat.id).map(({ id, personId, role, state, qualified, present, signedAt }) => ({ id, personId, role, state, qualified, present, signedAt })),
    agreed: sorted(agreed, (mark) => mark.criterionId).map(({ criterionId, level, agreement }) => ({ criterionId, level, agreement })),
    decisions: sorted(decisions, (decision) => decision.blocId).map(({ id, blocId, verdict, motive, criterionIds, wouldSuffice, agreement, departs, decidedAt }) => ({ id, blocId, verdict, motive, criterionIds, wouldSuffice, agreement, departs, decidedAt })),
    lines: passage.minutes, sealedAt,
  });
}

const sorted = <T>(items: readonly T[], key: (item: T) => string): readonly T[] => [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
