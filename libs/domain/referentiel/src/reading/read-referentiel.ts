import type { ReferentielReading, ReferentielTree } from '../tree.js';
import { settleIds } from './assign-ids.js';
import type { Draft, DraftBloc, Margin } from './draft.js';
import { doubt } from './draft.js';
import { opensCriterion } from './criterion-marks.js';
import { opensActivity, readActivities } from './read-activities.js';
import { opensCompetency, readCompetencies } from './read-competencies.js';
import { readCriteria } from './read-criteria.js';
import { readFront } from './read-front.js';
import { opensModality } from './modality-groups.js';
import { readModalities } from './read-modalities.js';
import { noteAnchors, readNotes } from './read-notes.js';
import { readRequirements } from './read-requirements.js';
import { drawnRows, type Streams } from './rows.js';
import { isOutline } from './outline/outline-lines.js';
import { readOutline, type Above } from './outline/read-outline.js';
import { readSheets } from './sheets/read-sheets.js';
import { isWrittenAsSheets } from './sheets/sheet-headings.js';
import { tellSecondDocument } from './second-document.js';
import { cutSections } from './sections.js';
import type { Section } from './section.js';
import type { SourceDocument, SourceParagraph } from './source.js';
import { columnStream } from './streams.js';
import { tieByRow } from './ties.js';

/**
 * Reads a référentiel from a source freed of its format. `ids` gives a new id at each call;
 * with a previous tree of the same référentiel, what is recognised keeps its id.
 * Never throws: what is doubtful is told, what finds no place is listed.
 */
export function readReferentiel(source: SourceDocument, ids: () => string, previous: ReferentielTree | null = null): ReferentielReading {
  const margin: Margin = { doubts: [], unplaced: [] };
  const abbreviations = readRepeated(source.repeated ?? [], margin);
  tellPictures(source.pictures ?? [], margin);
  tellSupposed(source, margin);
  const read = isWrittenAsSheets(source) ? readSheets(source, margin) : isOutline(source) ? readHeadings(source, margin) : readTables(source, margin);
  const draft: Draft = { ...read, glossary: [...read.glossary, ...abbreviations], doubts: margin.doubts, unplaced: margin.unplaced };
  if (read.title === null) doubt(margin, 'referentiel.title_missing', {}, 'Le document n’imprime pas l’intitulé de la certification.', 'Le saisir, ou joindre la fiche du répertoire.');
  return tellSecondDocument(settleIds(draft, ids, previous), ids);
}

/** Pages that are pictures are told once, all by their numbers. */
function tellPictures(pages: readonly number[], margin: Margin): void {
  const [page, ...others] = pages;
  if (page === undefined) return;
  const one = others.length === 0;
  const listed = one ? String(page) : `${pages.slice(0, -1).join(', ')} et ${String(pages.at(-1))}`;
  doubt(margin, 'document.page_picture', { page }, one ? `La page ${listed} est une image : rien n’y a été lu.` : `Les pages ${listed} sont des images : rien n’y a été lu.`, `Demander un PDF dont le texte se sélectionne, ou saisir ce qu’${one ? 'elle porte' : 'elles portent'}.`);
}

/** Tables that no line draws are told once, where the first stands. */
function tellSupposed(source: SourceDocument, margin: Margin): void {
  const first = source.blocks.find((block) => block.kind === 'table' && block.supposed === true);
  if (first?.kind !== 'table') return;
  doubt(margin, 'document.table_supposed', first.rows[0]?.where ?? {}, 'Aucun trait ne sépare les colonnes de ces tableaux : colonnes et lignes ont été déduites des blancs entre les textes.', 'Comparer les lignes à celles de la page, surtout en haut et en bas de page.');
}

/** Heads and feet are boilerplate; an abbreviation that the foot of each page explains is told once. */
function readRepeated(repeated: readonly SourceParagraph[], margin: Margin): Draft['glossary'] {
  const told = new Map<string, string>();
  for (const { text, where } of repeated) {
    const found = /^(\p{Lu}[\p{Lu}\d]{1,7})\s?:\s+(\p{L}.{3,120})$/u.exec(text);
    if (found && !told.has(found[1] ?? '')) told.set(found[1] ?? '', found[2] ?? '');
    else margin.unplaced.push({ where, text, boilerplate: true });
  }
  return [...told].map(([term, definition]) => ({ term, definition }));
}

function readTables(source: SourceDocument, margin: Margin): Omit<Draft, 'doubts' | 'unplaced'> {
  const sections = cutSections(source, margin);
  const { title, certifier, rncp, rest } = readFront(sections.front, margin, source.repeated);
  const blocs = sections.blocs.map((section) => readBloc(section, margin));
  const notes = readNotes(sections.notes, noteAnchors(source), margin);
  return { title, certifier, rncp, blocs, glossary: notes.glossary, requirements: readRequirements([rest, sections.back, notes.rules], margin) };
}

function readHeadings(source: SourceDocument, margin: Margin): Omit<Draft, 'doubts' | 'unplaced'> {
  const outline = readOutline(source, (section, above) => readBloc(section, margin, above), margin);
  const { title, certifier, rncp, rest } = readFront(outline.front, margin, source.repeated);
  return { title, certifier, rncp, blocs: [...outline.blocs], glossary: [], requirements: readRequirements([rest, outline.back], margin) };
}

function readBloc(section: Section, margin: Margin, known: Above | null = null): DraftBloc {
  const streams: Streams = {
    activities: columnStream(section, 'activities', opensActivity),
    competencies: columnStream(section, 'competencies', opensCompetency),
    modalities: columnStream(section, 'modalities', opensModality),
    criteria: columnStream(section, 'criteria', opensCriterion),
  };
  const drawn = drawnRows(section, streams, { competency: opensCompetency, modality: opensModality });
  const above = known ?? readActivities(section, streams.activities, drawn, margin);
  const competencies = readCompetencies(section, streams.competencies, drawn, above, margin);
  const modalities = readModalities(section, streams.modalities, drawn, { ...above, competencies }, margin);
  const criteria = readCriteria(section, streams.criteria, drawn, { competencies, modalities }, margin);
  tieByRow(criteria, { competencies, modalities }, margin);
  const { heading } = section;
  if (competencies.length > 0 && criteria.length === 0) doubt(margin, 'bloc.criterion_missing', heading.where, `Aucun critère n’a été lu dans le bloc ${heading.number}.`, 'Vérifier le document, ou saisir les critères.');
  if (competencies.length === 0) doubt(margin, 'bloc.empty', heading.where, `Aucune compétence n’a été lue dans le bloc ${heading.number}.`, 'Vérifier le document, ou saisir le bloc.');
  else if (modalities.length === 0) doubt(margin, 'bloc.modality_missing', heading.where, `Aucune modalité d’évaluation n’est imprimée pour le bloc ${heading.number}.`, 'La saisir, ou vérifier le document.');
  return {
    number: heading.number,
    option: heading.option,
    title: heading.title,
    description: section.description.length > 0 ? section.description.map((one) => one.text).join('\n') : null,
    components: above.components,
    activities: above.activities,
    competencies,
    modalities,
    criteria,
  };
}
