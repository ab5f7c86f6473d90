import type { LooseLine } from './loose-text.js';
import type { Gutter } from './white-columns.js';

/** A line of a table with the columns that each of its pieces covers, first and last. */
export interface ColumnedLine extends LooseLine { readonly covers: readonly (readonly [number, number])[] }

/** A line with the columns that gutters give its pieces: a piece may end in a gutter, and start in one a little before its column. */
export function columned(line: LooseLine, gutters: readonly Gutter[]): ColumnedLine {
  const first = (x: number): number => gutters.filter((gutter) => (gutter.from + gutter.to) / 2 <= x).length;
  const last = (x: number): number => gutters.filter((gutter) => gutter.to <= x + 0.5).length;
  return { ...line, covers: line.pieces.map(({ x0, x1 }) => [first(x0), Math.max(first(x0), last(x1))] as const) };
}

/** How many columns have text that starts on a line. */
export function columnsOf(line: ColumnedLine): number {
  return new Set(line.covers.map(([first]) => first)).size;
}

/** One piece over several columns: a heading, or prose. */
export function crosses(line: ColumnedLine): boolean {
  return line.covers.length === 1 && line.covers.some(([first, last]) => last > first);
}
