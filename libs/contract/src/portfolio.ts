import { AUTHORSHIPS, CONFIDENTIALITIES, EVIDENCE_FORMS, EVIDENCE_KINDS, FILE_FAULTS, FILE_STATES } from '@probant/domain-portfolio';
import { z } from 'zod';
import { CompletenessView } from './candidacy.js';
import { ActionView, Day, Id, Instant, line, OrgParams, prose, Revision } from './fields.js';
import { route } from './route.js';

const Params = OrgParams.extend({ candidacy: Id });
const EvidenceParams = Params.extend({ evidence: Id });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const ExperienceBody = z.object({
  role: line(160), employer: line(160), from: Day, to: Day.nullable(), weeklyHours: z.number().min(0).max(80).nullable(),
  status: z.enum(['salaried', 'consultant', 'volunteer']), description: prose(8000),
});
export const ExperienceView = ExperienceBody.extend({ id: Id, revision: Revision });

/** A file of evidence, one version. Above 32 MB it arrives in parts of 16 MB. */
export const FileView = z.object({
  id: Id, version: z.number().int(), name: z.string(), bytes: z.number().int(), type: z.string().nullable(), state: z.enum(FILE_STATES), fault: z.enum(FILE_FAULTS).nullable(),
  sha256: sha256.nullable(), pages: z.number().int().nullable(), seconds: z.number().nullable(), previewPages: z.number().int(), addedAt: Instant,
  /** Virus check: `not_scanned` when no scanner is configured, and said so. */
  scanned: z.enum(['clean', 'infected', 'not_scanned']),
});
export const EvidenceBody = z.object({
  title: line(200), kind: z.enum(EVIDENCE_KINDS), description: prose(4000), producedOn: Day.nullable(), experienceId: Id.nullable(),
  authorship: z.enum(AUTHORSHIPS), ownPart: prose(4000), aiTools: prose(2000), confidentiality: z.enum(CONFIDENTIALITIES),
});
export const EvidenceView = EvidenceBody.extend({
  id: Id, number: z.number().int(), form: z.enum(EVIDENCE_FORMS), url: z.string().nullable(), text: z.string().nullable(), revision: Revision,
  file: FileView.nullable(), olderFiles: z.array(FileView), ties: z.array(z.object({ tieId: Id, competencyId: Id })), createdAt: Instant, removedAt: Instant.nullable(),
});
export type EvidenceView = z.output<typeof EvidenceView>;
const NewEvidence = EvidenceBody.partial().extend({ title: line(200) });
const HttpUrl = z.string().max(2000).pipe(z.url({ protocol: /^https?$/ }));

/** Where in the evidence to look. */
export const PlaceBody = z.object({
  pageFrom: z.number().int().min(1).max(100000).nullable(), pageTo: z.number().int().min(1).max(100000).nullable(), heading: line(300).nullable(),
  slide: z.number().int().min(1).max(10000).nullable(), secondFrom: z.number().min(0).max(360000).nullable(), secondTo: z.number().min(0).max(360000).nullable(),
});
export const TieBody = z.object({ argument: prose(20000), place: PlaceBody, criterionIds: z.array(Id).max(200), expectedElementIds: z.array(Id).max(200), authorship: z.enum(AUTHORSHIPS).nullable(), ownPart: prose(4000) });
export const TieView = TieBody.extend({ id: Id, evidenceId: Id, competencyId: Id, revision: Revision, savedAt: Instant });
export type TieView = z.output<typeof TieView>;
export const MatrixEvidence = EvidenceView.pick({ id: true, number: true, title: true, kind: true, form: true, authorship: true }).extend({ fileState: z.enum(FILE_STATES).nullable(), type: z.string().nullable(), pages: z.number().int().nullable(), seconds: z.number().nullable() });
export const MatrixView = z.object({
  referentielId: Id, inScopeBlocIds: z.array(Id), evidence: z.array(MatrixEvidence), ties: z.array(TieView), completeness: CompletenessView,
  /** The argument that speaks for a whole competency, beside its ties. */
  arguments: z.array(z.object({ competencyId: Id, text: z.string(), revision: Revision, savedAt: Instant })),
  exemptedCriterionIds: z.array(Id), setAsideCriterionIds: z.array(Id), keptModalityIds: z.array(Id),
  /** `write_booklet`: whether ties and arguments may be written now. */
  actions: z.array(ActionView),
});
export type MatrixView = z.output<typeof MatrixView>;

export const BookletItem = z.object({ competencyId: Id, argument: z.string(), ties: z.array(z.object({ tieId: Id, evidenceId: Id, argument: z.string(), place: PlaceBody, criterionIds: z.array(Id), expectedElementIds: z.array(Id), authorship: z.enum(AUTHORSHIPS), ownPart: z.string() })) });
export const BookletEvidence = EvidenceBody.extend({ id: Id, number: z.number().int(), form: z.enum(EVIDENCE_FORMS), url: z.string().nullable(), text: z.string().nullable(), file: FileView.nullable() });
/** The booklet as the jury reads it: the draft (version null), or a frozen copy that points to nothing living. */
export const BookletView = z.object({
  id: Id.nullable(), version: z.number().int().nullable(), passageNumber: z.number().int(), depositedAt: Instant.nullable(), fingerprint: sha256.nullable(), journalHead: z.string().nullable(),
  state: z.enum(['draft', 'deposited', 'flagged', 'verified']), flags: z.array(z.object({ subjectId: Id.nullable(), code: z.string(), reason: z.string() })),
  referentielId: Id, blocIds: z.array(Id), identity: z.object({ givenName: z.string(), familyName: z.string() }),
  experiences: z.array(ExperienceView), evidence: z.array(BookletEvidence), items: z.array(BookletItem), completeness: CompletenessView, actions: z.array(ActionView),
});
export type BookletView = z.output<typeof BookletView>;
/** One deposited version, with how many reasons the school gave it back for. */
export const BookletLine = z.object({ version: z.number().int(), passageNumber: z.number().int(), depositedAt: Instant, state: z.enum(['deposited', 'flagged', 'verified']), flags: z.number().int() });
export const ReceiptView = z.object({ bookletId: Id, version: z.number().int(), passageNumber: z.number().int(), depositedAt: Instant, fingerprint: sha256, journalHead: z.string().nullable(), candidate: z.string(), certification: z.string(), organisation: z.string(), files: z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256 })), blocs: z.array(z.object({ number: z.string(), option: z.string().nullable(), title: z.string() })) });
export const UploadView = z.object({ id: Id, name: z.string(), bytes: z.number().int(), partBytes: z.number().int(), received: z.array(z.number().int()), evidenceId: Id.nullable(), expiresAt: Instant });

const own = ['candidate'] as const;
const seen = ['candidate', 'manager', 'administrator', 'accompagnateur'] as const;
const jury = ['candidate', 'manager', 'administrator', 'accompagnateur', 'juror'] as const;
const base = '/api/o/:org/candidacies/:candidacy';
export const portfolioRoutes = {
  listExperiences: route({ method: 'GET', path: `${base}/experiences`, access: seen, summary: 'Les expériences', params: Params, response: z.object({ items: z.array(ExperienceView) }) }),
  addExperience: route({ method: 'POST', path: `${base}/experiences`, access: own, summary: 'Ajouter une expérience', params: Params, body: ExperienceBody, response: ExperienceView }),
  editExperience: route({ method: 'PUT', path: `${base}/experiences/:experience`, access: own, summary: 'Modifier une expérience', params: Params.extend({ experience: Id }), body: ExperienceBody.extend({ revision: Revision }), response: ExperienceView }),
  removeExperience: route({ method: 'DELETE', path: `${base}/experiences/:experience`, access: own, summary: 'Retirer une expérience (annulable)', params: Params.extend({ experience: Id }) }),
  restoreExperience: route({ method: 'POST', path: `${base}/experiences/:experience/restoration`, access: own, summary: 'Rendre une expérience retirée', params: Params.extend({ experience: Id }) }),
  listEvidence: route({ method: 'GET', path: `${base}/evidence`, access: seen, summary: 'Les preuves', params: Params, query: z.object({ removed: z.stringbool().default(false) }), response: z.object({ items: z.array(EvidenceView), quota: z.object({ usedBytes: z.number(), maxBytes: z.number(), maxFileBytes: z.number() }), actions: z.array(ActionView) }) }),
  readEvidence: route({ method: 'GET', path: `${base}/evidence/:evidence`, access: seen, summary: 'Une preuve', params: EvidenceParams, response: EvidenceView }),
  addEvidenceFile: route({ method: 'POST', path: `${base}/evidence/files`, access: own, summary: 'Déposer un fichier de 32 Mo au plus: une preuve de plus', params: Params, query: z.object({ name: z.string().min(1).max(2000) }), transfer: 'upload', response: EvidenceView }),
  addEvidenceLink: route({ method: 'POST', path: `${base}/evidence/links`, access: own, summary: 'Ajouter un lien', params: Params, body: NewEvidence.extend({ url: HttpUrl }), response: EvidenceView }),
  addEvidenceText: route({ method: 'POST', path: `${base}/evidence/texts`, access: own, summary: 'Écrire un texte', params: Params, body: NewEvidence.extend({ text: prose(100000) }), response: EvidenceView }),
  describeEvidence: route({ method: 'POST', path: `${base}/evidence/descriptions`, access: own, summary: 'Décrire une preuve montrée à l’audition, jamais envoyée', params: Params, body: NewEvidence, response: EvidenceView }),
  editEvidence: route({ method: 'PUT', path: `${base}/evidence/:evidence`, access: own, summary: 'Modifier la fiche d’une preuve', params: EvidenceParams, body: EvidenceBody.extend({ revision: Revision, url: HttpUrl.nullable().optional(), text: prose(100000).nullable().optional() }), response: EvidenceView }),
  addEvidenceVersion: route({ method: 'POST', path: `${base}/evidence/:evidence/files`, access: own, summary: 'Déposer une nouvelle version du fichier; l’ancienne est gardée', params: EvidenceParams, query: z.object({ name: z.string().min(1).max(2000) }), transfer: 'upload', response: EvidenceView }),
  removeEvidence: route({ method: 'DELETE', path: `${base}/evidence/:evidence`, access: own, summary: 'Retirer une preuve (annulable; un livret déposé la garde)', params: EvidenceParams }),
  restoreEvidence: route({ method: 'POST', path: `${base}/evidence/:evidence/restoration`, access: own, summary: 'Rendre une preuve retirée', params: EvidenceParams }),
  startUpload: route({ method: 'POST', path: `${base}/uploads`, access: own, summary: 'Commencer un envoi en parties de 16 Mo', params: Params, body: z.object({ name: z.string().min(1).max(2000), bytes: z.number().int().min(1), evidenceId: Id.nullable() }), response: UploadView }),
  listUploads: route({ method: 'GET', path: `${base}/uploads`, access: own, summary: 'Les envois inachevés', params: Params, response: z.object({ items: z.array(UploadView) }) }),
  sendPart: route({ method: 'PUT', path: `${base}/uploads/:upload/parts/:part`, access: own, summary: 'Envoyer une partie (en-tête X-Part-Sha256)', params: Params.extend({ upload: Id, part: z.coerce.number().int().min(1).max(1000) }), transfer: 'upload', response: UploadView }),
  finishUpload: route({ method: 'POST', path: `${base}/uploads/:upload/end`, access: own, summary: 'Assembler les parties', params: Params.extend({ upload: Id }), response: EvidenceView, status: 200 }),
  cancelUpload: route({ method: 'DELETE', path: `${base}/uploads/:upload`, access: own, summary: 'Abandonner un envoi', params: Params.extend({ upload: Id }) }),
  downloadFile: route({ method: 'GET', path: `${base}/files/:file`, access: jury, summary: 'Télécharger un fichier vérifié', params: Params.extend({ file: Id }), transfer: 'download' }),
  previewFile: route({ method: 'GET', path: `${base}/files/:file/previews/:page`, access: jury, summary: 'L’image d’une page', params: Params.extend({ file: Id, page: z.coerce.number().int().min(1) }), transfer: 'download' }),
  readFileText: route({ method: 'GET', path: `${base}/files/:file/text`, access: jury, summary: 'Le texte d’un fichier, assaini, avec ses titres', params: Params.extend({ file: Id }), response: z.object({ html: z.string().nullable(), text: z.string().nullable(), headings: z.array(z.object({ text: z.string(), page: z.number().int().nullable(), level: z.number().int(), competencyIds: z.array(Id), blocId: Id.nullable() })) }) }),
  readMatrix: route({ method: 'GET', path: `${base}/matrix`, access: seen, summary: 'Critères et preuves, avec les rattachements', params: Params, response: MatrixView }),
  tieEvidence: route({ method: 'POST', path: `${base}/ties`, access: own, summary: 'Rattacher une preuve à une compétence', params: Params, body: TieBody.partial().extend({ evidenceId: Id, competencyId: Id }), response: TieView }),
  editTie: route({ method: 'PUT', path: `${base}/ties/:tie`, access: own, summary: 'Modifier un rattachement; `base` est ce que la personne a vu', params: Params.extend({ tie: Id }), body: z.object({ revision: Revision, base: TieBody, value: TieBody }), response: TieView }),
  removeTie: route({ method: 'DELETE', path: `${base}/ties/:tie`, access: own, summary: 'Détacher (annulable)', params: Params.extend({ tie: Id }) }),
  restoreTie: route({ method: 'POST', path: `${base}/ties/:tie/restoration`, access: own, summary: 'Rattacher de nouveau', params: Params.extend({ tie: Id }), response: TieView, status: 200 }),
  writeArgument: route({ method: 'PUT', path: `${base}/arguments/:competency`, access: own, summary: 'Écrire l’argument d’une compétence', params: Params.extend({ competency: Id }), body: z.object({ revision: Revision, base: prose(40000), text: prose(40000) }), response: z.object({ revision: Revision, savedAt: Instant, text: z.string() }) }),
  readDraftBooklet: route({ method: 'GET', path: `${base}/booklet`, access: seen, summary: 'Le livret en cours, comme le jury le lira', params: Params, response: BookletView }),
  listBooklets: route({ method: 'GET', path: `${base}/booklets`, access: seen, summary: 'Les livrets déposés, le dernier d’abord', params: Params, response: z.object({ items: z.array(BookletLine) }) }),
  deposit: route({ method: 'POST', path: `${base}/booklets`, access: own, summary: 'Déposer: une copie figée et son récépissé', params: Params, response: ReceiptView }),
  readBooklet: route({ method: 'GET', path: `${base}/booklets/:version`, access: jury, summary: 'Un livret déposé', params: Params.extend({ version: z.coerce.number().int().min(1) }), response: BookletView }),
  readReceipt: route({ method: 'GET', path: `${base}/booklets/:version/receipt`, access: ['candidate', 'manager', 'administrator'], summary: 'Le récépissé d’un dépôt', params: Params.extend({ version: z.coerce.number().int().min(1) }), response: ReceiptView }),
  checkForm: route({ method: 'POST', path: `${base}/booklets/:version/form-check`, access: ['manager'], summary: 'Vérifier la forme, ou rendre avec des motifs', params: Params.extend({ version: z.coerce.number().int().min(1) }), body: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('verified') }), z.object({ outcome: z.literal('flagged'), flags: z.array(z.object({ subjectId: Id.nullable(), code: z.string().max(60), reason: prose(2000) })).min(1).max(50) })]) }),
} as const;
