import { bracketedCodes, codeKey } from './codes.js';
import { doubt, type DraftCompetency, type DraftComponent, type DraftModality, type Margin } from './draft.js';
import { modalityHeading } from './headings.js';
import { modalityFacts } from './modality-facts.js';
import { opensCompetency } from './read-competencies.js';
import { rowsBeside } from './rows.js';
import type { Section } from './sections.js';
import type { SourceParagraph } from './source.js';
import type { StreamParagraph } from './streams.js';
import { fold, startsLower } from './wording.js';

/** Whether a paragraph of the modalities column opens a coded modality. */
export function opensModality(text: string): boolean {
  return modalityHeading(text) !== null;
}

const KIND = /^(?:etudes? de cas|mises? en situation|cas (?:pratiques?|reels?)|toutes les competences|projet|simulation|dossier|questionnaire|soutenance|presentation orale|controle|epreuve|rapport|memoire)\b/;

/** Reads the modalities column: one modality per printed code, else one per cell and per line that names a kind of work. */
export function readModalities(section: Section, stream: readonly StreamParagraph[], drawn: readonly number[], above: { readonly competencies: readonly DraftCompetency[]; readonly components: readonly DraftComponent[] }, margin: Margin): DraftModality[] {
  const groups = groupParagraphs(section, stream, margin);
  return groups.map((paragraphs) => {
    const modality = toModality(paragraphs, margin);
    modality.rows = rowsBeside(section, 'modalities', drawn, paragraphs);
    const named = bracketedCodes(modality.text, 'competency').flatMap((found) => found.list.codes.map(codeKey));
    modality.competencies = above.competencies.filter((one) => one.printed && named.includes(codeKey(one.printed)));
    if (/\bcomposante\b/.test(fold(modality.text))) modality.component = above.components.find((component) => above.competencies.some((one) => one.component === component && [...one.rows].some((row) => modality.rows.has(row)))) ?? null;
    return modality;
  });
}

/** A cell under a page end goes on with the one above, unless its row opens a competency of its own. */
function groupParagraphs(section: Section, stream: readonly StreamParagraph[], margin: Margin): StreamParagraph[][] {
  const coded = stream.some((one) => opensModality(one.text));
  const groups: StreamParagraph[][] = [];
  for (const paragraph of stream) {
    const opens = coded ? opensModality(paragraph.text) : !paragraph.bullet && (KIND.test(fold(paragraph.text)) || (paragraph.opensCell && (!paragraph.afterCut || opensRow(section, paragraph)) && !/^modalites? d'evaluation/.test(fold(paragraph.text))));
    const last = groups.at(-1);
    const labelled = last && !paragraph.opensCell && last.every((one) => one.text.endsWith(':'));
    if (last && labelled) last.push(paragraph);
    else if (opens || (!last && !coded)) groups.push([paragraph]);
    else if (last) last.push(paragraph);
    else margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate: false });
  }
  return groups;
}

function opensRow(section: Section, paragraph: StreamParagraph): boolean {
  const [row] = paragraph.rows;
  return !startsLower(paragraph.text) && opensCompetency(section.rows[row ?? -1]?.cells.get('competencies')?.[0]?.text ?? '');
}

function toModality(paragraphs: readonly StreamParagraph[], margin: Margin): DraftModality {
  const [first, ...rest] = paragraphs;
  const heading = first ? modalityHeading(first.text) : null;
  const opening = heading ? heading.rest : (first?.text ?? '');
  const lines = [opening, ...rest.map((one) => (one.bullet ? `${'  '.repeat(one.level)}- ${one.text}` : one.text))].filter((line) => line !== '');
  const text = lines.join('\n');
  const facts = modalityFacts(text);
  const modality: DraftModality = {
    code: heading ? heading.printedCode.replace(/^\p{L}.*\s(?=\d)/u, 'M') : null,
    printedCode: heading?.printedCode ?? null,
    numbers: heading?.numbers ?? [],
    title: titleOf(lines[0] ?? ''),
    text,
    competencies: [],
    component: null,
    deliverables: [],
    expectedElements: expectedElements(rest),
    ...facts,
    formats: [],
    parts: [],
    rows: new Set(),
    where: first?.where ?? {},
  };
  if (text === '') doubt(margin, 'modality.empty', modality.where, 'Cette modalité n’a pas de texte.', 'Saisir la production attendue.', modality);
  return modality;
}

/** The first line without its last sign; cut at its first stop when it runs long. */
function titleOf(line: string): string {
  const whole = line.replace(/\s*[:.]\s*$/, '');
  if (whole.length <= 140) return whole;
  const clause = /^.{12,140}?(?=\s?[:.;,](?:\s|$))/u.exec(whole)?.[0];
  return clause ?? `${/^.{1,120}(?=\s)/u.exec(whole)?.[0] ?? whole.slice(0, 120)}…`;
}

const CHOICE = /\b(une?|deux|trois|quatre|\d+)\b[^.]{0,60}\bparmi\b[^.]{0,20}?\b(deux|trois|quatre|cinq|six|\d+)\b/;
const NUMBER: Readonly<Record<string, number>> = { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6 };

/** The checklist of a modality. Items announced by "one among four …:" carry that choice, until the list they stand in ends. */
export function expectedElements(paragraphs: readonly SourceParagraph[]): { text: string; language: string | null; choice: string | null }[] {
  let choice: { text: string; left: number } | null = null;
  return paragraphs.filter((one) => one.bullet).map((one) => {
    const current: string | null = choice && choice.left > 0 ? choice.text : null;
    if (choice) choice = choice.left > 1 ? { ...choice, left: choice.left - 1 } : null;
    const announced = /:\s*$/.test(one.text) ? CHOICE.exec(fold(one.text)) : null;
    if (announced) choice = { text: `${toNumber(announced[1])} parmi ${toNumber(announced[2])}`, left: Number(toNumber(announced[2])) };
    return { text: one.text.replace(/\s*[,;.]\s*$/, ''), language: languageOf(one.text), choice: current };
  });
}

function toNumber(word: string | undefined): string {
  return String(NUMBER[word ?? ''] ?? Number(word ?? 1));
}

/** The language a production must be written in, when it is said. */
export function languageOf(text: string): string | null {
  const said = /\b(?:en|langue) (anglais|anglaise|espagnol|allemand|italien|chinois)\b/.exec(fold(text))?.[1];
  return said ? said.replace(/e$/, '') : null;
}
