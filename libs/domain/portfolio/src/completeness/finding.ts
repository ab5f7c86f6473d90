import type { Id } from '@probant/domain-kernel';
import type { Severity } from '../evidence.js';

/** What a finding says. Blockers are the closed list of what forbids a deposit; the rest is for the candidate to weigh. */
export const FINDINGS = {
  file_checking: 'blocker',
  file_refused: 'blocker',
  bloc_without_tie: 'blocker',
  requirement_absent: 'blocker',
  sworn_missing: 'blocker',
  consent_missing: 'blocker',
  limit_exceeded: 'blocker',
  adaptation_missing: 'blocker',
  identity_missing: 'warning',
  competency_without_tie: 'warning',
  criterion_without_tie: 'warning',
  argument_missing: 'warning',
  own_part_missing: 'warning',
  pages_over_limit: 'warning',
  modality_without_evidence: 'warning',
  evidence_too_few: 'warning',
  evidence_wrong_kind: 'warning',
  evidence_too_old: 'warning',
  expected_element_absent: 'advice',
  evidence_untied: 'advice',
  tie_without_place: 'advice',
} as const satisfies Record<string, Severity>;
export type FindingCode = keyof typeof FINDINGS;

export interface FindingPlace {
  readonly blocId: Id | null;
  readonly competencyId: Id | null;
  readonly criterionId: Id | null;
  readonly evidenceId: Id | null;
  readonly requirementId: Id | null;
}

/** One finding: its facts are codes, titles and counts; the sentence belongs to the screen. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly where: FindingPlace;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly nextAction: NextAction;
}

export type NextAction = 'wait' | 'replace_file' | 'tie_evidence' | 'add_evidence' | 'sign' | 'consent' | 'state_identity' | 'shorten' | 'ask_school' | 'write_argument' | 'state_own_part' | 'give_place';

const NOWHERE: FindingPlace = { blocId: null, competencyId: null, criterionId: null, evidenceId: null, requirementId: null };

/** A finding, with the severity its code has. */
export function finding(code: FindingCode, nextAction: NextAction, where: Partial<FindingPlace> = {}, facts: Finding['facts'] = {}): Finding {
  return { code, severity: FINDINGS[code], where: { ...NOWHERE, ...where }, facts, nextAction };
}

/** The findings that forbid a deposit. */
export function blockersOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'blocker');
}
