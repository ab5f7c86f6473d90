import type { Bloc, Competency, Criterion, ReferentielTree } from '@probant/domain-referentiel';
import { isOral } from '@probant/domain-referentiel';

/** A criterion as jurors meet it: once, under the first of its competencies; `alsoFor` are the labels of the others. */
export interface JudgedCriterion {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** The heading of its group, or its own. */
  readonly heading: string | null;
  readonly subCriteria: readonly string[];
  readonly competencyIds: readonly string[];
  readonly alsoFor: readonly string[];
  readonly oral: boolean;
  /** The printed text where the certifier rephrased it for this route. */
  readonly printed: string | null;
  readonly blocId: string;
}

/** A competency and the criteria met under it; `elsewhere` are the labels of those met under another one. `id` is null for criteria tied to no competency. */
export interface JudgedCompetency { readonly id: string | null; readonly label: string; readonly text: string; readonly criteria: readonly JudgedCriterion[]; readonly elsewhere: readonly string[] }

/** A bloc presented at the passage. */
export interface JudgedBloc { readonly id: string; readonly label: string; readonly title: string; readonly competencies: readonly JudgedCompetency[]; readonly criteria: readonly JudgedCriterion[] }

/** What a passage judges, from the tree: the blocs presented, in printed order. */
export interface Judged { readonly blocIds: readonly string[]; readonly criterionIds: readonly string[]; readonly adapted: readonly { readonly criterionId: string; readonly text: string }[] }

/** "Bloc 4A" for an option, "Bloc 2" otherwise. */
export function blocLabel(bloc: Pick<Bloc, 'number' | 'option'>): string {
  const option = bloc.option && !bloc.number.includes(bloc.option) ? bloc.option : '';
  return `Bloc ${bloc.number}${option.length > 2 ? ` · ${option}` : option}`;
}

/** The blocs with their competencies and criteria in scope, each criterion once. */
export function judgedBlocs(tree: ReferentielTree, judged: Judged): readonly JudgedBloc[] {
  const presented = new Set(judged.blocIds);
  return tree.blocs.filter((bloc) => presented.has(bloc.id)).map((bloc) => judgedBloc(tree, bloc, judged));
}

function judgedBloc(tree: ReferentielTree, bloc: Bloc, judged: Judged): JudgedBloc {
  const inScope = new Set(judged.criterionIds);
  const adapted = new Map(judged.adapted.map((each) => [each.criterionId, each.text]));
  const labels = new Map(bloc.competencies.map((competency, index) => [competency.id, competency.code ?? `${bloc.number}.${index + 1}`]));
  const headings = new Map(bloc.criteriaGroups.map((group) => [group.id, group.heading]));
  const competencyOf = (criterion: Criterion): string | null => criterion.competencyIds.find((id) => labels.has(id)) ?? null;
  const shown = (criterion: Criterion, label: string): JudgedCriterion => {
    const home = competencyOf(criterion);
    const rephrased = adapted.get(criterion.id);
    return {
      id: criterion.id, label, text: rephrased ?? criterion.text, heading: criterion.heading ?? (criterion.groupId ? headings.get(criterion.groupId) ?? null : null), subCriteria: criterion.subCriteria.map(({ text }) => text),
      competencyIds: criterion.competencyIds, alsoFor: criterion.competencyIds.filter((id) => id !== home).flatMap((id) => labels.get(id) ?? []), oral: isOral(criterion, tree), printed: rephrased === undefined ? null : criterion.text, blocId: bloc.id,
    };
  };
  const under = (id: string | null, label: string): readonly JudgedCriterion[] => {
    const ranked = bloc.criteria.filter(({ competencyIds }) => (id === null ? competencyIds.length === 0 : competencyIds.includes(id)));
    return ranked.flatMap((criterion, index) => (inScope.has(criterion.id) && competencyOf(criterion) === id ? [shown(criterion, criterion.code ?? `${label}·${index + 1}`)] : []));
  };
  const competencies = bloc.competencies.map((competency: Competency): JudgedCompetency => {
    const label = labels.get(competency.id) ?? '';
    return { id: competency.id, label, text: competency.text, criteria: under(competency.id, label), elsewhere: [] };
  });
  const own = competencies.flatMap(({ criteria }) => criteria);
  const named = competencies.map((each) => ({ ...each, elsewhere: own.filter((criterion) => each.id !== null && criterion.competencyIds.includes(each.id) && !each.criteria.includes(criterion)).map((criterion) => criterion.label) }));
  const alone = under(null, blocLabel(bloc));
  const all = (alone.length > 0 ? [...named, { id: null, label: '', text: 'Critères du bloc', criteria: alone, elsewhere: [] }] : named).filter(({ criteria, elsewhere }) => criteria.length > 0 || elsewhere.length > 0);
  return { id: bloc.id, label: blocLabel(bloc), title: bloc.title, competencies: all, criteria: all.flatMap(({ criteria }) => criteria) };
}
