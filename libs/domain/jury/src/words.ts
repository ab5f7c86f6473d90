/** Who sits: a `client` has a limited view; a `secretary` types and does not vote. */
export const SEAT_ROLES = ['president', 'member', 'client', 'secretary'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

/** How far a seat is: acceptance comes with the note on equality, bias, handicap and secrecy. */
export const SEAT_STATES = ['invited', 'accepted', 'declined', 'replaced'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** Attendance of the candidate at a hearing. */
export const ATTENDANCES = ['present', 'excused', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

export const VERDICTS = ['validated', 'not_validated'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How the panel reached a mark or a decision; no vote by name is ever kept. */
export const AGREEMENTS = ['unanimous', 'majority', 'casting_vote'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** Where a passage stands. */
export const PASSAGE_STATES = ['preparing', 'deposited', 'convoked', 'hearing', 'deliberating', 'closed'] as const;
export type PassageState = (typeof PASSAGE_STATES)[number];

/** What a passage gave; derived, never typed in. */
export const PASSAGE_RESULTS = ['full', 'partial', 'none', 'excused', 'absent'] as const;
export type PassageResult = (typeof PASSAGE_RESULTS)[number];
