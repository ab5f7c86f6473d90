import type { Id, Instant } from '@probant/domain-kernel';
import type { Referentiel, Route, RouteAdaptation, RuleSet } from '@probant/domain-referentiel';

/** Who set a version, and when. */
export interface SetBy { readonly by: Id | null; readonly at: Instant }

/** What the certifier decided, version after version: nothing is overwritten. */
export abstract class RuleBook {
  /** The newest of each route. */
  abstract newest(referentiel: Referentiel): Promise<{ readonly ruleSets: readonly RuleSet[]; readonly adaptations: readonly RouteAdaptation[] }>;
  /** The number the next rule set of this route bears; holds it until the end of the transaction. */
  abstract nextRuleSet(referentiel: Referentiel, route: Route): Promise<number>;
  abstract addRuleSet(referentiel: Referentiel, ruleSet: RuleSet, set: SetBy): Promise<void>;
  /** The number the next adaptation of this route bears; holds it until the end of the transaction. */
  abstract nextAdaptation(referentiel: Referentiel, route: Route): Promise<number>;
  abstract addAdaptation(referentiel: Referentiel, adaptation: RouteAdaptation, set: SetBy): Promise<void>;
}
