import type { Sheet, SourceRow } from '@probant/domain-referentiel';
import { linesOf } from '../plain-text.js';
import { writtenCell } from './written-cell.js';

const SEPARATORS = [';', ',', '\t', '|'] as const;
/** Lines looked at to find out the separator. */
const SAMPLE = 60;

/** One record: the squares of a row, and the line its first one begins on, counted from 1. */
interface CsvRecord { readonly line: number; readonly cells: readonly string[] }

/** The sign between the squares of a table kept as text, or null when the text is none: most records must have as many squares, two at least. */
export function separatorOf(text: string): string | null {
  const stated = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (stated) return stated;
  const scores = SEPARATORS.map((separator) => {
    const widths = parseCsv(text, separator, SAMPLE).map(({ cells }) => cells.length);
    const usual = modeOf(widths.filter((width) => width > 1));
    return { separator, usual, share: widths.length === 0 ? 0 : widths.filter((width) => width === usual).length / widths.length };
  });
  const [best] = scores.filter(({ usual, share }) => usual >= 2 && share >= 0.6).sort((left, right) => right.share * Math.min(right.usual, 6) - left.share * Math.min(left.usual, 6));
  return best?.separator ?? null;
}

/** Reads a CSV: quotes, line ends and separators inside quoted squares. Each paragraph says its line, its row and its column. */
export function readCsv(text: string, separator: string): Sheet {
  const bare = text.replace(/^sep=.\r?\n/, '');
  const before = linesOf(text).length - linesOf(bare).length;
  const rows = parseCsv(bare, separator).map((record, index): SourceRow => {
    const line = record.line + before;
    return { where: { line }, cells: record.cells.map((content, column) => ({ column, span: 1, rowSpan: 1, paragraphs: writtenCell(content, { line, path: `${columnName(column)}${String(index + 1)}` }) })) };
  });
  return { name: null, rows };
}

function parseCsv(text: string, separator: string, most = Infinity): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let [cells, cell, line, begins]: [string[], string, number, number] = [[], '', 1, 1];
  let quoted = false;
  const end = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) records.push({ line: begins, cells });
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < text.length && records.length < most; at += 1) {
    const sign = text[at] ?? '';
    const newline = sign === '\n' || (sign === '\r' && text[at + 1] !== '\n');
    if (newline) line += 1;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (quoted && sign === '"') quoted = false;
    else if (quoted) cell += sign;
    else if (sign === '"' && cell.trim() === '') [quoted, cell] = [true, ''];
    else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (newline) {
      end();
      begins = line;
    } else cell += sign;
  }
  if (cells.length > 0 || cell !== '') end();
  return records;
}

function modeOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0]?.[0] ?? 0;
}

/** The letters of a column counted from 0: A, B, … Z, AA. */
export function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
