import type { Margin } from './draft.js';
import { modalityHeading } from './headings.js';
import { opensCompetency } from './read-competencies.js';
import type { Section } from './section.js';
import type { StreamParagraph } from './streams.js';
import { fold, startsLower } from './wording.js';

/** Whether a paragraph of the modalities column opens a coded modality. */
export function opensModality(text: string): boolean {
  return modalityHeading(text) !== null;
}

/** Whether a line says that all the competencies of a component or bloc are judged on what follows. */
export function coversAll(text: string): boolean {
  return /^toutes les competences\b/.test(fold(text));
}

/** Whether a line announces how candidates of one route are judged. */
export function announcesFormat(text: string): boolean {
  return /^modalites d'evaluation\b[^:]*\bcandidats?\b[^:]*:$/.test(fold(text));
}

const KIND = /^(?:etudes? de cas|mises? en situation|cas (?:pratiques?|reels?)|toutes les competences|projet|simulation|dossier|questionnaire|soutenance|presentation orale|controle|epreuve|rapport|memoire)\b/;
/** The name of a kind of work, set as a title: a capital opens what follows. */
const TITLE = String.raw`(?:[EÉ]tudes? de cas|Cas (?:pratiques?|réels?)|Mises? en situation(?:s)?(?: professionnelles?)?(?: (?:simulées?|reconstituées?))?)(?=\s+(?:\(|\p{Lu}))`;
/** How the work is done, told under what is asked: it opens nothing. */
const MANNER = /^(?:travail (?:de groupe|en groupe|individuel|collectif)|production (?:ecrite|orale))\b/;

/** Parts the titles of kinds of work from what runs on after them in one paragraph. */
export function splitTitles(paragraph: StreamParagraph): readonly StreamParagraph[] {
  if (paragraph.bullet) return [paragraph];
  const pieces = paragraph.text.split(new RegExp(String.raw`(?<=[.!?)\p{Ll}])\s+(?=${TITLE})`, 'u')).flatMap((piece) => {
    const title = new RegExp(`^${TITLE}`, 'u').exec(piece)?.[0];
    return title ? [title, piece.slice(title.length).trim()] : [piece];
  });
  return pieces.map((text, index) => ({ ...paragraph, text, opensCell: paragraph.opensCell && index === 0, afterCut: paragraph.afterCut && index === 0 }));
}

/** Groups the paragraphs of the column by the modality they tell: by printed codes, else by cells and by lines that name a kind of work. */
export function groupModalities(section: Section, stream: readonly StreamParagraph[], margin: Margin): StreamParagraph[][] {
  const coded = stream.some((one) => opensModality(one.text));
  const groups: StreamParagraph[][] = [];
  for (const paragraph of coded ? stream : stream.flatMap(splitTitles)) {
    const last = groups.at(-1);
    const opens = coded ? opensModality(paragraph.text) : opensUncoded(section, paragraph);
    const goesOn = last && (coded ? isLabelled(last, paragraph) : isAwaited(last, paragraph));
    if (last && goesOn) last.push(paragraph);
    else if (opens || (!last && !coded)) groups.push([paragraph]);
    else if (last) last.push(paragraph);
    else margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate: false });
  }
  return groups;
}

/** A cell under a page end goes on with the one above, unless its row opens a competency of its own. */
function opensUncoded(section: Section, paragraph: StreamParagraph): boolean {
  if (paragraph.bullet) return false;
  if (KIND.test(fold(paragraph.text))) return true;
  return paragraph.opensCell && (!paragraph.afterCut || opensRow(section, paragraph)) && !/^modalites? d'evaluation/.test(fold(paragraph.text)) && !MANNER.test(fold(paragraph.text));
}

function isLabelled(group: readonly StreamParagraph[], paragraph: StreamParagraph): boolean {
  return !paragraph.opensCell && group.every((one) => one.text.endsWith(':'));
}

/** The line before announces it: what all competencies are judged on, or how candidates of a route are judged, across cells too. */
function isAwaited(group: readonly StreamParagraph[], paragraph: StreamParagraph): boolean {
  const above = group.at(-1)?.text ?? '';
  if (coversAll(paragraph.text)) return false;
  return announcesFormat(above) || (coversAll(above) && above.endsWith(':')) || isLabelled(group, paragraph);
}

function opensRow(section: Section, paragraph: StreamParagraph): boolean {
  const [row] = paragraph.rows;
  return !startsLower(paragraph.text) && opensCompetency(section.rows[row ?? -1]?.cells.get('competencies')?.[0]?.text ?? '');
}

/** A modality, and where the rows below print it again. */
export interface Told { readonly paragraphs: readonly StreamParagraph[]; readonly again: StreamParagraph[] }

/** A modality that each of its rows prints again is one: under the same code, with the same words or none; without a code, right under itself. */
export function onceEach(groups: readonly (readonly StreamParagraph[])[], margin: Margin): readonly Told[] {
  const told: Told[] = [];
  for (const paragraphs of groups) {
    const code = codeOf(paragraphs);
    const same = code === null ? [told.at(-1)].find((one) => one && wordsOfAll(one.paragraphs) === wordsOfAll(paragraphs)) : told.find((one) => codeOf(one.paragraphs) === code && (isBare(paragraphs) || wordsOfAll(one.paragraphs) === wordsOfAll(paragraphs)));
    if (!same) told.push({ paragraphs, again: [] });
    else {
      same.again.push(...paragraphs);
      for (const { where, text } of paragraphs) margin.unplaced.push({ where, text, boilerplate: true });
    }
  }
  return told;
}

function codeOf([first]: readonly StreamParagraph[]): string | null {
  return first ? (modalityHeading(first.text)?.printedCode ?? null) : null;
}

/** A code alone, that names what was told above. */
function isBare(paragraphs: readonly StreamParagraph[]): boolean {
  return paragraphs.length === 1 && modalityHeading(paragraphs[0]?.text ?? '')?.rest === '';
}

function wordsOfAll(paragraphs: readonly StreamParagraph[]): string {
  return paragraphs.map(({ text }) => fold(text)).join('\n');
}
