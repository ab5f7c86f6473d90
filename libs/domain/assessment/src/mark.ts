/** What a seat says of a criterion. */
export const MARK_LEVELS = ['met', 'partly_met', 'not_met', 'not_observed'] as const;
export type MarkLevel = (typeof MARK_LEVELS)[number];

/** What a mark rests on, once the candidate has been heard. */
export const MARK_BASES = ['booklet', 'hearing', 'both'] as const;
export type MarkBasis = (typeof MARK_BASES)[number];
