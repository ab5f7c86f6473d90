import type { Id } from '@probant/domain-kernel';
import type { RouteAdaptation, RuleSet } from './rules.js';
import type { Bloc, Criterion, Modality, ReferentielTree, Route } from './tree.js';

/** What becomes of a criterion for one candidacy: it counts, the certifier set it aside, the person is exempted, or its bloc was not chosen. */
export type CriterionStanding = 'in_scope' | 'set_aside' | 'exempted' | 'not_chosen';

/** A criterion with its standing; `text` is the rephrased one where the adaptation rephrases, the printed one otherwise. */
export interface EffectiveCriterion {
  readonly criterion: Criterion;
  readonly bloc: Bloc;
  readonly standing: CriterionStanding;
  readonly text: string;
}

/** A modality that counts on a route, with the text that holds there. */
export interface KeptModality {
  readonly modality: Modality;
  readonly bloc: Bloc;
  readonly text: string;
}

/** The blocs presented: those of the scope (null: all), less the options that were not chosen. */
export function blocsInScope(tree: ReferentielTree, scopeBlocIds: readonly Id[] | null, chosenOptionBlocIds: readonly Id[]): readonly Bloc[] {
  const named = scopeBlocIds && new Set(scopeBlocIds);
  const chosen = new Set(chosenOptionBlocIds);
  return tree.blocs.filter((bloc) => (!named || named.has(bloc.id)) && (bloc.optionGroupId === null || chosen.has(bloc.id)));
}

/**
 * Every criterion of the tree, in printed order, with the one standing it has for a candidacy.
 * `scopeBlocIds` null means all blocs; a bloc outside the scope, or an option left aside, is `not_chosen`, never missing.
 */
export function effectiveCriteria(
  tree: ReferentielTree,
  adaptation: RouteAdaptation | null,
  scopeBlocIds: readonly Id[] | null,
  chosenOptionBlocIds: readonly Id[],
  exemptedCriterionIds: readonly Id[],
): readonly EffectiveCriterion[] {
  const presented = new Set(blocsInScope(tree, scopeBlocIds, chosenOptionBlocIds).map((bloc) => bloc.id));
  const adapted = new Map(adaptation?.items.filter((item) => item.target === 'criterion').map((item) => [item.targetId, item]));
  const exempted = new Set(exemptedCriterionIds);
  return tree.blocs.flatMap((bloc) =>
    bloc.criteria.map((criterion) => {
      const item = adapted.get(criterion.id);
      const standing: CriterionStanding = !presented.has(bloc.id)
        ? 'not_chosen'
        : item?.decision === 'set_aside'
          ? 'set_aside'
          : exempted.has(criterion.id)
            ? 'exempted'
            : 'in_scope';
      const text = item?.decision === 'rephrased' && item.text ? item.text : criterion.text;
      return { criterion, bloc, standing, text };
    }),
  );
}

/** Whether a criterion is judged at the hearing: it looks at the oral, or all its modalities are oral or observed and none is written. */
export function isOral(criterion: Criterion, tree: ReferentielTree): boolean {
  if (criterion.facet === 'oral') return true;
  if (criterion.modalityIds.length === 0) return false;
  const ids = new Set(criterion.modalityIds);
  const modalities = tree.blocs.flatMap((bloc) => bloc.modalities.filter((modality) => ids.has(modality.id)));
  return modalities.length > 0 && modalities.every((modality) => (modality.oral === true || modality.observed === true) && modality.written !== true);
}

/** The modalities that count on a route. In formation all do but those set aside; on VAE only those the certifier named as kept or rephrased. */
export function modalitiesKept(tree: ReferentielTree, adaptation: RouteAdaptation | null, route: Route): readonly KeptModality[] {
  const adapted = new Map(adaptation?.items.filter((item) => item.target === 'modality').map((item) => [item.targetId, item]));
  return tree.blocs.flatMap((bloc) =>
    bloc.modalities.flatMap((modality) => {
      const item = adapted.get(modality.id);
      const kept = item ? item.decision !== 'set_aside' : route === 'formation';
      return kept ? [{ modality, bloc, text: item?.decision === 'rephrased' && item.text ? item.text : modality.text }] : [];
    }),
  );
}

/** A rule the référentiel does not print and nobody filled in: it holds back the deliberation, naming the bloc (null: all blocs). */
export interface UnspecifiedRule {
  readonly rule: 'competencyRule' | 'blocRule';
  readonly blocId: Id | null;
}

/** The rules still unspecified in a rule set. */
export function unspecifiedRules(ruleSet: RuleSet): readonly UnspecifiedRule[] {
  const places = [{ blocId: null, competencyRule: ruleSet.competencyRule, blocRule: ruleSet.blocRule }, ...ruleSet.blocOverrides];
  return places.flatMap((place) =>
    (['competencyRule', 'blocRule'] as const).filter((rule) => place[rule]?.kind === 'unspecified').map((rule) => ({ rule, blocId: place.blocId })),
  );
}
