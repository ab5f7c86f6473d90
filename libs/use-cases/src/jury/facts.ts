/** What may happen to a passage. Nothing is told of a mark before the readings are closed: who reads alone is not watched. A question is told of when its author shares it. */
export const JURY_FACTS = [
  'jury.juror_profile_set', 'jury.panel_seated', 'jury.convoked', 'jury.seat_offered', 'jury.hearing_moved', 'jury.seat_accepted', 'jury.seat_declined', 'jury.booklet_renewed',
  'jury.hearing_opened', 'jury.candidate_missing', 'jury.hearing_closed', 'jury.deliberation_opened', 'jury.mark_agreed', 'jury.bloc_decided', 'jury.minutes_signed', 'jury.minutes_sealed',
  'jury.question_shared', 'jury.question_withdrawn', 'jury.revocation_asked', 'jury.decision_revoked',
] as const;
export type JuryFact = (typeof JURY_FACTS)[number];
