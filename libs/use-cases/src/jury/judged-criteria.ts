import type { Id } from '@probant/domain-kernel';
import { effectiveCriteria, type CriterionStanding, type EffectiveCriterion, type ReferentielTree, type RouteAdaptation } from '@probant/domain-referentiel';
import type { Grounds } from './ports/grounds.js';

/** The criteria of the blocs a passage presents, with the standing each has. */
export interface JudgedCriteria { readonly tree: ReferentielTree; readonly criteria: readonly EffectiveCriterion[]; readonly inScope: readonly Id[]; readonly standings: ReadonlyMap<Id, CriterionStanding> }

/** What a passage judges, by the adaptation pinned at its convocation. */
export async function judgedCriteria(grounds: Grounds, referentielId: Id, passage: { readonly adaptationId: Id | null; readonly blocIds: readonly Id[] }): Promise<JudgedCriteria> {
  const tree = await grounds.tree(referentielId);
  return judgedBy(tree, passage.adaptationId ? await grounds.adaptation(passage.adaptationId) : null, passage.blocIds);
}

/** The same over what is already at hand. */
export function judgedBy(tree: ReferentielTree, adaptation: RouteAdaptation | null, blocIds: readonly Id[]): JudgedCriteria {
  const criteria = effectiveCriteria(tree, adaptation, blocIds, blocIds, []).filter((each) => each.standing !== 'not_chosen');
  return { tree, criteria, inScope: criteria.filter((each) => each.standing === 'in_scope').map((each) => each.criterion.id), standings: new Map(criteria.map((each) => [each.criterion.id, each.standing])) };
}

/** The criteria rephrased for this route, with the text jurors read. */
export function adaptedCriteria({ criteria }: JudgedCriteria): { criterionId: Id; text: string }[] {
  return criteria.filter((each) => each.standing === 'in_scope' && each.text !== each.criterion.text).map((each) => ({ criterionId: each.criterion.id, text: each.text }));
}
