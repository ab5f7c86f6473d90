import type { Id } from '@probant/domain-kernel';
import type { Referentiel } from '@probant/domain-referentiel';

/** How far a reading is: the document opened, its pages or sheets read one after the other, its tree put together. `total` is 0 while unknown. */
export interface ReadingStep { readonly step: 'opening' | 'pages' | 'tree'; readonly done: number; readonly total: number }

/** Tells how far readings are, while they go on: outside the transaction that keeps what they give. */
export abstract class ReadingProgress {
  /** Shows the step to whoever waits. False when the reading is not wanted any more: stopped, thrown away, or begun again. */
  abstract tell(referentiel: Referentiel, step: ReadingStep): Promise<boolean>;
  /** Forgets how far it was: it is over. */
  abstract over(referentiel: Referentiel): Promise<void>;
  /** The step of each reading under way. */
  abstract of(referentielIds: readonly Id[]): Promise<ReadonlyMap<Id, ReadingStep>>;
}
