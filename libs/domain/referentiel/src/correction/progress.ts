import type { ReferentielReading } from '../tree.js';

/** Corrections that stand: how many, and how many of them gave an unplaced text its place or its name. */
export interface CorrectionCounts { readonly corrections: number; readonly texts: number }

/** How far the review of a draft is. */
export interface ReviewProgress {
  readonly doubts: { readonly total: number; readonly done: number; readonly postponed: number };
  readonly texts: { readonly left: number; readonly done: number };
  readonly corrections: number;
}

/** How far a review is: a doubt is done once accepted or corrected, an unplaced text once it has a place or is named boilerplate. */
export function progressOf({ doubts, unplaced }: Pick<ReferentielReading, 'doubts' | 'unplaced'>, { corrections, texts }: CorrectionCounts): ReviewProgress {
  return {
    doubts: { total: doubts.length, done: doubts.filter(({ state }) => state === 'accepted' || state === 'corrected').length, postponed: doubts.filter(({ state }) => state === 'postponed').length },
    texts: { left: unplaced.filter(({ boilerplate }) => !boilerplate).length, done: Math.max(0, texts) },
    corrections,
  };
}
