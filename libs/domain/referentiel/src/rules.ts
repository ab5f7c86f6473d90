import type { Id } from '@probant/domain-kernel';
import type { Route } from './tree.js';

/** How criteria make a competency: all met, a share of them (0 to 1), or a number of points. */
export type CompetencyRule =
  | { readonly kind: 'all' }
  | { readonly kind: 'ratio'; readonly ratio: number }
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'unspecified' };

/** How competencies (through their components) make a bloc. */
export type BlocRule = { readonly kind: 'all' } | { readonly kind: 'at_least'; readonly count: number } | { readonly kind: 'unspecified' };

/** What the certifier decides, per référentiel and route; versioned apart from the tree and pinned at convocation. */
export interface RuleSet {
  readonly id: Id;
  readonly referentielId: Id;
  readonly route: Route;
  readonly version: number;
  /** Worth of a criterion partly met, from 0 to 1; met is 1, not met is 0. */
  readonly partlyMetWorth: number;
  readonly competencyRule: CompetencyRule;
  readonly blocRule: BlocRule;
  /** A bloc that departs from the general rule. */
  readonly blocOverrides: readonly { readonly blocId: Id; readonly competencyRule?: CompetencyRule; readonly blocRule?: BlocRule }[];
  /** Criteria and competencies whose failure alone fails the bloc. */
  readonly eliminatoryCriterionIds: readonly Id[];
  readonly eliminatoryCompetencyIds: readonly Id[];
  /** Transversal requirements asked on this route. */
  readonly requirementIds: readonly Id[];
  /** Evidence asked per competency, when the certifier set it. */
  readonly evidenceRules: readonly EvidenceRule[];
  /** Limits of the deposit; eliminatory ones block it. */
  readonly limits: { readonly maxPages: number | null; readonly maxPagesEliminatory: boolean };
}

/** `minimum` pieces (0: none needed) of these kinds (empty: any), no older than `maxAgeMonths`. */
export interface EvidenceRule { readonly competencyId: Id; readonly minimum: number; readonly kinds: readonly string[]; readonly maxAgeMonths: number | null }

/** What the certifier keeps of a modality or a criterion on a route. The original stays in the tree. */
export interface AdaptationItem { readonly targetId: Id; readonly target: 'modality' | 'criterion'; readonly decision: 'kept' | 'rephrased' | 'set_aside'; readonly text: string | null; readonly motive: string | null }

/** Adaptation of a référentiel to a route. On VAE a modality that is not named is not kept; a criterion that is not named is. */
export interface RouteAdaptation { readonly id: Id; readonly referentielId: Id; readonly route: Route; readonly version: number; readonly items: readonly AdaptationItem[] }
