import type { Id } from '@probant/domain-kernel';
import type { Referentiel, Route } from '@probant/domain-referentiel';

/** The candidacies of a version: `kept` it for good, declared eligible on it (L.6113-9) or building; `waiting`: not yet eligible, they will take the newest one. */
export interface VersionCandidacies { readonly kept: number; readonly waiting: number }

/** The candidacies that follow a version, and that its rule sets and adaptations bear on. */
export abstract class RuledCandidacies {
  /** Says of each that what it must hold may have changed. Returns the organisations that keep them. */
  abstract raiseCounters(referentiel: Referentiel, route: Route): Promise<readonly Id[]>;
  /** How many under way follow each of these référentiels, among those the actor sees; one that nobody follows is not named. */
  abstract followersOf(referentielIds: readonly Id[]): Promise<ReadonlyMap<Id, VersionCandidacies>>;
}
