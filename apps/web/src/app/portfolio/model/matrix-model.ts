import type { BlocProgress, MatrixView, TieView } from '@probant/contract';
import type { Bloc, Competency, Criterion, ReferentielTree } from '@probant/domain-referentiel';
import type { z } from 'zod';

type Progress = z.output<typeof BlocProgress>;
type CriterionState = Progress['criteria'][number]['state'];

/** One row of the grid: a criterion under one competency, and the ties that name it, by evidence. */
export interface MatrixRow {
  readonly criterion: Criterion;
  readonly competency: Competency;
  readonly label: string;
  readonly state: CriterionState;
  readonly ties: ReadonlyMap<string, TieView>;
  readonly count: number;
  readonly heat: 0 | 1 | 2 | 3;
  /** Codes of the other competencies it also counts for. */
  readonly sharedWith: readonly string[];
}

/** A competency and its rows; `mapped` counts criteria that have at least one tie. */
export interface MatrixGroup {
  readonly competency: Competency;
  readonly label: string;
  readonly rows: readonly MatrixRow[];
  readonly mapped: number;
  readonly asked: number;
  /** The pieces tied to it. */
  readonly tied: readonly string[];
}

/** A bloc of the scope, with what it shows. */
export interface MatrixBloc { readonly bloc: Bloc; readonly label: string; readonly groups: readonly MatrixGroup[]; readonly mapped: number; readonly total: number; readonly verdict: Progress['verdict'] }

/** States that leave the count: heard at the hearing, set aside, exempted, not chosen. */
export const OUT_OF_COUNT: ReadonlySet<CriterionState> = new Set(['oral', 'set_aside', 'exempted', 'not_chosen']);

/** The printed code, or the rank under its bloc when nothing is printed. */
export function competencyLabel(bloc: Bloc, competency: Competency): string {
  return competency.code ?? `${bloc.number}.${bloc.competencies.findIndex((item) => item.id === competency.id) + 1}`;
}

/** The printed code, or the competency's label and the rank of the criterion under it. */
export function criterionLabel(bloc: Bloc, competency: Competency, criterion: Criterion): string {
  if (criterion.code) return criterion.code;
  const under = bloc.criteria.filter((item) => item.competencyIds.includes(competency.id));
  return `${competencyLabel(bloc, competency)}·${under.findIndex((item) => item.id === criterion.id) + 1}`;
}

/** "Bloc 4A" for an option, "Bloc 2" otherwise. */
export function blocLabel(bloc: Pick<Bloc, 'number' | 'option'>): string {
  const option = bloc.option && !bloc.number.includes(bloc.option) ? bloc.option : '';
  return `Bloc ${bloc.number}${option.length > 2 ? ` · ${option}` : option}`;
}

/** A tie supports a criterion when it names it, or names none: it then speaks for the whole competency. */
export function supports(tie: Pick<TieView, 'criterionIds'>, criterionId: string): boolean {
  return tie.criterionIds.length === 0 || tie.criterionIds.includes(criterionId);
}

/** What the grid shows, bloc by bloc, for the blocs in scope. A shared criterion has a row under each of its competencies and counts once. */
export function matrixBlocs(tree: ReferentielTree, view: Pick<MatrixView, 'inScopeBlocIds' | 'ties' | 'completeness' | 'setAsideCriterionIds' | 'exemptedCriterionIds'>): readonly MatrixBloc[] {
  const scope = new Set(view.inScopeBlocIds);
  return tree.blocs.filter((bloc) => scope.has(bloc.id)).map((bloc) => matrixBloc(bloc, view));
}

function matrixBloc(bloc: Bloc, view: Parameters<typeof matrixBlocs>[1]): MatrixBloc {
  const progress = view.completeness.blocs.find((item) => item.blocId === bloc.id);
  const states = new Map(progress?.criteria.map((item) => [item.criterionId, item.state]));
  for (const id of view.setAsideCriterionIds) states.set(id, 'set_aside');
  for (const id of view.exemptedCriterionIds) states.set(id, 'exempted');
  const codes = new Map(bloc.competencies.map((item) => [item.id, competencyLabel(bloc, item)]));
  const groups = bloc.competencies.map((competency): MatrixGroup => {
    const ties = view.ties.filter((tie) => tie.competencyId === competency.id);
    const rows = bloc.criteria.filter((criterion) => criterion.competencyIds.includes(competency.id)).map((criterion): MatrixRow => {
      const own = new Map(ties.filter((tie) => supports(tie, criterion.id)).map((tie) => [tie.evidenceId, tie]));
      return {
        criterion, competency, label: criterionLabel(bloc, competency, criterion), ties: own, count: own.size, heat: Math.min(own.size, 3) as MatrixRow['heat'],
        state: stateOf(states.get(criterion.id), own), sharedWith: criterion.competencyIds.filter((id) => id !== competency.id).flatMap((id) => codes.get(id) ?? []),
      };
    });
    const counted = rows.filter((row) => !OUT_OF_COUNT.has(row.state));
    return { competency, label: codes.get(competency.id) ?? '', rows, mapped: counted.filter((row) => row.count > 0).length, asked: counted.length, tied: ties.map(({ evidenceId }) => evidenceId) };
  });
  const byCriterion = new Map<string, boolean>();
  for (const row of groups.flatMap((group) => group.rows)) if (!OUT_OF_COUNT.has(row.state)) byCriterion.set(row.criterion.id, (byCriterion.get(row.criterion.id) ?? false) || row.count > 0);
  return { bloc, label: blocLabel(bloc), groups, mapped: [...byCriterion.values()].filter(Boolean).length, total: byCriterion.size, verdict: progress?.verdict ?? null };
}

/** Ties the person just made show at once; what only the check knows (oral, exempted…) comes from it. */
function stateOf(known: CriterionState | undefined, ties: ReadonlyMap<string, TieView>): CriterionState {
  if (known && OUT_OF_COUNT.has(known)) return known;
  if (ties.size === 0) return 'none';
  return known === 'argued' ? 'argued' : 'tied';
}
