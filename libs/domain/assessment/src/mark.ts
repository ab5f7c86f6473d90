import type { Id, Instant } from '@probant/domain-kernel';

/** What a seat says of a criterion. */
export const MARK_LEVELS = ['met', 'partly_met', 'not_met', 'not_observed'] as const;
export type MarkLevel = (typeof MARK_LEVELS)[number];

/** What a mark rests on, once the candidate has been heard. */
export const MARK_BASES = ['booklet', 'hearing', 'both'] as const;
export type MarkBasis = (typeof MARK_BASES)[number];

/** Where in a piece of evidence a juror points: pages, heading, slide or seconds. */
export interface MarkPlace {
  readonly pageFrom: number | null;
  readonly pageTo: number | null;
  readonly heading: string | null;
  readonly slide: number | null;
  readonly secondFrom: number | null;
  readonly secondTo: number | null;
}

/** One seat, one criterion. `level` is null while the juror noted something and said nothing yet; `confirmed` once said again at the hearing; `bookletVersion` is the version it was given on. */
export interface Mark {
  readonly criterionId: Id;
  readonly level: MarkLevel | null;
  readonly comment: string;
  readonly evidenceId: Id | null;
  readonly place: MarkPlace | null;
  readonly basis: MarkBasis;
  readonly confirmed: boolean;
  readonly bookletVersion: number;
  readonly revision: number;
  readonly savedAt: Instant;
}

/** What a new booklet version changed, as told to the readings already begun. */
export interface BookletChange {
  readonly version: number;
  readonly evidenceIds: readonly Id[];
  readonly criterionIds: readonly Id[];
}
