import { blockersFor } from './blockers.js';
import { progressOf, type BlocProgress, type CompetencyProgress } from './criteria.js';
import { blockersOf, type Finding } from './finding.js';
import { groundsOf, type CompletenessSubject } from './subject.js';
import { warningsFor } from './warnings.js';

/** What a booklet holds and lacks at one moment. `counterSeen` is the counter of the content it was computed from; an older one is dropped. */
export interface Completeness {
  readonly findings: readonly Finding[];
  readonly blocs: readonly BlocProgress[];
  readonly competencies: readonly CompetencyProgress[];
}

const ORDER = { blocker: 0, warning: 1, advice: 2 } as const;

/** Computes it: pure, so that the worker, the deposit and the screen find the same. Findings come gravest first. */
export function completenessOf(subject: CompletenessSubject): Completeness {
  const grounds = groundsOf(subject);
  const progress = progressOf(grounds);
  const findings = [...blockersFor(grounds), ...warningsFor(grounds, progress)].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return { findings, blocs: progress.blocs, competencies: progress.competencies };
}

/** Whether a deposit is allowed by what was found. */
export function maySubmit(completeness: Pick<Completeness, 'findings'>): boolean {
  return blockersOf(completeness.findings).length === 0;
}
