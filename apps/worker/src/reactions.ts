/**
 * Which fact starts which job. Every fact of every chapter is named, or this file does not compile.
 *
 * To add a job:
 *   1. name it in JOBS below with its queue, and beside the facts that start it;
 *   2. add one line to PROCESSORS in processors.ts: `on('my-job', (house, actor, fact) => house.get(MyUseCase).run(actor, fact.subjectId))`.
 * The worker refuses to start if a job has no processor, or two. A processor runs in one transaction with the reach of the fact's organisation
 * (or, where it waits long, opens short ones itself: `between`), may run twice, in any order: it computes from the present state.
 */
import { PORTFOLIO_REACTIONS, REFERENTIEL_REACTIONS, type CandidacyFact, type JobFact, type JuryFact, type PeopleFact, type PortfolioFact, type QueueName, type ReferentielFact } from '@probant/use-cases';

/** Every job of the product, and the queue it waits in. */
export const JOBS = {
  'inspect-file': 'inspect',
  'discard-staged': 'inspect',
  'recompute-completeness': 'react',
  'read-document': 'documents',
  'read-fiche': 'documents',
  'discard-source': 'documents',
  'spread-rules': 'react',
  'mail-candidacy-event': 'mail',
  'mail-convocation': 'mail',
  'mail-seat-offered': 'mail',
  'mail-result': 'mail',
} as const satisfies Record<string, QueueName>;
export type JobName = keyof typeof JOBS;

/** Every fact of the product: one line a chapter. */
export type FactType = PeopleFact | ReferentielFact | CandidacyFact | PortfolioFact | JuryFact;

const PEOPLE: Record<PeopleFact, readonly JobName[]> = {
  'people.organisation_created': [],
  'people.user_created': [],
  'people.invited': [],
  'people.invitation_accepted': [],
  'people.role_removed': [],
  'people.role_given_back': [],
  'people.habilitation_granted': [],
  'people.habilitation_ended': [],
};

/** What the candidate states and what the school decides changes what is missing: looked at again, the first time when it is opened. */
const CANDIDACY: Record<CandidacyFact, readonly JobName[]> = {
  'candidacy.cohort_created': [],
  'candidacy.opened': ['recompute-completeness'],
  'candidacy.identity_stated': ['recompute-completeness'],
  'candidacy.consent_given': ['recompute-completeness'],
  'candidacy.consent_withdrawn': ['recompute-completeness'],
  'candidacy.scope_chosen': ['recompute-completeness'],
  'candidacy.eligibility_submitted': [],
  'candidacy.eligible': ['recompute-completeness', 'mail-candidacy-event'],
  'candidacy.ineligible': ['mail-candidacy-event'],
  'candidacy.incomplete': ['mail-candidacy-event'],
  'candidacy.building_started': ['recompute-completeness'],
  'candidacy.sworn': ['recompute-completeness'],
  'candidacy.withdrawn': [],
  'candidacy.reopened': ['recompute-completeness'],
  'candidacy.next_passage_opened': ['recompute-completeness'],
  'candidacy.accompagnateur_named': [],
};

const JURY: Record<JuryFact, readonly JobName[]> = {
  'jury.juror_profile_set': [],
  'jury.panel_seated': [],
  'jury.convoked': ['mail-convocation'],
  'jury.seat_offered': ['mail-seat-offered'],
  'jury.hearing_moved': ['mail-convocation'],
  'jury.seat_accepted': [],
  'jury.seat_declined': [],
  'jury.booklet_renewed': [],
  'jury.hearing_opened': [],
  'jury.candidate_missing': [],
  'jury.hearing_closed': [],
  'jury.deliberation_opened': [],
  'jury.mark_agreed': [],
  'jury.bloc_decided': [],
  'jury.minutes_signed': [],
  'jury.minutes_sealed': ['mail-result'],
  'jury.question_shared': [],
  'jury.question_withdrawn': [],
  'jury.revocation_asked': [],
  'jury.decision_revoked': [],
};

/** The portfolio's own table, and the mails that tell the candidate. */
const PORTFOLIO: Record<PortfolioFact, readonly JobName[]> = {
  ...PORTFOLIO_REACTIONS,
  'portfolio.booklet_deposited': [...PORTFOLIO_REACTIONS['portfolio.booklet_deposited'], 'mail-candidacy-event'],
  'portfolio.booklet_verified': [...PORTFOLIO_REACTIONS['portfolio.booklet_verified'], 'mail-candidacy-event'],
  'portfolio.booklet_flagged': [...PORTFOLIO_REACTIONS['portfolio.booklet_flagged'], 'mail-candidacy-event'],
};

export const REACTIONS = { ...PEOPLE, ...REFERENTIEL_REACTIONS, ...CANDIDACY, ...PORTFOLIO, ...JURY } satisfies Record<FactType, readonly JobName[]>;

/** Jobs that compute from the present state: of several about the same thing published together, the last is enough. */
export const ABOUT: Partial<Record<JobName, (fact: JobFact) => string>> = {
  'recompute-completeness': ({ candidacyId, organisationId }) => candidacyId ?? organisationId,
};

/** The jobs a fact starts. A fact nobody names is older or newer than this worker: none, and it is said in the log. */
export function jobsOf(type: string): readonly JobName[] | null {
  return Object.hasOwn(REACTIONS, type) ? REACTIONS[type as FactType] : null;
}
