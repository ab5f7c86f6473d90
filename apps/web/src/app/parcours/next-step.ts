import type { CandidacyView } from '@probant/contract';

type Finding = CandidacyView['completeness']['findings'][number];

/** What the candidate should do now: a code whose words stand in the messages, where it leads, and its facts. */
export interface NextStep {
  readonly code: string;
  /** Path under the candidacy, or null when there is nothing to do but wait. */
  readonly link: readonly string[] | null;
  readonly query?: Readonly<Record<string, string>>;
  readonly finding?: Finding;
}

const STEPS_BEFORE: readonly { readonly code: string; readonly path: string; readonly missing: (view: CandidacyView) => boolean }[] = [
  { code: 'state_identity', path: 'identite', missing: (view) => view.identity === null },
  { code: 'give_consent', path: 'consentement', missing: (view) => view.consentedAt === null },
  { code: 'choose_scope', path: 'etendue', missing: (view) => view.scope.kind === 'blocs' && view.scope.blocIds.length === 0 },
];

const WAITING: Partial<Record<CandidacyView['status'], string>> = {
  eligibility_submitted: 'wait_eligibility', ineligible: 'ineligible', deposited: 'wait_verification', verified: 'wait_convocation', convoked: 'prepare_hearing',
  heard: 'wait_decision', lapsed: 'lapsed', archived: 'archived',
};

/** The next step of a candidacy: first what the status asks, then what blocks the deposit, then what weakens it, then the deposit itself. */
export function nextStep(view: CandidacyView): NextStep {
  const waiting = WAITING[view.status];
  if (waiting) return { code: waiting, link: null };
  if (view.status === 'withdrawn') return { code: 'reopen', link: null };
  if (view.status === 'decided') return { code: view.standing.complete ? 'read_success' : 'read_result', link: ['resultat'] };
  if (view.status === 'draft' || view.status === 'eligibility_incomplete') {
    const missing = STEPS_BEFORE.find((step) => step.missing(view));
    return missing ? { code: missing.code, link: ['parcours', missing.path] } : { code: 'submit_eligibility', link: ['parcours', 'recevabilite'] };
  }
  if (view.status === 'eligible') return { code: 'start_building', link: null };
  return buildingStep(view);
}

function buildingStep(view: CandidacyView): NextStep {
  if (view.status === 'flagged') return { code: 'answer_flags', link: ['livret'] };
  const evidence = view.completeness.blocs.some((bloc) => bloc.criteria.some((criterion) => criterion.evidence > 0));
  if (!evidence && !view.completeness.findings.some((finding) => finding.where.evidenceId)) return { code: 'first_evidence', link: ['preuves'] };
  const act = (severity: Finding['severity']): Finding | undefined => view.completeness.findings.find((finding) => finding.severity === severity && finding.nextAction !== 'wait' && !isFormality(finding));
  const finding = act('blocker') ?? act('warning');
  if (finding) return { code: 'finding', finding, ...linkOf(finding) };
  const formality = view.completeness.findings.find((item) => item.severity === 'blocker' && isFormality(item));
  if (formality) return { code: 'finding', finding: formality, ...linkOf(formality) };
  return { code: 'deposit', link: ['livret'], query: { vue: 'depot' } };
}

/** The statement is signed last: the booklet is read before. */
function isFormality(finding: Finding): boolean {
  return finding.code.includes('sworn');
}

/** Where a finding is settled: the evidence, the competency, the matrix of the bloc, or the statement to sign. */
export function linkOf(finding: Finding): { readonly link: readonly string[]; readonly query?: Readonly<Record<string, string>> } {
  const { evidenceId, competencyId, criterionId, blocId } = finding.where;
  if (finding.code.includes('sworn')) return { link: ['parcours', 'declaration'] };
  if (finding.code.includes('consent')) return { link: ['parcours', 'consentement'] };
  if (finding.code.includes('identity')) return { link: ['parcours', 'identite'] };
  if (evidenceId) return { link: ['preuves', evidenceId] };
  if (competencyId) return { link: ['competences', competencyId], ...(criterionId ? { query: { critere: criterionId } } : {}) };
  if (blocId) return { link: ['matrice'], query: { bloc: blocId } };
  return { link: ['preuves'] };
}
