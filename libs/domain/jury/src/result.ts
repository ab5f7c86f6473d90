import type { Id } from '@probant/domain-kernel';
import type { BlocDecision } from './decision.js';
import type { Attendance, PassageResult, Verdict } from './words.js';

/** What a passage gave: full when every bloc presented is validated. Derived, never typed in. */
export function passageResult(presented: readonly Id[], decisions: ReadonlyMap<Id, Verdict>, attendance: Attendance): PassageResult {
  if (attendance !== 'present') return attendance;
  const validated = presented.filter((bloc) => decisions.get(bloc) === 'validated').length;
  return validated === 0 ? 'none' : validated === presented.length ? 'full' : 'partial';
}

/** Decisions that count: a revoked one never does. */
export function standingDecisions(decisions: readonly BlocDecision[]): readonly BlocDecision[] {
  return decisions.filter((decision) => decision.revokedAt === null);
}

/** Verdict by bloc, of the decisions that count. */
export function verdicts(decisions: readonly BlocDecision[]): ReadonlyMap<Id, Verdict> {
  return new Map(standingDecisions(decisions).map((decision) => [decision.blocId, decision.verdict]));
}

/** Blocs held: validated by any passage; revoked never counts. */
export function heldBlocs(decisions: readonly BlocDecision[]): readonly Id[] {
  return [...new Set(standingDecisions(decisions).filter((decision) => decision.verdict === 'validated').map((decision) => decision.blocId))];
}
