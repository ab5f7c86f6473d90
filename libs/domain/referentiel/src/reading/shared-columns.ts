import { leadingCode } from './codes.js';
import type { ColumnRole } from './headings.js';
import type { SourceCell, SourceParagraph, SourceRow } from './source.js';

/** Several columns may hold one thing: a code alone in its cell leads the text of the next. */
export function underCode(before: readonly SourceParagraph[], paragraphs: readonly SourceParagraph[]): readonly SourceParagraph[] {
  const code = before.at(-1);
  const [first, ...others] = paragraphs;
  if (!code || !first || leadingCode(code.text)?.rest !== '' || leadingCode(first.text)) return [...before, ...paragraphs];
  return [...before.slice(0, -1), { ...first, text: `${code.text} ${first.text}`, bullet: false, level: 0, list: null }, ...others];
}

/** Gives the codes of the columns of numbers to what the next column tells: at the head of its text, or beside it when they are bare numbers. */
export function withNumbers(row: SourceRow, columns: ReadonlyMap<number, ColumnRole>): SourceRow {
  const numbers = row.cells.filter((cell) => columns.get(cell.column) === 'numbers' && cell.paragraphs.length === 1);
  return numbers.reduce((given, cell) => numberNext(given, cell, columns), row);
}

function numberNext(row: SourceRow, numbers: SourceCell, columns: ReadonlyMap<number, ColumnRole>): SourceRow {
  const next = row.cells.find((cell) => cell.column > numbers.column && cell.paragraphs.length > 0 && !BESIDE.has(columns.get(cell.column) ?? 'criteria'));
  const [first, ...others] = next?.paragraphs ?? [];
  const coded = first ? underNumber(numbers.paragraphs[0]?.text.trim() ?? '', first) : null;
  if (!coded) return row;
  return { ...row, cells: row.cells.map((cell) => (cell === next ? { ...cell, paragraphs: [coded, ...others] } : cell === numbers ? { ...cell, paragraphs: [] } : cell)) };
}

/** A rank in the table (`3`) is no code. */
function underNumber(code: string, first: SourceParagraph): SourceParagraph | null {
  if (leadingCode(code)?.rest === '') return leadingCode(first.text) ? first : { ...first, text: `${code} ${first.text}`, bullet: false, level: 0, list: null };
  return /^\d{1,2}(?:[.-]\d{1,2})+\.?$/.test(code) ? { ...first, number: code.replace(/\.$/, '') } : null;
}

/** A text led by a number of several levels (`1.2 Weigh`) bears it as its code. */
export function bareNumbered(paragraph: SourceParagraph): SourceParagraph {
  const [whole = '', number] = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s*(?:[:–—-]\s*)?(?=\p{Lu})/u.exec(paragraph.text) ?? [];
  return number === undefined || paragraph.number !== undefined ? paragraph : { ...paragraph, number, text: paragraph.text.slice(whole.length) };
}

const BESIDE: ReadonlySet<ColumnRole> = new Set(['aside', 'numbers']);

const LABEL = /^(modalit[ée]s?|[ée]preuves?|crit[èe]res?|indicateurs?|ME(?=\s*:)|CE(?=\s*:))(?:\s+d['’][ée]valuation)?(?:\s+de\s+(?:r[ée]ussite|performance))?\s*:\s*/iu;

/** Parts what an evaluation column holds in one cell; a cell that names neither holds criteria. */
export function partEvaluation(paragraphs: readonly SourceParagraph[], setAside: (label: SourceParagraph) => void): readonly (readonly [ColumnRole, readonly SourceParagraph[]])[] {
  const parts: Record<'modalities' | 'criteria', SourceParagraph[]> = { modalities: [], criteria: [] };
  let role: keyof typeof parts = 'criteria';
  for (const paragraph of paragraphs) {
    const label = LABEL.exec(paragraph.text);
    if (!label) {
      parts[role].push(paragraph);
      continue;
    }
    role = /^(?:m|[ée]p)/iu.test(label[1] ?? '') ? 'modalities' : 'criteria';
    const rest = paragraph.text.slice(label[0].length);
    setAside({ ...paragraph, text: label[0].trim() });
    if (rest !== '') parts[role].push({ ...paragraph, text: rest });
  }
  return [['modalities', parts.modalities], ['criteria', parts.criteria]];
}

/** A row without the heading of a bloc that leads one of its cells, and with what follows the heading in the same paragraph. */
export function afterHeading(row: SourceRow, lead: SourceParagraph, rest: string): SourceRow {
  const cells = row.cells.map((cell) => {
    if (cell.paragraphs[0] !== lead) return cell;
    const kept = cell.paragraphs.slice(1);
    return { ...cell, paragraphs: rest === '' ? kept : [{ ...lead, text: rest, strong: false }, ...kept] };
  });
  return { ...row, cells };
}
