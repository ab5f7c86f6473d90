import type { CandidacyView } from '@probant/contract';

export type Finding = CandidacyView['completeness']['findings'][number];

/** Findings told in one sentence: same code under the same competency, or the first of many. */
export interface FindingGroup { readonly key: string; readonly code: string; readonly first: Finding; readonly findings: readonly Finding[] }

/** Groups the findings of one severity so that twenty criteria without evidence are a few sentences, in the order they came. */
export function groupFindings(findings: readonly Finding[], severities: readonly Finding['severity'][]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings.filter((item) => severities.includes(item.severity))) {
    const { competencyId, blocId, evidenceId, criterionId } = finding.where;
    const key = `${finding.code} ${criterionId ? (competencyId ?? blocId ?? '') : (evidenceId ?? competencyId ?? blocId ?? '')}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.entries()].flatMap(([key, items]) => (items[0] ? [{ key, code: items[0].code, first: items[0], findings: items }] : []));
}
