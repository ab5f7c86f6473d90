import type { Id, Instant } from '@probant/domain-kernel';
import type { CorrectionCounts, MadeCorrection, Referentiel } from '@probant/domain-referentiel';

/** A correction with the name of who made it, and the one that took it back. */
export interface ListedCorrection { readonly made: MadeCorrection; readonly by: string | null; readonly undoneBy: Id | null }

/** What a correction begins from: the same one if it was received before, those that stand, and the name of who makes it. */
export interface CorrectionGround { readonly known: ListedCorrection | null; readonly counts: CorrectionCounts; readonly name: string | null }

/** The history of a draft: added to, never rewritten. */
export abstract class Corrections {
  abstract ground(referentiel: Referentiel, id: Id, personId: Id | null): Promise<CorrectionGround>;
  /** Null when this référentiel has none under this id. */
  abstract find(referentiel: Referentiel, id: Id): Promise<ListedCorrection | null>;
  /** Throws `conflict` when the id is another's. */
  abstract add(referentiel: Referentiel, made: MadeCorrection): Promise<void>;
  /** The newest first, from before this revision when there is one. */
  abstract page(referentiel: Referentiel, before: number | null, limit: number): Promise<readonly ListedCorrection[]>;
  abstract counts(referentiel: Referentiel): Promise<CorrectionCounts>;
  /** Who corrected an element last (`document` for the document itself), and when; null when nobody did. */
  abstract lastOn(referentiel: Referentiel, elementId: Id): Promise<{ readonly by: string | null; readonly at: Instant } | null>;
  /** Every correction that was not lost, in the order they were made; readings done again aside. */
  abstract standing(referentiel: Referentiel): Promise<readonly MadeCorrection[]>;
  /** Says of these that a second reading found no place for them. */
  abstract lose(referentiel: Referentiel, ids: readonly Id[]): Promise<void>;
}
