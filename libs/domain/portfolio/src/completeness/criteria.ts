import type { Id } from '@probant/domain-kernel';
import type { EffectiveCriterion } from '@probant/domain-referentiel';
import { currentFile, type CriterionState, type Evidence } from '../evidence.js';
import { isBlank, tiesOfCriterion, type Grounds } from './subject.js';

/** Where a criterion stands. `evidence` counts distinct pieces. */
export interface CriterionProgress { readonly criterionId: Id; readonly state: CriterionState; readonly evidence: number }

/** Criteria of one bloc. `mapped` of `total`: tied or argued, among those that ask for evidence; `checked`: those whose every file is checked. */
export interface BlocProgress {
  readonly blocId: Id;
  readonly number: string;
  readonly option: string | null;
  readonly title: string;
  readonly criteria: readonly CriterionProgress[];
  readonly mapped: number;
  readonly total: number;
  readonly checked: number;
}

/** Criteria of one competency; a shared criterion counts for each of its competencies. */
export interface CompetencyProgress { readonly competencyId: Id; readonly mapped: number; readonly total: number }

const MAPPED: readonly CriterionState[] = ['tied', 'argued'];
const ASKED: readonly CriterionState[] = ['none', ...MAPPED];

export interface Progress { readonly blocs: readonly BlocProgress[]; readonly competencies: readonly CompetencyProgress[]; readonly states: ReadonlyMap<Id, CriterionProgress> }

/** The state of every criterion, and its counts by bloc and by competency. */
export function progressOf(grounds: Grounds): Progress {
  const states = new Map(grounds.criteria.map((effective) => [effective.criterion.id, stateOf(effective, grounds)]));
  const count = (ids: readonly Id[], wanted: readonly CriterionState[]): number => ids.filter((id) => wanted.includes(states.get(id)?.state ?? 'not_chosen')).length;
  const blocs = grounds.subject.tree.blocs.map((bloc) => {
    const ids = bloc.criteria.map(({ id }) => id);
    return {
      blocId: bloc.id, number: bloc.number, option: bloc.option, title: bloc.title,
      criteria: ids.flatMap((id) => states.get(id) ?? []),
      mapped: count(ids, MAPPED), total: count(ids, ASKED),
      checked: bloc.criteria.filter((criterion) => count([criterion.id], MAPPED) > 0 && isChecked(criterion, grounds)).length,
    };
  });
  const competencies = [...grounds.index.criteriaOfCompetency].map(([competencyId, criteria]) => {
    const ids = criteria.map(({ id }) => id);
    return { competencyId, mapped: count(ids, MAPPED), total: count(ids, ASKED) };
  });
  return { blocs, competencies, states };
}

/** Whether the evidence may be read by others: a checked file, or no file at all. */
export function isReadable(evidence: Evidence | undefined): boolean {
  const file = evidence && currentFile(evidence);
  return evidence !== undefined && (file === null || file?.state === 'ready');
}

function stateOf({ criterion, standing }: EffectiveCriterion, grounds: Grounds): CriterionProgress {
  if (standing !== 'in_scope') return { criterionId: criterion.id, state: standing, evidence: 0 };
  const ties = tiesOfCriterion(grounds, criterion);
  const evidence = new Set(ties.map(({ evidenceId }) => evidenceId)).size;
  const argued = ties.some((tie) => !isBlank(tie.argument) || grounds.argued.has(tie.competencyId));
  const untied: CriterionState = grounds.oral.has(criterion.id) ? 'oral' : 'none';
  return { criterionId: criterion.id, state: evidence === 0 ? untied : argued ? 'argued' : 'tied', evidence };
}

function isChecked(criterion: { readonly id: Id; readonly competencyIds: readonly Id[] }, grounds: Grounds): boolean {
  return tiesOfCriterion(grounds, criterion).every(({ evidenceId }) => isReadable(grounds.evidence.get(evidenceId)));
}
