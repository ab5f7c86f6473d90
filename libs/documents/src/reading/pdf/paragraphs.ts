import type { Provenance, SourceParagraph } from '@probant/domain-referentiel';
import { MarkRanks } from '../mark-ranks.js';
import { AFTER_FILLED, AFTER_HYPHEN } from './cut-words.js';
import type { Box } from './ink.js';
import type { TextLine } from './text-lines.js';

/** Marks that open an item of a list: signs, dashes, `o` before a capital, and glyphs of symbol fonts, which stand in the private use area. */
const MARK = /^([•●○◦▪■□➢➔→▶❖✓✔☐☑☒‣⁃∙·⋅\ue000-\uf8ff]|[-–—](?=\s|[A-ZÀ-Ý])|o(?=\s+[A-ZÀ-Ý]))\s*/u;
/** A code or a numbered heading: after a stop it opens a paragraph. */
const CODED = /^(?:[A-Z]{1,3}\.?\s?\d{1,2}(?:[.-]\d{1,2})*\b|(?:bloc|activit[ée]|comp[ée]tence|modalit[ée]|crit[èe]re|[ée]preuve)\s+(?:n\s?°\s*)?\d)/iu;
/** A code and the sign that parts it from its text open a paragraph wherever they stand. */
const LABELLED = /^(?:(?:[A-Z]{1,4}\.?\d{1,2}(?:[.-]\d{1,2})*\.?)+|(?:B(?:loc|LOC)(?: de compétences)?|Activité|Compétence|Modalité|Critère|Épreuve)\s(?:n\s?°\s?)?\d{1,2}(?:\.\d{1,2})*)\s*[-–—:]\s+\p{Lu}/u;
/** A box alone in its square is what the square says. */
const BOX = /^[☐☑☒✓✔✗✘]$/u;
/** Headings numbered on two levels, and steps lettered `a)`, open a paragraph wherever they stand. */
const NUMBERED = /^(?:\d{1,2}\.\d{1,2}\.?\s+\p{Lu}|[a-z]\)\s+\S)/u;
/** The code that opens a paragraph, cut before its last number; the sign or the capital after it says that it opens one. */
const SERIES = /^([A-Z]{1,4}\.?\s?(?:\d{1,2}[.-])*)(\d{1,2})(?:\s?[.):–—-])?\s+\p{Lu}/u;
const NEW_SENTENCE = /^(?:Les?|La|L['’]|Une?|Des|Il|Elles?|Ils|Ces?|Cette)\b/;

interface Draft { lines: TextLine[]; text: string; bullet: boolean; indent: number; mark: string }

/**
 * Joins the lines of a cell into paragraphs and items. A line opens a new one on a mark of list, on a gap, where its first word would have fitted on the line above,
 * where the type changes after a full stop, or on a code after one. `usual` is the leading of the page, in sizes of its type: a cell of one-line paragraphs shows only gaps.
 */
export function paragraphsOf(lines: readonly TextLine[], box: Box, page: number, usual = Infinity): readonly SourceParagraph[] {
  const shape = shapeOf(lines, box, usual);
  const drafts: Draft[] = [];
  for (const [index, line] of lines.entries()) {
    const mark = BOX.test(line.text) ? null : MARK.exec(line.text);
    const above = lines[index - 1];
    const draft = drafts.at(-1);
    if (draft && above && (mark === null || runsOn(draft, line, mark[1] ?? '')) && !opens(line, above, shape) && !isNext(draft.text, line.text)) {
      draft.text = joined(draft.text, line.text, isFilled(above, line, shape));
      draft.lines.push(line);
    } else drafts.push({ lines: [line], text: mark ? unmarked(line.text.slice(mark[0].length)) : line.text, bullet: mark !== null, indent: line.x0, mark: mark ? markOf(line.text) : '' });
  }
  return listed(drafts.filter((draft) => draft.text !== ''), page);
}

/** In a list written in one paragraph, its items parted by dashes, a dash at the head of a full line opens no paragraph. */
function runsOn(draft: Draft, line: TextLine, mark: string): boolean {
  return draft.bullet && mark === draft.mark && /^[-–—]$/.test(mark) && draft.text.includes(` ${mark} `) && Math.abs(line.x0 - draft.indent) < 2;
}

interface Shape { readonly leading: number; readonly limit: number; readonly width: number; readonly padding: number }

/** The usual leading of some lines, in sizes of their type: most lines of a page follow another of their paragraph. */
export function usualLeading(cells: readonly (readonly TextLine[])[]): number {
  const ratios = cells.flatMap((lines) => lines.slice(1).map((line, index) => (line.y - (lines[index]?.y ?? 0)) / line.size)).filter((ratio) => ratio > 0.5).sort((one, other) => one - other);
  return ratios[Math.floor(ratios.length * 0.25)] ?? Infinity;
}

function shapeOf(lines: readonly TextLine[], box: Box, usual: number): Shape {
  const gaps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0)).sort((one, other) => one - other);
  const left = Math.min(...lines.map((line) => line.x0));
  const padding = Math.max(0, Math.min(8, left - box.x0));
  return { leading: Math.min(gaps[Math.floor(gaps.length * 0.25)] ?? 0, usual * Math.max(0, ...lines.map((line) => line.size))), limit: Math.max(...lines.map((line) => line.x1), box.x1 - Math.max(padding, 1.5)), width: box.x1 - box.x0, padding };
}

function opens(line: TextLine, above: TextLine, shape: Shape): boolean {
  const { leading, width } = shape;
  // A dash left alone at the end of a line waits for its item.
  if (/\s[-–]$/.test(above.text)) return false;
  const gap = line.y - above.y;
  const needed = line.firstWord + 0.25 * line.size;
  const room = roomOf(above, line, shape);
  if (gap < 0 || (leading > 0 && gap > leading * 1.35 && gap > line.size * 1.3)) return true;
  if (isHyphened(above.text, line.text)) return false;
  if (needed < room - 0.06 * width - 1) return true;
  if (NUMBERED.test(line.text) || LABELLED.test(line.text) || (CODED.test(line.text) && /[.:!?;]$/.test(above.text))) return true;
  if (line.bold !== above.bold && /[.:!?]$/.test(above.text) && line.x0 <= above.x0 + 2) return true;
  const faces = line.font !== null && above.font !== null && line.font !== above.font;
  if (faces && (/[A-ZÀ-Ý]{3}['’)]?\s*:?$/.test(above.text) || (/^[A-ZÀ-Ý]/.test(line.text) && /[.:!?]$/.test(above.text)))) return true;
  return !/[.!?;:,]$/.test(above.text) && NEW_SENTENCE.test(line.text) && needed < room + 0.05 * width + 14;
}

/** French compounds are commoner than cut words: the hyphen at the end of a line stays; so does that of a code or of two numbers. */
function joined(text: string, next: string, filled: boolean): string {
  if (isHyphened(text, next)) return text + AFTER_HYPHEN + next;
  if (/\d[-–]$/u.test(text) && /^\d/.test(next)) return text + next;
  return filled ? text + AFTER_FILLED + next : `${text} ${next}`;
}

function isHyphened(text: string, next: string): boolean {
  return (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next)) || (/\p{Lu}{2}-$/u.test(text) && /^\p{Lu}{2}/u.test(next));
}

/** One long word from edge to edge may be cut where the column ends. */
function isFilled(above: TextLine, line: TextLine, { limit }: Shape): boolean {
  return /^(?:[^\p{L}\s]\s*)?(?:\p{L}{1,2}['’])?\p{L}{7,}$/u.test(above.text) && /^\p{Ll}/u.test(line.text) && limit - above.x1 < line.size * 0.8;
}

/** The code after that of the paragraph opens the next one, whatever ends the line above. */
function isNext(text: string, line: string): boolean {
  const [one, other] = [SERIES.exec(text), SERIES.exec(line)];
  return one !== null && other !== null && one[1] === other[1] && Number(other[2]) === Number(one[2]) + 1;
}

/** The room left on a line of the column; a centred line has it on both sides. */
function roomOf(above: TextLine, line: TextLine, { limit, width, padding }: Shape): number {
  const centred = Math.abs(above.x0 + above.x1 - line.x0 - line.x1) <= 2 && Math.abs(above.x0 - line.x0) > 2 && !MARK.test(line.text);
  return centred ? Math.max(0, width - 2 * Math.max(padding, 1.5) - (above.x1 - above.x0)) : limit - above.x1;
}

/** An item may bear two marks, one drawn by its list and one typed: the typed one tells its level. */
function markOf(text: string): string {
  const drawn = MARK.exec(text);
  const rest = text.slice(drawn?.[0].length ?? 0);
  return (MARK.exec(rest) ?? drawn)?.[1] ?? '';
}

function unmarked(text: string): string {
  return text.replace(MARK, '').trim();
}

/** Gives each item its list and its level: the rank of its indent among those of its list. */
function listed(drafts: readonly Draft[], page: number): readonly SourceParagraph[] {
  const indents = [...drafts.filter((draft) => draft.bullet).map((draft) => draft.indent)].sort((one, other) => one - other).filter((indent, index, all) => index === 0 || indent - (all[index - 1] ?? 0) > 4);
  const ranks = new MarkRanks();
  let list = 0;
  return drafts.map((draft, index) => {
    if (draft.bullet && !drafts[index - 1]?.bullet) list += 1;
    if (!draft.bullet) ranks.end();
    const rank = draft.bullet ? ranks.rankOf(draft.mark) : 0;
    const level = draft.bullet ? Math.max(0, indents.length === 1 ? rank : indents.findLastIndex((indent) => indent <= draft.indent + 4)) : 0;
    return { text: draft.text, bullet: draft.bullet, level, list: draft.bullet ? list : null, strong: draft.lines.every((line) => line.bold), italic: draft.lines.every((line) => line.italic), where: place(draft.lines, page) };
  });
}

function place(lines: readonly TextLine[], page: number): Provenance {
  const round = (value: number): number => Math.round(value * 10) / 10;
  const top = Math.min(...lines.map((line) => line.y - line.size));
  return { page, box: [round(Math.min(...lines.map((line) => line.x0))), round(top), round(Math.max(...lines.map((line) => line.x1))), round(Math.max(...lines.map((line) => line.y + line.size * 0.25)))] };
}
