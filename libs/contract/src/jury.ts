import { MARK_BASES, MARK_LEVELS } from '@probant/domain-assessment';
import { AGREEMENTS, ATTENDANCES, PASSAGE_RESULTS, PASSAGE_STATES, SEAT_ROLES, SEAT_STATES, VERDICTS } from '@probant/domain-jury';
import { z } from 'zod';
import { ActionView, Day, Id, Instant, line, OrgParams, PersonName, prose, Revision } from './fields.js';
import { PlaceBody } from './portfolio.js';
import { route } from './route.js';

const Params = OrgParams.extend({ passage: Id });
export const JurorProfileBody = z.object({ profession: line(160), employer: line(160).nullable(), qualified: z.boolean(), gender: z.enum(['woman', 'man', 'unstated']), linksDeclared: prose(1000) });
export const JurorView = PersonName.extend({ email: z.string(), profile: JurorProfileBody.nullable(), seats: z.number().int() });
export const SeatView = PersonName.extend({ seatId: Id, role: z.enum(SEAT_ROLES), state: z.enum(SEAT_STATES), present: z.boolean().nullable(), profession: z.string().nullable(), qualified: z.boolean() });
/** One rule of the composition (D.6412-6): blockers stop the convocation and the deliberation, a warning asks for its reason. */
export const CompositionCheck = z.object({ code: z.string(), severity: z.enum(['blocker', 'warning']), article: z.string(), ok: z.boolean(), personIds: z.array(Id) });
export const PassageView = z.object({
  id: Id, number: z.number().int(), state: z.enum(PASSAGE_STATES), candidacyId: Id, candidate: PersonName, certification: z.string(), referentielId: Id, organisationSlug: z.string(),
  bookletVersion: z.number().int().nullable(), blocIds: z.array(Id), hearingAt: Instant.nullable(), place: z.string().nullable(), hearingDueOn: Day.nullable(),
  /** Once the hearing is closed (`hearingEndedAt`) the readings are, though the state stays `hearing` until the deliberation opens. */
  hearingStartedAt: Instant.nullable().optional(), hearingEndedAt: Instant.nullable().optional(), seats: z.array(SeatView), composition: z.array(CompositionCheck), balanceReason: z.string().nullable(), actions: z.array(ActionView),
});
/** `level` is null while the juror noted something and said nothing yet. */
export const MarkView = z.object({ criterionId: Id, level: z.enum(MARK_LEVELS).nullable(), comment: z.string(), evidenceId: Id.nullable(), place: PlaceBody.nullable(), basis: z.enum(MARK_BASES), confirmed: z.boolean(), toConfirm: z.boolean(), revision: Revision, savedAt: Instant });
export const MarkBody = z.object({ level: z.enum(MARK_LEVELS).nullable(), comment: prose(8000), evidenceId: Id.nullable(), place: PlaceBody.nullable(), basis: z.enum(MARK_BASES).default('booklet'), revision: Revision });
export const QuestionView = z.object({ id: Id, criterionId: Id.nullable(), text: z.string(), mine: z.boolean(), shared: z.boolean(), author: z.string() });
export const ReadingLine = z.object({ passageId: Id, organisation: z.object({ slug: z.string(), name: z.string() }), candidate: z.string(), certification: z.string(), seatRole: z.enum(SEAT_ROLES), seatState: z.enum(SEAT_STATES), passageState: z.enum(PASSAGE_STATES), hearingAt: Instant.nullable(), marked: z.number().int(), total: z.number().int(), toConfirm: z.number().int(), candidacyId: Id });
/** A criterion the certifier rephrased for this route: its text here. */
export const AdaptedCriterion = z.object({ criterionId: Id, text: z.string() });
export const ReadingView = z.object({
  passage: PassageView, seat: SeatView, criterionIds: z.array(Id), marks: z.array(MarkView), questions: z.array(QuestionView), adaptedCriteria: z.array(AdaptedCriterion), actions: z.array(ActionView),
});
export const DeliberationCriterion = z.object({
  criterionId: Id, divergent: z.boolean(), agreed: z.enum(['met', 'partly_met', 'not_met']).nullable(), agreement: z.enum(AGREEMENTS).nullable(), concordant: z.boolean(), revision: Revision,
  /** Each present juror's mark: shown to the panel alone, once the readings are closed. */
  marks: z.array(z.object({ personId: Id, level: z.enum(MARK_LEVELS), comment: z.string() })),
});
/**
 * One line of the explanation. `rule`: `all`, `ratio:0.6`, `points:3`, `at_least:2`, `unspecified`. `because`: `already_reached`, `out_of_reach`, `undecided`, `all_exempted`, `no_criterion`, `nothing_to_judge`,
 * and with an id or a name after the colon `exempted:`, `eliminatory_criterion:`, `eliminatory_competency:`, `component_acquired:`, `component_not_acquired:`, `component_pending:`, `rule_unspecified:`.
 * On a bloc's line `met` and `total` count its competencies, or its components where it has some.
 */
export const ProposalLine = z.object({ subject: z.enum(['competency', 'bloc']), id: Id, outcome: z.enum(['acquired', 'not_acquired', 'pending', 'exempt', 'unspecified']), met: z.number(), partly: z.number(), total: z.number(), needed: z.number().nullable(), undecided: z.array(Id), rule: z.string(), because: z.array(z.string()) });
export const BlocDecisionView = z.object({ id: Id, blocId: Id, verdict: z.enum(VERDICTS), motive: z.string(), criterionIds: z.array(Id), wouldSuffice: z.string().nullable(), agreement: z.enum(AGREEMENTS), departs: z.boolean(), decidedAt: Instant, revokedAt: Instant.nullable(), revocationMotive: z.string().nullable(), passageNumber: z.number().int() });
/** `code` and `facts` of each line: ids, codes and counts; `jury.hearing_opened`, `jury.candidate_excused|absent`, `jury.hearing_closed`, `jury.deliberation_opened`, `jury.rules_completed`, `jury.concordant_marks`, `jury.mark_agreed`, `jury.bloc_decided`, `jury.minutes_signed`. */
export const MinutesLine = z.object({ at: Instant, code: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) });
/** `actions`: `deliberate`, one `decide:<blocId>` a bloc, `sign`. Of a passage: `seat_panel`, `convoke`; `answer_seat`, `mark`, `open_hearing`, `close_hearing`, `open_deliberation`, `read_deliberation`, `deliberate`. */
export const DeliberationView = z.object({
  passage: PassageView, mine: z.object({ seatId: Id, role: z.enum(SEAT_ROLES) }).nullable(), criteria: z.array(DeliberationCriterion), adaptedCriteria: z.array(AdaptedCriterion),
  proposals: z.array(z.object({ blocId: Id, outcome: z.enum(['validated', 'not_validated', 'pending', 'unspecified']), lines: z.array(ProposalLine), sealedByRule: z.boolean() })),
  decisions: z.array(BlocDecisionView), minutes: z.array(MinutesLine), sealed: z.object({ hash: z.string(), at: Instant, journalHead: z.string().nullable() }).nullable(), signatures: z.array(z.object({ seatId: Id, at: Instant })), actions: z.array(ActionView), revision: Revision,
});
export const ResultView = z.object({
  passages: z.array(z.object({
    id: Id, number: z.number().int(), result: z.enum(PASSAGE_RESULTS).nullable(), heldOn: Day.nullable(), notifiedOn: Day.nullable(), presentedBlocIds: z.array(Id),
    /** `revocationAsked`: for a manager of the certifier, a revocation that awaits a second person. */
    decisions: z.array(BlocDecisionView.extend({ revocationAsked: z.object({ at: Instant, motive: z.string(), mine: z.boolean() }).nullable().optional() })),
    criteria: z.array(z.object({ criterionId: Id, agreed: z.enum(['met', 'partly_met', 'not_met']) })),
  })),
  referentielId: Id, heldBlocIds: z.array(Id), missingBlocIds: z.array(Id), complete: z.boolean(), actions: z.array(ActionView),
});
export type ResultView = z.output<typeof ResultView>;
export type PassageView = z.output<typeof PassageView>;
export type ReadingView = z.output<typeof ReadingView>;
export type DeliberationView = z.output<typeof DeliberationView>;

const p = '/api/o/:org/passages/:passage';
const managers = ['manager'] as const;
const juror = ['juror'] as const;
export const juryRoutes = {
  listJurors: route({ method: 'GET', path: '/api/o/:org/jurors', access: managers, summary: 'Le vivier de jurés', params: OrgParams, response: z.object({ items: z.array(JurorView) }) }),
  setJurorProfile: route({ method: 'PUT', path: '/api/o/:org/jurors/:person', access: managers, summary: 'La fiche d’un juré', params: OrgParams.extend({ person: Id }), body: JurorProfileBody }),
  listPassages: route({ method: 'GET', path: '/api/o/:org/passages', access: managers, summary: 'Les passages à organiser ou prévus', params: OrgParams, query: z.object({ state: z.enum(PASSAGE_STATES).optional(), candidacy: Id.optional() }), response: z.object({ items: z.array(PassageView) }) }),
  readPassage: route({ method: 'GET', path: p, access: ['manager', 'juror'], summary: 'Un passage: livret, jury, composition', params: Params, response: PassageView }),
  seatPanel: route({ method: 'PUT', path: `${p}/panel`, access: managers, summary: 'Poser la date, le lieu et les sièges', params: Params, body: z.object({ hearingAt: Instant.nullable(), place: line(300).nullable(), balanceReason: prose(1000).nullable(), seats: z.array(z.object({ personId: Id, role: z.enum(SEAT_ROLES) })).max(12) }), response: PassageView }),
  convoke: route({ method: 'POST', path: `${p}/convocation`, access: managers, summary: 'Convoquer: candidat et jurés reçoivent leur convocation', params: Params }),
  listMyReadings: route({ method: 'GET', path: '/api/readings', access: 'person', summary: 'Mes lectures, tous organismes réunis', response: z.object({ items: z.array(ReadingLine) }) }),
  answerSeat: route({ method: 'POST', path: `${p}/seat`, access: juror, summary: 'Accepter son siège avec la note, ou décliner', params: Params, body: z.discriminatedUnion('answer', [z.object({ answer: z.literal('accept'), acknowledged: z.literal(true), noLink: z.literal(true) }), z.object({ answer: z.literal('decline'), reason: prose(1000) })]) }),
  openReading: route({ method: 'GET', path: `${p}/reading`, access: juror, summary: 'Sa lecture: ses appréciations seules', params: Params, response: ReadingView }),
  markCriterion: route({ method: 'PUT', path: `${p}/marks/:criterion`, access: juror, summary: 'Apprécier un critère', params: Params.extend({ criterion: Id }), body: MarkBody, response: MarkView.nullable() }),
  markCompetency: route({ method: 'PUT', path: `${p}/competency-marks/:competency`, access: juror, summary: 'Donner une appréciation aux critères restants d’une compétence', params: Params.extend({ competency: Id }), body: z.object({ level: z.enum(MARK_LEVELS) }), response: z.object({ items: z.array(MarkView) }) }),
  askQuestion: route({ method: 'POST', path: `${p}/questions`, access: juror, summary: 'Noter une question pour l’audition', params: Params, body: z.object({ criterionId: Id.nullable(), text: prose(2000), shared: z.boolean() }), response: QuestionView }),
  removeQuestion: route({ method: 'DELETE', path: `${p}/questions/:question`, access: juror, summary: 'Retirer une question', params: Params.extend({ question: Id }) }),
  openHearing: route({ method: 'POST', path: `${p}/hearing`, access: juror, summary: 'Ouvrir l’audition: la présidence note les présences', params: Params, body: z.object({ attendance: z.enum(ATTENDANCES), presentSeatIds: z.array(Id).max(12) }) }),
  closeHearing: route({ method: 'POST', path: `${p}/hearing/end`, access: juror, summary: 'Clore l’audition: les lectures se ferment', params: Params }),
  openDeliberation: route({ method: 'POST', path: `${p}/deliberation`, access: juror, summary: 'Ouvrir la délibération: la composition est revue', params: Params }),
  readDeliberation: route({ method: 'GET', path: `${p}/deliberation`, access: ['juror'], summary: 'La délibération', params: Params, response: DeliberationView }),
  agreeMark: route({ method: 'PUT', path: `${p}/agreed-marks/:criterion`, access: juror, summary: 'Arrêter l’appréciation commune d’un critère', params: Params.extend({ criterion: Id }), body: z.object({ level: z.enum(['met', 'partly_met', 'not_met']), agreement: z.enum(AGREEMENTS), revision: Revision }) }),
  decideBloc: route({ method: 'POST', path: `${p}/decisions`, access: juror, summary: 'Décider un bloc, avec son motif', params: Params, body: z.object({ blocId: Id, verdict: z.enum(VERDICTS), motive: prose(8000), criterionIds: z.array(Id).max(200), wouldSuffice: prose(8000).nullable(), agreement: z.enum(AGREEMENTS), revision: Revision }), response: BlocDecisionView }),
  sealMinutes: route({ method: 'POST', path: `${p}/minutes`, access: juror, summary: 'Signer et sceller le procès-verbal', params: Params }),
  readResult: route({ method: 'GET', path: '/api/o/:org/candidacies/:candidacy/result', access: ['candidate', 'manager', 'administrator', 'accompagnateur'], summary: 'Le résultat, bloc par bloc', params: OrgParams.extend({ candidacy: Id }), response: ResultView }),
  revokeDecision: route({ method: 'POST', path: '/api/o/:org/decisions/:decision/revocation', access: managers, summary: 'Révoquer une décision: elle ne compte plus et reste dans l’histoire', params: OrgParams.extend({ decision: Id }), body: z.object({ motive: prose(4000) }), response: z.object({ awaitingSecond: z.boolean() }), status: 200 }),
} as const;
