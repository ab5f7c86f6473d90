import type { Id } from '@probant/domain-kernel';
import type { ReferentielTree, Route, RouteAdaptation, RuleSet } from '@probant/domain-referentiel';

/** What a passage is judged by: the printed tree, the rule set, the adaptation of the route. None of them ever changes once written. */
export abstract class Grounds {
  abstract tree(referentielId: Id): Promise<ReferentielTree>;
  abstract ruleSet(id: Id): Promise<RuleSet | null>;
  abstract adaptation(id: Id): Promise<RouteAdaptation | null>;
  /** The newest of each for a route; null when the certifier set none. */
  abstract newest(referentielId: Id, route: Route): Promise<{ readonly ruleSet: RuleSet | null; readonly adaptation: RouteAdaptation | null }>;
}
