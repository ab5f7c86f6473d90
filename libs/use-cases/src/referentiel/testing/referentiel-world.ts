import type { Id } from '@probant/domain-kernel';
import type { Certification, Referentiel, ReferentielReading, SourceDocument } from '@probant/domain-referentiel';
import { aBloc, aCompetency, aCriterion, aModality, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { CountedIds, FixedClock, idOf, ListedJournal, person } from '../../testing/fakes.js';
import { ImportReferentiel } from '../import-referentiel.js';
import { CorrectReferentiel } from '../correct-referentiel.js';
import { PublishReferentiel } from '../publish-referentiel.js';
import { ReadDocument } from '../read-document.js';
import { SetSheetColumns } from '../set-sheet-columns.js';
import { StopReading } from '../stop-reading.js';
import { UndoCorrection } from '../undo-correction.js';
import { InMemoryCorrections } from './in-memory-corrections.js';
import { HeardProgress, InMemoryCertifications, InMemoryReferentiels, InMemoryRuleBook, InMemoryRuledCandidacies, InMemorySheetBook, RememberedStorage, ToldReader } from './in-memory-referentiels.js';

export const CERTIFIER = idOf(501);
export const CENTRE = idOf(502);
export const ELSEWHERE = idOf(503);
export const CERTIFICATION = idOf(601);
export const [BLOC, COMPETENCY, CRITERION, MODALITY] = [idOf(801), idOf(802), idOf(803), idOf(804)];
const SAMIR = idOf(701);
const ROSA = idOf(702);

export const TREE = aTree({
  blocs: [aBloc({ id: BLOC, competencies: [aCompetency({ id: COMPETENCY, code: 'C1' })], criteria: [aCriterion({ id: CRITERION, competencyIds: [COMPETENCY] })], modalities: [aModality({ id: MODALITY, code: 'M1' })] })],
});
export const READING: ReferentielReading = {
  tree: TREE,
  doubts: [{ id: idOf(811), code: 'range.ambiguous', where: { line: 3 }, subjectId: CRITERION, message: 'Une suite, ou deux ?', suggestion: null, state: 'open', note: null, by: null }],
  unplaced: [{ id: idOf(812), where: { line: 9 }, text: 'Page 1', boilerplate: true }],
};

export function aCertification(part: Partial<Certification> = {}): Certification {
  return { id: CERTIFICATION, certifierId: CERTIFIER, title: 'Chef de projet', rncp: 'RNCP12345', level: 6, regime: 'portal', registrationEndsOn: '2029-12-31', createdAt: '2026-01-10T09:00:00.000Z', ...part };
}

export function aReferentiel(part: Partial<Referentiel> = {}): Referentiel {
  return {
    id: idOf(901), certifierId: CERTIFIER, certificationId: CERTIFICATION, version: null, status: 'draft', sourceName: 'referentiel.txt', sourceHash: 'a'.repeat(64), sourceKey: 'kept', counts: { blocs: 1, competencies: 1, criteria: 1, modalities: 1, doubts: 1 },
    failure: null, failureFacts: null, columnsOrigin: null, importedBy: SAMIR, importedAt: '2026-02-01T09:00:00.000Z', publicationAsked: null, publishedAt: null, revision: 1, ...part,
  };
}

/** A document of one bloc, as a reader gives it. */
export const DOCUMENT: SourceDocument = documentOf('BLOC 1 - Conduire un projet');

/** A document of these paragraphs. */
export function documentOf(...texts: readonly string[]): SourceDocument {
  return { format: 'text', blocks: texts.map((text, index) => ({ kind: 'paragraph', paragraph: { text, bullet: false, level: 0, list: null, strong: true, italic: false, where: { line: index + 1 } } })) };
}

/** A certifier with one certification and two managers, its centre, and every port in memory. */
export function referentielWorld() {
  const clock = new FixedClock();
  const ids = new CountedIds();
  const journal = new ListedJournal();
  const certifications = new InMemoryCertifications();
  const referentiels = new InMemoryReferentiels();
  const corrections = new InMemoryCorrections(referentiels.names);
  const ruleBook = new InMemoryRuleBook();
  const candidacies = new InMemoryRuledCandidacies();
  const reader = new ToldReader();
  const storage = new RememberedStorage();
  const sheets = new InMemorySheetBook();
  const progress = new HeardProgress(referentiels.kept);
  certifications.kept.set(CERTIFICATION, aCertification());
  certifications.centres.set(CERTIFICATION, [CENTRE]);
  certifications.names.set(CERTIFIER, 'École du Belvédère');
  referentiels.managers.set(CERTIFIER, [SAMIR]);
  referentiels.names.set(SAMIR, 'Samir Belkacem').set(ROSA, 'Rosa Lind');
  reader.found = { fault: null, source: DOCUMENT, lines: ['BLOC 1 - Conduire un projet'] };
  /** A référentiel already there, with what was read of it unless it is being read or failed. */
  const kept = (part: Partial<Referentiel> = {}, reading: ReferentielReading | null = READING): Referentiel => {
    const referentiel = aReferentiel(part);
    referentiels.kept.set(referentiel.id, referentiel);
    if (reading) referentiels.readings.set(referentiel.id, { reading, lines: ['un', 'deux', 'trois'] });
    return referentiel;
  };
  const staged = (sha256 = 'a'.repeat(64), key = 'staged-1') => ({ key, bytes: 900, sha256, name: 'Référentiel.txt' });
  return {
    clock, ids, journal, certifications, referentiels, corrections, ruleBook, candidacies, reader, storage, sheets, progress, kept, staged,
    importing: new ImportReferentiel(certifications, referentiels, journal, clock, ids),
    reading: new ReadDocument(referentiels, reader, sheets, progress, storage, journal, ids, corrections, clock),
    correcting: new CorrectReferentiel(referentiels, corrections, journal, clock, ids),
    undoing: new UndoCorrection(referentiels, corrections, journal, clock),
    stopping: new StopReading(referentiels, certifications, progress, journal),
    columns: new SetSheetColumns(referentiels, certifications, sheets, journal),
    publishing: new PublishReferentiel(referentiels, certifications, journal, clock),
    samir: person(SAMIR, CERTIFIER, 'manager'), rosa: person(ROSA, CERTIFIER, 'manager'), administrator: person(idOf(703), CERTIFIER, 'administrator'), candidate: person(idOf(704), CERTIFIER, 'candidate'),
    atCentre: person(idOf(705), CENTRE, 'manager'), stranger: person(idOf(706), ELSEWHERE, 'manager'),
    /** The certifier has two managers. */
    two: () => void referentiels.managers.set(CERTIFIER, [SAMIR, ROSA]),
    now: (id: Id) => referentiels.kept.get(id),
  };
}
