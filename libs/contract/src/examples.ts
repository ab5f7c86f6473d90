import type { z } from 'zod';
import type { routes, RouteKey } from './routes.js';

type WithBody = { [K in RouteKey]: (typeof routes)[K] extends { body: z.ZodType } ? K : never }[RouteKey];
type BodyGiven<K extends WithBody> = (typeof routes)[K] extends { body: infer B extends z.ZodType } ? z.input<B> : never;

const ID = '0199a0b2-6c1e-7a34-9d55-3f2b8c1d7e90';
const OTHER = '0199a0b2-6c1e-7a34-9d55-3f2b8c1d7e91';
const PLACE = { pageFrom: 12, pageTo: 14, heading: null, slide: null, secondFrom: null, secondTo: null };
const CARD = {
  title: 'Dossier de refonte du standard', kind: 'dossier', description: 'Remis à la direction en mars.', producedOn: '2025-03-14', experienceId: ID,
  authorship: 'collective', ownPart: 'J’ai mené les entretiens et rédigé les parties 2 et 3.', aiTools: '', confidentiality: 'ordinary',
} as const;
const TIE = { argument: 'Les pages 12 à 14 montrent comment j’ai conduit le diagnostic.', place: PLACE, criterionIds: [ID], expectedElementIds: [], authorship: null, ownPart: '' };
const EXPERIENCE = { role: 'Responsable d’accueil', employer: 'Coopérative des Deux Rives', from: '2019-09-02', to: null, weeklyHours: 35, status: 'salaried', description: 'Équipe de six personnes.' } as const;

/** One body a route, as a person of the trade would send it: shown in the documentation. A route with a body and no example does not compile. */
export const EXAMPLES: { readonly [K in WithBody]: BodyGiven<K> } = {
  signIn: { email: 'nadege@exemple.fr', password: 'quatre chevaux bleus' },
  changePassword: { current: 'quatre chevaux bleus', next: 'sept barques au matin' },
  askPasswordReset: { email: 'nadege@exemple.fr' },
  resetPassword: { token: 'wq3cJ0o8mZVb0x1yq5bU7w', password: 'sept barques au matin' },
  readInvitation: { token: 'wq3cJ0o8mZVb0x1yq5bU7w' },
  acceptInvitation: { token: 'wq3cJ0o8mZVb0x1yq5bU7w', givenName: 'Nadège', familyName: 'Corvec', password: 'quatre chevaux bleus' },
  renameMe: { givenName: 'Nadège', familyName: 'Corvec' },
  inviteMember: { email: 'paul@exemple.fr', givenName: 'Paul', familyName: 'Ancel', role: 'juror' },
  grantHabilitation: { certificationId: ID, centreSlug: 'centre-des-rives', scope: 'both', validFrom: '2026-01-01', validTo: null },
  createCertification: { title: 'Responsable de l’accueil et des services', rncp: 'RNCP99999', level: 6, regime: 'portal', registrationEndsOn: '2028-12-31' },
  setRules: {
    route: 'vae', partlyMetWorth: 0.5, competencyRule: { kind: 'ratio', ratio: 0.6 }, blocRule: { kind: 'all' }, blocOverrides: [], eliminatoryCriterionIds: [], eliminatoryCompetencyIds: [], requirementIds: [],
    evidenceRules: [{ competencyId: ID, minimum: 1, kinds: ['dossier'], maxAgeMonths: 60 }], limits: { maxPages: 80, maxPagesEliminatory: false },
  },
  setAdaptation: { route: 'vae', items: [{ targetId: ID, target: 'modality', decision: 'set_aside', text: null, motive: 'Le jeu d’entreprise n’existe qu’en formation.' }] },
  setSheetColumns: { sheets: [{ headingRow: 0, meanings: ['bloc', 'activity', 'competency_code', 'competency', 'modality', 'criterion', 'ignored'] }] },
  publishReferentiel: { revision: 4 },
  chooseFiche: { number: 'RNCP99999' },
  joinFiche: { revision: 1, matches: [{ referentielId: ID, blocId: OTHER, code: 'RNCP99999BC01' }] },
  correctReferentiel: { id: ID, correction: { kind: 'edit', elementId: OTHER, field: 'text', was: 'Conduire un diagnostique.', becomes: 'Conduire un diagnostic.' } },
  undoCorrection: { id: OTHER },
  createCohort: { name: 'Printemps 2027', certificationId: ID, depositDueOn: '2027-03-31' },
  openCandidacy: { email: 'nadege@exemple.fr', givenName: 'Nadège', familyName: 'Corvec', certificationId: ID, cohortId: null, route: 'vae' },
  stateIdentity: { givenName: 'Nadège', familyName: 'Corvec', birthName: null, birthDate: '1981-06-04', birthPlace: 'Lorient', phone: '06 12 34 56 78', address: null, gender: 'woman', revision: 0 },
  giveConsent: { given: true },
  chooseScope: { kind: 'blocs', blocIds: [ID], optionBlocIds: [], revision: 1 },
  decideEligibility: { decision: 'eligible', reason: null },
  swear: { accepted: true },
  openNextPassage: { blocIds: [ID, OTHER] },
  nameAccompagnateur: { personId: ID },
  addExperience: EXPERIENCE,
  editExperience: { ...EXPERIENCE, revision: 2 },
  addEvidenceLink: { ...CARD, url: 'https://exemple.fr/rapport' },
  addEvidenceText: { title: 'Note de service', text: 'Rédigée le 3 mars pour l’équipe du soir.' },
  describeEvidence: { title: 'Maquette du comptoir', kind: 'mock_up', confidentiality: 'shown_at_hearing', description: 'Présentée à l’audition.' },
  editEvidence: { ...CARD, revision: 3 },
  startUpload: { name: 'entretien.webm', bytes: 104857600, evidenceId: null },
  tieEvidence: { evidenceId: ID, competencyId: OTHER, argument: TIE.argument },
  editTie: { revision: 1, base: { ...TIE, argument: '' }, value: TIE },
  writeArgument: { revision: 0, base: '', text: 'Depuis 2019 je conduis le diagnostic de l’accueil.' },
  checkForm: { outcome: 'flagged', flags: [{ subjectId: null, code: 'form.wrong_person', reason: 'La pièce 4 est au nom d’une autre personne.' }] },
  setJurorProfile: { profession: 'Directrice d’hôtel', employer: 'Hôtel du Port', qualified: true, gender: 'woman', linksDeclared: '' },
  seatPanel: { hearingAt: '2027-02-11T09:00:00Z', place: 'Salle 2', balanceReason: null, seats: [{ personId: ID, role: 'president' }, { personId: OTHER, role: 'member' }] },
  answerSeat: { answer: 'accept', acknowledged: true, noLink: true },
  markCriterion: { level: 'met', comment: 'Dossier, p. 12.', evidenceId: ID, place: PLACE, basis: 'booklet', revision: 0 },
  markCompetency: { level: 'met' },
  askQuestion: { criterionId: ID, text: 'Qui a choisi les indicateurs ?', shared: true },
  openHearing: { attendance: 'present', presentSeatIds: [ID, OTHER] },
  agreeMark: { level: 'partly_met', agreement: 'majority', revision: 0 },
  decideBloc: { blocId: ID, verdict: 'not_validated', motive: 'Le suivi des indicateurs n’est pas montré.', criterionIds: [OTHER], wouldSuffice: 'Un tableau de suivi tenu sur six mois.', agreement: 'unanimous', revision: 2 },
  revokeDecision: { motive: 'Erreur matérielle : le bloc 3 était présenté, non le bloc 2.' },
};
