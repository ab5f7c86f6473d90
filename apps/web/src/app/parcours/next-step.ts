import type { CandidacyView } from '@probant/contract';
import { type FindingGroup, groupFindings } from '../shell/findings/group-findings';
import { type FindingLink, linkOfGroup } from '../shell/findings/finding-link';

/** What the candidate should do now: a code whose words stand in `i18n/next-step`, where it leads, and the findings it is about. */
export interface NextStep extends Partial<FindingLink> {
  readonly code: string;
  readonly group?: FindingGroup;
  /** An act of this very page rather than a place to go to. */
  readonly act?: 'start_building' | 'reopen';
}

/** The steps before the eligibility file leaves, in the order a person meets them. */
export const FIRST_STEPS = ['state_identity', 'give_consent', 'choose_scope', 'submit_eligibility'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];
export const FIRST_STEP_PATHS: Readonly<Record<FirstStep, readonly string[]>> = {
  state_identity: ['parcours', 'identite'], give_consent: ['parcours', 'consentement'], choose_scope: ['parcours', 'etendue'], submit_eligibility: ['parcours', 'recevabilite'],
};

/** Which first steps are done. The scope is when the dossier may leave, or when what it lacks is something else. */
export function firstStepsDone(view: CandidacyView): Readonly<Record<FirstStep, boolean>> {
  const sending = view.actions.find(({ action }) => action === 'submit_eligibility');
  return {
    state_identity: view.identity !== null,
    give_consent: view.consentedAt !== null,
    choose_scope: !isAboutScope(sending?.code) && ((view.identity !== null && view.consentedAt !== null) || view.scope.blocIds.length + view.scope.optionBlocIds.length > 0),
    submit_eligibility: view.status !== 'draft' && view.status !== 'eligibility_incomplete',
  };
}

function isAboutScope(code: string | null | undefined): boolean {
  return /scope|option|bloc/.test(code ?? '');
}

const WAITING: Partial<Record<CandidacyView['status'], NextStep>> = {
  eligibility_submitted: { code: 'wait_eligibility', link: ['experiences'] },
  eligible: { code: 'start_building', act: 'start_building' },
  ineligible: { code: 'ineligible' },
  flagged: { code: 'answer_flags', link: ['livret'] },
  deposited: { code: 'wait_verification', link: ['livret'] },
  verified: { code: 'wait_convocation', link: ['livret'] },
  convoked: { code: 'prepare_hearing', link: ['livret'] },
  heard: { code: 'wait_decision' },
  withdrawn: { code: 'reopen', act: 'reopen' },
  lapsed: { code: 'lapsed' },
  archived: { code: 'archived' },
};

/** The next step of a candidacy: first what the status asks, then what blocks the deposit, then what weakens it, then the deposit itself. */
export function nextStep(view: CandidacyView): NextStep {
  if (view.status === 'decided') return { code: view.standing.complete ? 'read_success' : 'read_result', link: ['resultat'] };
  if (view.status === 'draft' || view.status === 'eligibility_incomplete') return firstStep(view);
  return WAITING[view.status] ?? buildingStep(view);
}

function firstStep(view: CandidacyView): NextStep {
  const done = firstStepsDone(view);
  const code = FIRST_STEPS.find((step) => !done[step]) ?? 'submit_eligibility';
  return { code: code === 'submit_eligibility' && view.status === 'eligibility_incomplete' ? 'complete_eligibility' : code, link: FIRST_STEP_PATHS[code] };
}

function buildingStep({ completeness: { findings, blocs } }: CandidacyView): NextStep {
  const brought = blocs.some(({ criteria }) => criteria.some(({ evidence }) => evidence > 0)) || findings.some(({ where }) => where.evidenceId);
  if (!brought) return { code: 'first_evidence', link: ['preuves'] };
  const groups = (severity: 'blocker' | 'warning'): readonly FindingGroup[] => groupFindings(findings, [severity]);
  // The statement is signed last: the booklet is read before. What only waits is no step.
  const found = groups('blocker').find(({ code, first }) => code !== 'sworn_missing' && first.nextAction !== 'wait') ?? groups('warning')[0] ?? groups('blocker').find(({ code }) => code === 'sworn_missing');
  if (found) return { code: 'finding', group: found, ...linkOfGroup(found) };
  return { code: 'deposit', link: ['livret'] };
}
