import type { SourceParagraph } from '@probant/domain-referentiel';
import type { Box, Glyph, PageInk } from './ink.js';
import { paragraphsOf, usualLeading } from './paragraphs.js';
import { ruledTables, type GridCell, type GridTable } from './ruled-tables.js';
import { linesOf, slantedLines, type TextLine } from './text-lines.js';

/** A cell of a page with its text. */
export interface FilledCell extends GridCell { readonly paragraphs: readonly SourceParagraph[] }
export interface FilledTable extends Omit<GridTable, 'cells'> { readonly cells: readonly FilledCell[] }
/** A page as its tables and the lines outside them. */
export interface PageText {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly tables: readonly FilledTable[];
  readonly lines: readonly TextLine[];
  /** Text written aslant, as a watermark: no part of the page's own. */
  readonly slanted: readonly TextLine[];
  /** Usual leading, in sizes of the type. */
  readonly leading: number;
}

/** Gives each glyph to the smallest cell that holds its middle; what is in no cell is plain text. A table without text is a drawing; `drawn` are its tables, unless told otherwise. */
export function pageText(ink: PageInk, number: number, drawn: readonly GridTable[] = ruledTables(ink.edges)): PageText {
  const tables = drawn.filter((table) => !isFrame(table, drawn) && !isNested(table, drawn));
  const held = new Map<GridCell, Glyph[]>(tables.flatMap((table) => table.cells.map((cell) => [cell, []] as const)));
  const free: Glyph[] = [];
  for (const glyph of ink.glyphs) {
    const cell = cellOf(glyph, tables);
    (cell ? held.get(cell) : free)?.push(glyph);
  }
  const lines = new Map(tables.flatMap((table) => table.cells.map((cell) => [cell, linesOf(held.get(cell) ?? [])] as const)));
  const outside = linesOf(free);
  const usual = usualLeading([...lines.values(), outside]);
  const filled = tables.map((table) => ({ ...table, cells: table.cells.map((cell) => ({ ...cell, paragraphs: paragraphsOf(lines.get(cell) ?? [], cell, number, usual) })) }));
  return { number, width: ink.width, height: ink.height, tables: filled.filter((table) => table.cells.some((cell) => cell.paragraphs.length > 0)), lines: outside, slanted: slantedLines(ink.glyphs), leading: usual };
}

function within(inner: Box, outer: Box): boolean {
  return inner.x0 >= outer.x0 - 1 && inner.x1 <= outer.x1 + 1 && inner.y0 >= outer.y0 - 1 && inner.y1 <= outer.y1 + 1;
}

/** The border of a page, round its tables. */
function isFrame(table: GridTable, tables: readonly GridTable[]): boolean {
  return table.cells.length === 1 && tables.some((other) => other !== table && other.cells.length > 1 && within(other, table));
}

/** A table inside a cell is text of that cell. */
function isNested(table: GridTable, tables: readonly GridTable[]): boolean {
  return tables.some((other) => other !== table && other.columns.length > 2 && other.cells.some((cell) => within(table, cell) && (cell.x1 - cell.x0) * (cell.y1 - cell.y0) > 1.02 * (table.x1 - table.x0) * (table.y1 - table.y0)));
}

function cellOf(glyph: Glyph, tables: readonly GridTable[]): GridCell | null {
  const [x, y] = middle(glyph);
  const cells = tables.filter((table) => x >= table.x0 - 1 && x <= table.x1 + 1 && y >= table.y0 - 1 && y <= table.y1 + 1).flatMap((table) => table.cells).filter((cell) => x >= cell.x0 - 0.5 && x <= cell.x1 + 0.5 && y >= cell.y0 - 1 && y <= cell.y1 + 1);
  const area = (cell: GridCell): number => (cell.x1 - cell.x0) * (cell.y1 - cell.y0);
  return cells.reduce<GridCell | null>((least, cell) => (least === null || area(cell) < area(least) ? cell : least), null);
}

/** The middle of a glyph's ink, a third of its size above its baseline; turned text stands beside it. */
function middle({ turn, from, to, x0, x1, y, size }: Glyph): readonly [number, number] {
  if (Math.abs(Math.abs(turn) - 90) <= 1) return [from[0] + (turn < 0 ? -1 : 1) * size * 0.3, (from[1] + to[1]) / 2];
  return [(x0 + x1) / 2, y - size * 0.3];
}
