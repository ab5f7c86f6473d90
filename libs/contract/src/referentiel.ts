import { z } from 'zod';
import { ActionView, Day, Id, Instant, line, OrgParams, prose, Revision } from './fields.js';
import { route } from './route.js';
import { BlocView, ProvenanceView, RouteName, TreeHeadView, TreeView } from './tree.js';

export const ReferentielStatus = z.enum(['reading', 'failed', 'draft', 'published', 'retired']);
const share = z.number().min(0).max(1);
export const CompetencyRuleField = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }), z.object({ kind: z.literal('ratio'), ratio: share }),
  z.object({ kind: z.literal('points'), points: z.number().min(0).max(1000) }), z.object({ kind: z.literal('unspecified') }),
]);
export const BlocRuleField = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }), z.object({ kind: z.literal('at_least'), count: z.number().int().min(1).max(200) }), z.object({ kind: z.literal('unspecified') }),
]);
/** What the certifier types or confirms for one route. */
export const RuleSetBody = z.object({
  route: RouteName, partlyMetWorth: share, competencyRule: CompetencyRuleField, blocRule: BlocRuleField,
  blocOverrides: z.array(z.object({ blocId: Id, competencyRule: CompetencyRuleField.optional(), blocRule: BlocRuleField.optional() })).max(50),
  eliminatoryCriterionIds: z.array(Id).max(500), eliminatoryCompetencyIds: z.array(Id).max(500), requirementIds: z.array(Id).max(50),
  evidenceRules: z.array(z.object({ competencyId: Id, minimum: z.number().int().min(0).max(50), kinds: z.array(z.string().max(40)).max(20), maxAgeMonths: z.number().int().min(1).max(600).nullable() })).max(300),
  limits: z.object({ maxPages: z.number().int().min(1).max(5000).nullable(), maxPagesEliminatory: z.boolean() }),
});
export const RuleSetView = RuleSetBody.extend({ id: Id, referentielId: Id, version: z.number().int() });
export const AdaptationBody = z.object({
  route: RouteName,
  items: z.array(z.object({ targetId: Id, target: z.enum(['modality', 'criterion']), decision: z.enum(['kept', 'rephrased', 'set_aside']), text: prose(5000).nullable(), motive: prose(2000).nullable() })).max(1000),
});
export const AdaptationView = AdaptationBody.extend({ id: Id, referentielId: Id, version: z.number().int() });
export const DoubtStateName = z.enum(['open', 'accepted', 'corrected', 'postponed']);
export const DoubtView = z.object({ id: Id, code: z.string(), where: ProvenanceView, subjectId: Id.nullable(), message: z.string(), suggestion: z.string().nullable(), state: DoubtStateName, note: z.string().nullable(), /** Who settled it. */ by: z.string().nullable() });
export const UnplacedView = z.object({ id: Id, where: ProvenanceView, text: z.string(), boilerplate: z.boolean() });
export const ReferentielLine = z.object({
  id: Id, version: z.number().int().nullable(), status: ReferentielStatus, sourceName: z.string(), importedAt: Instant, publishedAt: Instant.nullable(),
  counts: z.object({ blocs: z.number(), competencies: z.number(), criteria: z.number(), modalities: z.number(), doubts: z.number() }).nullable(),
  /** Why it could not be read, and what that is about; how far it is while it is read; how the columns of a workbook are known. */
  failure: z.string().nullable(), failureFacts: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
  readingStep: z.object({ step: z.enum(['opening', 'pages', 'tree']), done: z.number().int(), total: z.number().int() }).nullable(), columnsOrigin: z.enum(['stated', 'remembered', 'guessed']).nullable(),
});
export const CertificationView = z.object({
  id: Id, title: z.string(), rncp: z.string().nullable(), level: z.number().int().nullable(), regime: z.enum(['portal', 'own']),
  certifier: z.object({ id: Id, name: z.string() }), mine: z.boolean(), registrationEndsOn: Day.nullable(), referentiels: z.array(ReferentielLine),
});
const Blockers = z.array(z.object({ code: z.string(), subjectId: Id.nullable(), label: z.string() }));
/** How far the review of a draft is. A doubt is done once accepted or corrected; an unplaced text once placed or named as boilerplate: those found so by the reading are not counted. */
export const ProgressView = z.object({ doubts: z.object({ total: z.number().int(), done: z.number().int(), postponed: z.number().int() }), texts: z.object({ left: z.number().int(), done: z.number().int() }), corrections: z.number().int() });
/** What changed between the revision `follows` and `revision`; what is not named did not change. `withCorrected` brings it into a view. */
export const CorrectedView = z.object({
  follows: Revision, revision: Revision,
  /** All but the blocs, when something of it changed. */
  head: TreeHeadView.nullable(),
  /** Every bloc in order; in full, those that changed. */
  blocIds: z.array(Id), blocs: z.array(BlocView),
  /** The doubts whose state changed; the unplaced list in full when it changed. */
  doubts: z.array(DoubtView), unplaced: z.array(UnplacedView).nullable(),
  counts: ReferentielLine.shape.counts, progress: ProgressView, blockers: Blockers, actions: z.array(ActionView),
});
export type CorrectedView = z.output<typeof CorrectedView>;
export const ReferentielView = ReferentielLine.extend({
  certification: CertificationView.pick({ id: true, title: true, rncp: true, level: true, regime: true, certifier: true, mine: true }), revision: Revision, sourceHash: z.string(),
  tree: TreeView.nullable(), doubts: z.array(DoubtView), unplaced: z.array(UnplacedView),
  ruleSets: z.array(RuleSetView), adaptations: z.array(AdaptationView),
  /** A first manager confirmed the publication of this revision: another one publishes. Null otherwise. */
  awaitingSecond: z.object({ person: z.string(), confirmedAt: Instant }).nullable(),
  /** Null to those who do not read drafts. */
  progress: ProgressView.nullable(),
  /** What stops the publication, each with its place; and what may be done now: `correct`, `set_rules`, `set_adaptation`, `publish`, `stop`, `set_columns`, `delete`. */
  blockers: Blockers, actions: z.array(ActionView),
});
export type ReferentielView = z.output<typeof ReferentielView>;

/** The view after a correction; null when it did not stand where the correction began, and must be read again. A confirmation of the publication falls. */
export function withCorrected(view: ReferentielView, changed: CorrectedView): ReferentielView | null {
  if (!view.tree || view.revision !== changed.follows) return null;
  const blocs = new Map([...view.tree.blocs, ...changed.blocs].map((bloc) => [bloc.id, bloc]));
  const doubts = new Map(changed.doubts.map((doubt) => [doubt.id, doubt]));
  const { revision, counts, progress, blockers, actions } = changed;
  return {
    ...view, revision, counts, progress, blockers, actions, awaitingSecond: null,
    tree: { ...view.tree, ...changed.head, blocs: changed.blocIds.flatMap((id) => blocs.get(id) ?? []) },
    doubts: view.doubts.map((doubt) => doubts.get(doubt.id) ?? doubt), unplaced: changed.unplaced ?? view.unplaced,
  };
}

const RefParams = OrgParams.extend({ referentiel: Id });
const managers = ['manager'] as const;
export const referentielRoutes = {
  listCertifications: route({ method: 'GET', path: '/api/o/:org/certifications', access: ['manager', 'administrator', 'referent_handicap', 'juror'], summary: 'Les certifications de l’organisme et celles pour lesquelles il est habilité', params: OrgParams, response: z.object({ items: z.array(CertificationView) }) }),
  createCertification: route({ method: 'POST', path: '/api/o/:org/certifications', access: managers, summary: 'Déclarer une certification', params: OrgParams, body: z.object({ title: line(800), rncp: z.string().regex(/^(RNCP|RS)\d{1,6}$/).nullable(), level: z.number().int().min(3).max(8).nullable(), regime: z.enum(['portal', 'own']), registrationEndsOn: Day.nullable() }), response: z.object({ id: Id }) }),
  importReferentiel: route({ method: 'POST', path: '/api/o/:org/certifications/:certification/referentiels', access: managers, summary: 'Importer le document d’un référentiel (lu par le travailleur)', params: OrgParams.extend({ certification: Id }), transfer: 'upload', response: z.object({ id: Id, /** The same document was there already: it is read again in its place. */ known: z.boolean() }) }),
  readReferentiel: route({ method: 'GET', path: '/api/o/:org/referentiels/:referentiel', access: ['manager', 'administrator', 'juror', 'candidate', 'accompagnateur', 'referent_handicap'], summary: 'L’arbre, les doutes, les règles', params: RefParams, response: ReferentielView }),
  readReferentielSource: route({ method: 'GET', path: '/api/o/:org/referentiels/:referentiel/source', access: managers, summary: 'Les lignes du document lu, pour situer un doute', params: RefParams, query: z.object({ from: z.coerce.number().int().min(1).default(1), to: z.coerce.number().int().min(1).default(400) }), response: z.object({ total: z.number().int(), lines: z.array(z.object({ number: z.number().int(), text: z.string() })) }) }),
  openReferentielDocument: route({ method: 'GET', path: '/api/o/:org/referentiels/:referentiel/document', access: managers, summary: 'Les octets du document importé, pour en montrer la page', params: RefParams, transfer: 'download' }),
  deleteReferentiel: route({ method: 'DELETE', path: '/api/o/:org/referentiels/:referentiel', access: managers, summary: 'Jeter un brouillon ou une lecture manquée', params: RefParams }),
  setRules: route({ method: 'PUT', path: '/api/o/:org/referentiels/:referentiel/rules', access: managers, summary: 'Fixer le jeu de règles d’une voie: une version de plus', params: RefParams, body: RuleSetBody, response: RuleSetView }),
  setAdaptation: route({ method: 'PUT', path: '/api/o/:org/referentiels/:referentiel/adaptation', access: managers, summary: 'Fixer ce qui est gardé pour une voie: une version de plus', params: RefParams, body: AdaptationBody, response: AdaptationView }),
  publishReferentiel: route({ method: 'POST', path: '/api/o/:org/referentiels/:referentiel/publication', access: managers, summary: 'Publier: l’arbre ne changera plus', params: RefParams, body: z.object({ revision: Revision }), response: z.object({ version: z.number().int().nullable(), awaitingSecond: z.boolean() }), status: 200 }),
} as const;
