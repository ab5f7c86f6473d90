import type { Finding, FindingGroup } from './group-findings';

/** A path under the candidacy, with what the page should open on. */
export interface FindingLink { readonly link: readonly string[]; readonly query?: Readonly<Record<string, string>> }

const FORMALITIES: Readonly<Record<string, FindingLink>> = {
  sworn_missing: { link: ['livret', 'declaration'] },
  consent_missing: { link: ['parcours', 'consentement'] },
  identity_missing: { link: ['parcours', 'identite'] },
  adaptation_missing: { link: ['parcours'], query: { voir: 'contacts' } },
};
/** Codes settled on the evidence itself, even where they name a competency. */
const ON_EVIDENCE = new Set(['file_checking', 'file_refused', 'evidence_untied', 'evidence_too_old', 'pages_over_limit']);

/** Where findings told together are settled: the form to fill, the evidence, the competency, or the matrix of the bloc when there are several competencies. */
export function linkOfGroup({ first, findings }: Pick<FindingGroup, 'first' | 'findings'>): FindingLink {
  const several = new Set(findings.map(({ where }) => where.competencyId)).size > 1;
  if (several && first.where.blocId) return { link: ['matrice'], query: { bloc: first.where.blocId } };
  if (findings.length > 1 && first.code === 'evidence_untied') return { link: ['preuves'] };
  return linkOf(first);
}

/** Where one finding is settled. */
export function linkOf(finding: Finding): FindingLink {
  const { evidenceId, competencyId, criterionId, blocId } = finding.where;
  const formality = FORMALITIES[finding.code];
  if (formality) return formality;
  if (evidenceId && (ON_EVIDENCE.has(finding.code) || !competencyId)) return { link: ['preuves', evidenceId] };
  if (competencyId) return { link: ['competence', competencyId], ...(criterionId ? { query: { critere: criterionId } } : {}) };
  if (blocId) return { link: ['matrice'], query: { bloc: blocId } };
  return { link: ['preuves'] };
}
