import type { CandidacyView } from '@probant/contract';

export type Finding = CandidacyView['completeness']['findings'][number];

/** Findings told in one sentence. */
export interface FindingGroup { readonly key: string; readonly code: string; readonly severity: Finding['severity']; readonly first: Finding; readonly findings: readonly Finding[] }

/** What findings of one code must share to be told together: a place, or nothing. Codes absent here share everything they point at. */
const TOGETHER: Readonly<Record<string, (where: Finding['where']) => string | null>> = {
  competency_without_tie: ({ blocId }) => blocId,
  argument_missing: ({ blocId }) => blocId,
  criterion_without_tie: ({ competencyId }) => competencyId,
  own_part_missing: ({ evidenceId }) => evidenceId,
  tie_without_place: ({ evidenceId }) => evidenceId,
  file_refused: ({ evidenceId }) => evidenceId,
  file_checking: ({ evidenceId }) => evidenceId,
  evidence_untied: () => null,
};

/** Groups the findings of these severities so that twenty criteria without evidence are a few sentences, in the order they came. A bloc without any tie says it for its competencies. */
export function groupFindings(findings: readonly Finding[], severities: readonly Finding['severity'][]): readonly FindingGroup[] {
  const bare = new Set(findings.filter(({ code }) => code === 'bloc_without_tie').map(({ where }) => where.blocId));
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!severities.includes(finding.severity) || (finding.code === 'competency_without_tie' && bare.has(finding.where.blocId))) continue;
    const key = `${finding.code} ${(TOGETHER[finding.code] ?? everywhere)(finding.where) ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups].flatMap(([key, items]) => (items[0] ? [{ key, code: items[0].code, severity: items[0].severity, first: items[0], findings: items }] : []));
}

function everywhere({ blocId, competencyId, criterionId, evidenceId, requirementId }: Finding['where']): string {
  return [blocId, competencyId, criterionId, evidenceId, requirementId].join(' ');
}
