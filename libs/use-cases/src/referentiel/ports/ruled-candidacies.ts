import type { Id } from '@probant/domain-kernel';
import type { Referentiel, Route } from '@probant/domain-referentiel';

/** The candidacies that a rule set or an adaptation bears on. */
export abstract class RuledCandidacies {
  /** Says of each that what it must hold may have changed. Returns the organisations that keep them. */
  abstract raiseCounters(referentiel: Referentiel, route: Route): Promise<readonly Id[]>;
}
