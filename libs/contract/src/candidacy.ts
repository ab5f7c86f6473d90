import { CANDIDACY_STATUSES, CLOCK_CODES, TIMELINE_STEPS, WAITING_FOR } from '@probant/domain-candidacy';
import { z } from 'zod';
import { ActionView, Day, Email, Id, Instant, line, OrgParams, page, PersonName, prose, Revision } from './fields.js';
import { route } from './route.js';
import { RouteName } from './tree.js';

/** Steps of the timeline, and clocks that may run: the closed lists of the domain, so that a screen owes a sentence to each. */
export { CLOCK_CODES as CLOCKS, TIMELINE_STEPS } from '@probant/domain-candidacy';
export const ClockName = z.enum(CLOCK_CODES);
export const CandidacyStatusName = z.enum(CANDIDACY_STATUSES);
export const ScopeBody = z.object({ kind: z.enum(['all', 'blocs']), blocIds: z.array(Id).max(60), optionBlocIds: z.array(Id).max(60) });
export const IdentityBody = z.object({
  givenName: line(80), familyName: line(80), birthName: line(80).nullable(), birthDate: Day, birthPlace: line(120),
  phone: z.string().trim().regex(/^[+0-9 ().-]{6,24}$/).nullable(), address: prose(400).nullable(), gender: z.enum(['woman', 'man', 'unstated']),
});

/** Criteria of one bloc: what is mapped, and apart from it what the jury decided. One state per criterion, in the printed order. */
export const BlocProgress = z.object({
  blocId: Id, number: z.string(), option: z.string().nullable(), title: z.string(),
  criteria: z.array(z.object({ criterionId: Id, state: z.enum(['none', 'tied', 'argued', 'oral', 'set_aside', 'exempted', 'not_chosen']), evidence: z.number().int() })),
  mapped: z.number().int(), total: z.number().int(), checked: z.number().int(),
  verdict: z.enum(['validated', 'not_validated']).nullable(), held: z.boolean(), presented: z.boolean(),
});
export const FindingView = z.object({
  code: z.string(), severity: z.enum(['blocker', 'warning', 'advice']),
  where: z.object({ blocId: Id.nullable(), competencyId: Id.nullable(), criterionId: Id.nullable(), evidenceId: Id.nullable(), requirementId: Id.nullable() }),
  /** Facts of the sentence (codes, names of evidence, counts); the sentence is the web's. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What to do: the web makes the link. */
  nextAction: z.string(),
});
export const CompletenessView = z.object({ computedAt: Instant.nullable(), stale: z.boolean(), findings: z.array(FindingView), blocs: z.array(BlocProgress) });

export const CandidacyView = z.object({
  id: Id, organisation: z.object({ id: Id, slug: z.string(), name: z.string() }), certifier: z.object({ id: Id, name: z.string() }),
  candidate: PersonName.extend({ email: z.string() }), certification: z.object({ id: Id, title: z.string(), rncp: z.string().nullable() }), referentielId: Id,
  cohort: z.object({ id: Id, name: z.string() }).nullable(), route: RouteName, status: CandidacyStatusName, scope: ScopeBody, revision: Revision,
  identity: IdentityBody.nullable(), consentedAt: Instant.nullable(), swornAt: Instant.nullable(), eligibleOn: Day.nullable(), eligibilityReason: z.string().nullable(), passageNumber: z.number().int(),
  actions: z.array(ActionView),
  /** One entry a step. `detail` is a fact the screen cannot count itself: a place, a number. */
  timeline: z.array(z.object({ step: z.enum(TIMELINE_STEPS), state: z.enum(['done', 'current', 'coming']), on: Day.nullable(), detail: z.string().nullable() })),
  clocks: z.array(z.object({ code: ClockName, dueOn: Day, daysLeft: z.number().int(), article: z.string().nullable() })),
  people: z.array(PersonName.extend({ role: z.string(), email: z.string() })),
  completeness: CompletenessView,
  standing: z.object({ complete: z.boolean(), heldBlocIds: z.array(Id), missingBlocIds: z.array(Id), missingRequirementIds: z.array(Id) }),
  passages: z.array(z.object({ id: Id, number: z.number().int(), state: z.string(), result: z.string().nullable(), hearingOn: Instant.nullable() })),
});
export type CandidacyView = z.output<typeof CandidacyView>;

export const CandidacyLine = z.object({
  id: Id, candidate: z.string(), certification: z.string(), cohort: z.string().nullable(), organisation: z.string(), status: CandidacyStatusName, statusSince: Day, passageNumber: z.number().int(),
  /** One entry a bloc in scope: heat of `mapped`, and the verdict. */
  blocs: z.array(z.object({ blocId: Id, label: z.string(), mapped: z.number().int(), total: z.number().int(), verdict: z.enum(['validated', 'not_validated']).nullable() })),
  blockers: z.number().int(), waitingFor: z.enum(WAITING_FOR), nextDue: z.object({ code: z.string(), dueOn: Day, daysLeft: z.number().int() }).nullable(),
});
export const CandidacyFilters = z.object({
  status: CandidacyStatusName.optional(), cohort: Id.optional(), certification: Id.optional(), waitingFor: z.enum(WAITING_FOR).optional(),
  /** Only candidacies whose next clock falls within these many days. */
  dueWithin: z.coerce.number().int().min(-3650).max(3650).optional(), search: z.string().trim().max(80).optional(),
  sort: z.enum(['name', 'recent', 'due']).default('name'), cursor: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const DashboardView = z.object({
  asOf: Instant,
  funnel: z.array(z.object({ status: CandidacyStatusName, count: z.number().int() })),
  waiting: z.array(z.object({ waitingFor: z.enum(WAITING_FOR), count: z.number().int() })),
  /** What is about to breach: the first ten, and how many in all. */
  clocks: z.object({ total: z.number().int(), items: z.array(z.object({ candidacyId: Id, candidate: z.string(), code: z.string(), dueOn: Day, daysLeft: z.number().int(), article: z.string().nullable() })) }),
  /** What waits for the school, by act; each opens its list. */
  tasks: z.array(z.object({ code: z.string(), count: z.number().int(), filters: z.record(z.string(), z.string()) })),
  cohorts: z.array(z.object({ id: Id, name: z.string(), total: z.number().int(), byStatus: z.array(z.object({ status: CandidacyStatusName, count: z.number().int() })) })),
  /** Registrations to watch, with what replaces them, and drafts to review; `id` null: no version is published. */
  referentiels: z.array(z.object({ id: Id.nullable(), certificationId: Id, title: z.string(), code: z.string(), on: Day.nullable(), replacedBy: z.array(z.string()) })),
});

const Params = OrgParams.extend({ candidacy: Id });
const managers = ['manager'] as const;
const readers = ['manager', 'administrator', 'candidate', 'accompagnateur', 'referent_handicap'] as const;
export const candidacyRoutes = {
  readDashboard: route({ method: 'GET', path: '/api/o/:org/dashboard', access: ['manager', 'administrator'], summary: 'Le tableau de bord', params: OrgParams, response: DashboardView }),
  listCohorts: route({ method: 'GET', path: '/api/o/:org/cohorts', access: ['manager', 'administrator'], summary: 'Les cohortes', params: OrgParams, response: z.object({ items: z.array(z.object({ id: Id, name: z.string(), certificationId: Id.nullable(), depositDueOn: Day.nullable(), count: z.number().int() })) }) }),
  createCohort: route({ method: 'POST', path: '/api/o/:org/cohorts', access: managers, summary: 'Créer une cohorte', params: OrgParams, body: z.object({ name: line(120), certificationId: Id.nullable(), depositDueOn: Day.nullable() }), response: z.object({ id: Id }) }),
  listCandidacies: route({ method: 'GET', path: '/api/o/:org/candidacies', access: ['manager', 'administrator'], summary: 'Les candidatures, par pages', params: OrgParams, query: CandidacyFilters, response: page(CandidacyLine) }),
  openCandidacy: route({ method: 'POST', path: '/api/o/:org/candidacies', access: managers, summary: 'Ouvrir une candidature et inviter la personne', params: OrgParams, body: z.object({ email: Email, givenName: line(80), familyName: line(80), certificationId: Id, cohortId: Id.nullable(), route: RouteName.default('vae') }), response: z.object({ id: Id }) }),
  readCandidacy: route({ method: 'GET', path: '/api/o/:org/candidacies/:candidacy', access: readers, summary: 'Une candidature: où elle en est, ce qui peut être fait', params: Params, response: CandidacyView }),
  stateIdentity: route({ method: 'PUT', path: '/api/o/:org/candidacies/:candidacy/identity', access: ['candidate'], summary: 'Déclarer son identité', params: Params, body: IdentityBody.extend({ revision: Revision }), response: z.object({ revision: Revision }) }),
  giveConsent: route({ method: 'PUT', path: '/api/o/:org/candidacies/:candidacy/consent', access: ['candidate'], summary: 'Donner ou retirer son consentement', params: Params, body: z.object({ given: z.boolean() }) }),
  chooseScope: route({ method: 'PUT', path: '/api/o/:org/candidacies/:candidacy/scope', access: ['candidate'], summary: 'Choisir tous les blocs ou certains, et les options', params: Params, body: ScopeBody.extend({ revision: Revision }), response: z.object({ revision: Revision }) }),
  submitEligibility: route({ method: 'POST', path: '/api/o/:org/candidacies/:candidacy/eligibility/submission', access: ['candidate'], summary: 'Envoyer son dossier de recevabilité', params: Params }),
  decideEligibility: route({ method: 'POST', path: '/api/o/:org/candidacies/:candidacy/eligibility', access: managers, summary: 'Déclarer recevable ou non: la version du référentiel est alors fixée', params: Params, body: z.object({ decision: z.enum(['eligible', 'ineligible', 'incomplete']), reason: prose(4000).nullable() }) }),
  startBuilding: route({ method: 'POST', path: '/api/o/:org/candidacies/:candidacy/building', access: ['candidate'], summary: 'Commencer son livret', params: Params }),
  swear: route({ method: 'POST', path: '/api/o/:org/candidacies/:candidacy/sworn-statement', access: ['candidate'], summary: 'Signer la déclaration sur l’honneur', params: Params, body: z.object({ accepted: z.literal(true) }) }),
  withdrawCandidacy: route({ method: 'POST', path: '/api/o/:org/candidacies/:candidacy/withdrawal', access: ['candidate'], summary: 'Retirer sa candidature; elle peut être rouverte', params: Params }),
  reopenCandidacy: route({ method: 'DELETE', path: '/api/o/:org/candidacies/:candidacy/withdrawal', access: ['candidate'], summary: 'Rouvrir sa candidature', params: Params }),
  openNextPassage: route({ method: 'POST', path: '/api/o/:org/candidacies/:candidacy/passages', access: ['candidate'], summary: 'Ouvrir le passage suivant pour des blocs encore manquants', params: Params, body: z.object({ blocIds: z.array(Id).min(1).max(60) }), response: z.object({ number: z.number().int() }) }),
  nameAccompagnateur: route({ method: 'PUT', path: '/api/o/:org/candidacies/:candidacy/accompagnateur', access: managers, summary: 'Nommer l’accompagnateur (jamais au jury)', params: Params, body: z.object({ personId: Id.nullable() }) }),
} as const;
