import type { Day, Id } from '@probant/domain-kernel';
import {
  blocsInScope, effectiveCriteria, indexTree, isOral, modalitiesKept,
  type Bloc, type Competency, type EffectiveCriterion, type KeptModality, type ReferentielTree, type Route, type RouteAdaptation, type RuleSet, type TreeIndex,
} from '@probant/domain-referentiel';
import type { Evidence } from '../evidence.js';
import type { Tie } from '../tie.js';

/** Everything a completeness is computed from, and nothing else. `today` dates the age of evidence. */
export interface CompletenessSubject {
  readonly tree: ReferentielTree;
  readonly adaptation: RouteAdaptation | null;
  readonly ruleSet: RuleSet | null;
  readonly route: Route;
  /** The blocs presented; null: all. */
  readonly scopeBlocIds: readonly Id[] | null;
  readonly optionBlocIds: readonly Id[];
  readonly exemptedCriterionIds: readonly Id[];
  readonly evidence: readonly Evidence[];
  readonly ties: readonly Tie[];
  readonly arguments: readonly { readonly competencyId: Id; readonly text: string }[];
  readonly identityStated: boolean;
  readonly consented: boolean;
  readonly sworn: boolean;
  readonly today: Day;
}

/** The subject with what every rule asks of it, prepared once. */
export interface Grounds {
  readonly subject: CompletenessSubject;
  readonly index: TreeIndex;
  readonly blocs: readonly Bloc[];
  readonly criteria: readonly EffectiveCriterion[];
  readonly oral: ReadonlySet<Id>;
  readonly modalities: readonly KeptModality[];
  readonly evidence: ReadonlyMap<Id, Evidence>;
  readonly tiesOfCompetency: ReadonlyMap<Id, readonly Tie[]>;
  readonly argued: ReadonlySet<Id>;
  /** Competencies for which the certifier asks for no evidence. */
  readonly needless: ReadonlySet<Id>;
}

export const isBlank = (text: string): boolean => text.trim() === '';

/** Prepares the subject. Ties to evidence put aside, or outside the blocs presented, do not count. */
export function groundsOf(subject: CompletenessSubject): Grounds {
  const { tree, adaptation, route } = subject;
  const index = indexTree(tree);
  const blocs = blocsInScope(tree, subject.scopeBlocIds, subject.optionBlocIds);
  const presented = new Set(blocs.map(({ id }) => id));
  const evidence = new Map(subject.evidence.filter(({ removedAt }) => removedAt === null).map((one) => [one.id, one]));
  const live = subject.ties.filter((tie) => tie.removedAt === null && evidence.has(tie.evidenceId) && presented.has(index.blocOf.get(tie.competencyId)?.id ?? ''));
  return {
    subject, index, blocs, evidence,
    criteria: effectiveCriteria(tree, adaptation, subject.scopeBlocIds, subject.optionBlocIds, subject.exemptedCriterionIds),
    oral: new Set(tree.blocs.flatMap((bloc) => bloc.criteria.filter((criterion) => isOral(criterion, tree)).map(({ id }) => id))),
    modalities: modalitiesKept(tree, adaptation, route).filter(({ bloc }) => presented.has(bloc.id)),
    tiesOfCompetency: byCompetency(live),
    argued: new Set(subject.arguments.filter(({ text }) => !isBlank(text)).map(({ competencyId }) => competencyId)),
    needless: new Set(subject.ruleSet?.evidenceRules.filter(({ minimum }) => minimum === 0).map(({ competencyId }) => competencyId)),
  };
}

function byCompetency(ties: readonly Tie[]): ReadonlyMap<Id, readonly Tie[]> {
  const grouped = new Map<Id, Tie[]>();
  for (const tie of ties) grouped.set(tie.competencyId, [...(grouped.get(tie.competencyId) ?? []), tie]);
  return grouped;
}

/** The ties of a competency, the empty list when there is none. */
export function tiesOf(grounds: Grounds, competencyId: Id): readonly Tie[] {
  return grounds.tiesOfCompetency.get(competencyId) ?? [];
}

/** The ties that speak for a criterion: those of any of its competencies that name it, or name none. A shared criterion is looked at once. */
export function tiesOfCriterion(grounds: Grounds, criterion: { readonly id: Id; readonly competencyIds: readonly Id[] }): readonly Tie[] {
  return criterion.competencyIds.flatMap((id) => tiesOf(grounds, id)).filter(({ criterionIds }) => criterionIds.length === 0 || criterionIds.includes(criterion.id));
}

/** The printed code of a competency, or its place in the bloc when none is printed. */
export function nameOf(competency: Competency, bloc: Bloc): string {
  return competency.code ?? `${bloc.number}.${bloc.competencies.indexOf(competency) + 1}`;
}
