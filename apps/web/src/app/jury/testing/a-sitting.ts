import type { BookletView, DeliberationView, PassageView, ReadingView, ReferentielView } from '@probant/contract';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { aSession } from '../../session/testing/a-session';
import type { Mark, Question, ReadingLine } from '../jury.client';
import { NOWHERE } from '../../i18n/place-words';
import type { BookletEvidence } from '../model/tied-places';

export const ORG = 'belvedere';
export const IDS = {
  passage: '018f0000-0000-7000-8000-0000000000f1', candidacy: '018f0000-0000-7000-8000-000000000001', referentiel: '018f0000-0000-7000-8000-000000000005', bloc1: 'bloc-1', bloc2: 'bloc-2',
  me: aSession().person.id, paul: 'p-paul', marc: 'p-marc', a: 'k-a', b: 'k-b', c: 'k-c', d: 'k-d',
} as const;
export const READING = `/o/${ORG}/lectures/${IDS.passage}`;

const allowed = (action: string) => ({ action, allowed: true, code: null, details: null });
const refused = (action: string, code: string, details: Record<string, unknown> | null = null) => ({ action, allowed: false, code, details });
export const actions = { allowed, refused };

/** Bloc 1: C1 (C1.1, C1.2) and C2 (C2.1, shared with C1); bloc 2: C3 (C3.1). */
export const TREE = {
  title: 'Certification', certifier: null, rncp: null, optionGroups: [], requirements: [], glossary: [],
  blocs: [
    bloc(IDS.bloc1, '1', 'Concevoir', [['c1', 'C1', 'Analyser la demande'], ['c2', 'C2', 'Étudier le territoire']], [[IDS.a, 'C1.1', 'Les attentes sont relevées', ['c1']], [IDS.b, 'C1.2', 'Les contraintes sont relevées', ['c1']], [IDS.c, 'C2.1', 'Les sources sont datées', ['c2', 'c1']]]),
    bloc(IDS.bloc2, '2', 'Produire', [['c3', 'C3', 'Planifier']], [[IDS.d, 'C3.1', 'Le calendrier porte des marges', ['c3']]]),
  ],
} satisfies ReferentielTree;

function bloc(id: string, number: string, title: string, competencies: readonly [string, string, string][], criteria: readonly [string, string, string, string[]][]): ReferentielTree['blocs'][number] {
  return {
    id, number, option: null, optionGroupId: null, title, description: null, components: [], activities: [], modalities: [], criteriaGroups: [],
    competencies: competencies.map(([key, code, text]) => ({ id: key, code, text, activityId: null, componentId: null })),
    criteria: criteria.map(([key, code, text, competencyIds]) => ({ id: key, code, groupId: null, heading: null, text, competencyIds, modalityIds: [], scope: null, facet: null, basis: 'explicit', subCriteria: [] })),
  };
}

/** The référentiel as a juror reads it: its tree matters alone. */
export function aReferentiel(): ReferentielView {
  return {
    id: IDS.referentiel, version: 1, status: 'published', sourceName: 's', importedAt: '2026-01-01T00:00:00.000Z', publishedAt: null, counts: null, failure: null, failureFacts: null, readingStep: null, columnsOrigin: null, certification: { id: 'x', title: 'Responsable de projets', rncp: null, level: 6, regime: 'portal', certifier: { id: 'o', name: 'École du Belvédère' }, mine: false },
    revision: 1, sourceHash: 'h', tree: TREE, doubts: [], unplaced: [], ruleSets: [], adaptations: [], awaitingSecond: null, progress: null, blockers: [], actions: [],
  };
}

const seat = (id: string, givenName: string, familyName: string, role: PassageView['seats'][number]['role'], part: Partial<PassageView['seats'][number]> = {}): PassageView['seats'][number] => ({ id, givenName, familyName, seatId: `seat-${id}`, role, state: 'accepted', present: null, profession: 'Régie', qualified: true, ...part });

/** A passage convoked over both blocs: Paul presides, I and Marc are members. */
export function aPassage(part: Partial<PassageView> = {}, present: boolean | null = null): PassageView {
  return {
    id: IDS.passage, number: 1, state: 'convoked', candidacyId: IDS.candidacy, candidate: { id: 'n', givenName: 'Nadège', familyName: 'Kerbrat' }, certification: 'Responsable de projets', referentielId: IDS.referentiel, organisationSlug: ORG, bookletVersion: 1,
    blocIds: [IDS.bloc1, IDS.bloc2], hearingAt: '2027-02-09T13:30:00.000Z', place: 'salle Garance', hearingDueOn: null, hearingStartedAt: null, hearingEndedAt: null,
    seats: [seat(IDS.paul, 'Paul', 'Dessaigne', 'president', { present }), seat(IDS.me, 'Nadia', 'Benali', 'member', { present }), seat(IDS.marc, 'Marc', 'Oyono', 'member', { present })], composition: [], balanceReason: null, actions: [], ...part,
  };
}

export function aMark(criterionId: string, part: Partial<Mark> = {}): Mark {
  return { criterionId, level: 'met', comment: '', evidenceId: null, place: null, basis: 'booklet', confirmed: false, toConfirm: false, revision: 1, savedAt: '2027-02-01T13:32:00.000Z', ...part };
}

export function aQuestion(id: string, part: Partial<Question> = {}): Question {
  return { id, criterionId: IDS.a, text: 'Comment évacuez-vous ?', mine: true, shared: false, author: 'Nadia Benali', ...part };
}

/** My reading of that passage, open, with nothing said yet. `mine` is the seat that reads. */
export function aReading(part: Partial<ReadingView> = {}, passage: Partial<PassageView> = {}, mine: string = IDS.me): ReadingView {
  const shown = aPassage(passage);
  const own = shown.seats.find(({ id }) => id === mine) ?? shown.seats[0];
  if (!own) throw new Error('nobody sits there');
  return { passage: shown, seat: own, criterionIds: [IDS.a, IDS.b, IDS.c, IDS.d], marks: [], questions: [], adaptedCriteria: [], actions: [allowed('mark')], ...part };
}

const piece = (id: string, number: number, title: string, part: Partial<BookletEvidence> = {}): BookletEvidence => ({ id, number, title, kind: 'report', description: '', producedOn: null, experienceId: null, authorship: 'personal', ownPart: '', aiTools: '', confidentiality: 'ordinary', form: 'file', url: null, text: null, file: null, ...part });
const file = (id: string, previewPages: number, type = 'application/pdf'): BookletEvidence['file'] => ({ id, version: 1, name: `${id}.pdf`, bytes: 10, type, state: 'ready', fault: null, sha256: null, pages: previewPages || null, seconds: null, previewPages, addedAt: '2027-01-01T00:00:00.000Z', scanned: 'not_scanned' });

/** What was deposited: P1 (4 pages), P2 (a link), P3 (a recording), P4 (a text typed in). C1 leads to P1 page 2 for C1.1 and to P2; C2 to P3 at 1:10; C3 to nothing. */
export function aBooklet(): BookletView {
  const tie = (tieId: string, evidenceId: string, place: object, criterionIds: string[], argument: string) => ({ tieId, evidenceId, argument, place: { ...NOWHERE, ...place }, criterionIds, expectedElementIds: [], authorship: 'personal' as const, ownPart: '' });
  return {
    id: 'booklet', version: 1, passageNumber: 1, depositedAt: '2027-01-10T09:00:00.000Z', fingerprint: null, journalHead: null, state: 'verified', flags: [], referentielId: IDS.referentiel, blocIds: [IDS.bloc1, IDS.bloc2], identity: { givenName: 'Nadège', familyName: 'Kerbrat' }, experiences: [],
    evidence: [piece('e1', 1, 'Venir au festival', { file: file('f1', 4) }), piece('e2', 2, 'Site du festival', { form: 'link', url: 'https://exemple.fr' }), piece('e3', 3, 'Visite filmée', { file: file('f3', 0, 'video/webm') }), piece('e4', 4, 'Récit', { form: 'text', text: 'Le matin du montage.' })],
    items: [
      { competencyId: 'c1', argument: 'J’ai conduit les entretiens.', ties: [tie('t2', 'e2', {}, [], 'Le site reprend tout.'), tie('t1', 'e1', { pageFrom: 2 }, [IDS.a], 'J’ai écrit cette page.')] },
      { competencyId: 'c2', argument: '', ties: [tie('t3', 'e3', { secondFrom: 70 }, [], 'La visite.')] },
    ],
    completeness: { computedAt: null, stale: false, findings: [], blocs: [] }, actions: [],
  };
}

/** One line of my readings. */
export function aLine(part: Partial<ReadingLine> = {}): ReadingLine {
  return { passageId: IDS.passage, organisation: { slug: ORG, name: 'École du Belvédère' }, candidate: 'Nadège Kerbrat', certification: 'Responsable de projets', seatRole: 'member', seatState: 'accepted', passageState: 'convoked', hearingAt: '2027-02-09T13:30:00.000Z', marked: 2, total: 4, toConfirm: 0, candidacyId: IDS.candidacy, ...part };
}

type PanelMark = DeliberationView['criteria'][number];
/** A criterion before the panel: what Paul, I and Marc say. */
export function debated(criterionId: string, levels: readonly [PanelMark['marks'][number]['level'], PanelMark['marks'][number]['level'], PanelMark['marks'][number]['level']], part: Partial<PanelMark> = {}): PanelMark {
  const concordant = new Set(levels).size === 1 && levels[0] !== 'not_observed';
  return { criterionId, divergent: !concordant, concordant, agreed: concordant ? (levels[0] as PanelMark['agreed']) : null, agreement: concordant ? 'unanimous' : null, revision: concordant ? 1 : 0, marks: [IDS.paul, IDS.me, IDS.marc].map((personId, index) => ({ personId, level: levels[index] ?? 'not_observed', comment: index === 0 ? 'Vu en détail' : '' })), ...part };
}

/** The deliberation open: C1.1 diverges, the rest is agreed. `mine` is the seat that reads. */
export function aDeliberation(part: Partial<DeliberationView> = {}, passage: Partial<PassageView> = {}, mine: string = IDS.paul): DeliberationView {
  const shown = aPassage({ state: 'deliberating', hearingStartedAt: '2027-02-09T13:30:00.000Z', hearingEndedAt: '2027-02-09T14:00:00.000Z', ...passage }, true);
  const own = shown.seats.find(({ id }) => id === mine);
  const leads = mine === IDS.paul;
  return {
    passage: shown, mine: own ? { seatId: own.seatId, role: own.role } : null, adaptedCriteria: [],
    criteria: [debated(IDS.a, ['not_met', 'partly_met', 'not_met']), debated(IDS.b, ['met', 'met', 'met']), debated(IDS.c, ['met', 'met', 'met']), debated(IDS.d, ['met', 'met', 'met'])],
    proposals: [
      { blocId: IDS.bloc1, outcome: 'pending', sealedByRule: false, lines: [line('competency', 'c1', { outcome: 'pending', met: 2, total: 3, needed: 3, undecided: [IDS.a], because: ['undecided'] }), line('competency', 'c2', { met: 1, total: 1, needed: 1 }), line('bloc', IDS.bloc1, { outcome: 'pending', met: 1, total: 2, needed: 2, undecided: [IDS.a], because: ['undecided'] })] },
      { blocId: IDS.bloc2, outcome: 'validated', sealedByRule: false, lines: [line('competency', 'c3', { met: 1, total: 1, needed: 1 }), line('bloc', IDS.bloc2, { met: 1, total: 1, needed: 1 })] },
    ],
    decisions: [], minutes: [{ at: '2027-02-09T14:02:00.000Z', code: 'jury.deliberation_opened', facts: { present: 3, presidentId: IDS.paul } }, { at: '2027-02-09T14:02:00.000Z', code: 'jury.concordant_marks', facts: { blocId: IDS.bloc1, count: 2 } }],
    sealed: null, signatures: [], revision: 7,
    actions: leads ? [allowed('deliberate'), refused(`decide:${IDS.bloc1}`, 'jury.criteria_undecided', { criterionIds: [IDS.a] }), allowed(`decide:${IDS.bloc2}`), refused('sign', 'jury.blocs_undecided', { blocIds: [IDS.bloc1, IDS.bloc2] })] : [refused('deliberate', 'jury.president_only'), refused(`decide:${IDS.bloc1}`, 'jury.president_only'), refused('sign', 'jury.blocs_undecided', { blocIds: [IDS.bloc1, IDS.bloc2] })],
    ...part,
  };
}

type Line = DeliberationView['proposals'][number]['lines'][number];
export function line(subject: Line['subject'], id: string, part: Partial<Line> = {}): Line {
  return { subject, id, outcome: 'acquired', met: 0, partly: 0, total: 0, needed: null, undecided: [], rule: 'all', because: [], ...part };
}
