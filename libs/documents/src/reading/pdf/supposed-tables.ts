import { columned, columnsOf, crosses, type ColumnedLine } from './columned-line.js';
import type { Edge } from './ink.js';
import type { LoosePage } from './loose-text.js';
import { withoutEnds } from './page-ends.js';
import { ruledTables, type GridTable } from './ruled-tables.js';
import { partings, type Parting } from './supposed-rows.js';
import { whiteColumns, type Gutter } from './white-columns.js';

/** A document whose tables of several columns hold more than this share of its letters draws its tables. */
const DRAWN = 0.3;
/** Lines of several columns that a layout has at least. */
const FEWEST = 5;
/** Share of the lines of a layout that stand in its columns, the first alone not counted: fewer are prose with a few wide gaps. */
const SHARE = 0.4;
/** A crossing heading longer than this many lines is prose between two tables. */
const HEADING = 2;

/** The tables of a document that draws none, by page: columns from the white gaps its pages share, rows from rules, grounds or wider gaps. Empty where it is no table, or draws its own. */
export function supposedTables(pages: readonly LoosePage[]): ReadonlyMap<number, readonly GridTable[]> {
  const [free, all] = [0, 1].map((at) => pages.reduce((sum, page) => sum + (page.letters[at] ?? 0), 0)) as [number, number];
  if (free < all * (1 - DRAWN)) return new Map();
  const found = new Map<number, readonly GridTable[]>();
  for (const { pages: group, gutters } of whiteColumns(pages)) {
    const lines = group.flatMap((page) => page.lines.map((line) => columned(line, gutters)));
    const several = lines.filter((line) => columnsOf(line) > 1).length;
    const held = lines.filter((line) => columnsOf(line) > 1 || (!crosses(line) && line.covers.some(([first]) => first > 0))).length;
    if (several < FEWEST || several < lines.length * 0.1 || held < lines.length * SHARE) continue;
    const opening = Math.min(...group.map((page) => page.number));
    const zones = group.map((page) => ({ page, zones: zonesOf(withoutEnds(page, pages).map((line) => columned(line, gutters)), gutters, page.number === opening) }));
    const pieces = zones.flatMap((one) => one.zones.flat().flatMap((line) => line.pieces));
    const sides = [Math.min(...pieces.map((piece) => piece.x0)) - 1.5, Math.max(...pieces.map((piece) => piece.x1)) + 1.5] as const;
    const cuts = partings(zones.flatMap(({ page, zones: own }) => own.map((zone) => ({ zone, page }))), gutters, sides);
    for (const { page, zones: own } of zones) {
      const tables = own.flatMap((zone) => tableOf(zone, gutters, sides, cuts.get(zone) ?? []));
      if (tables.length > 0) found.set(page.number, tables);
    }
  }
  return found;
}

/** The stretches of a page that stand in columns: from its first line of several columns to the last, with the lines of one column that go on above and below; prose cuts them. */
function zonesOf(lines: readonly ColumnedLine[], gutters: readonly Gutter[], first: boolean): readonly (readonly ColumnedLine[])[] {
  const zones: ColumnedLine[][] = [];
  let prose: ColumnedLine[] = [];
  let zone: ColumnedLine[] = [];
  for (const line of lines) {
    if (crosses(line) || line.note || endsProse(line, prose.at(-1))) {
      prose.push(line);
      continue;
    }
    if (prose.length > HEADING || prose.some((one) => one.note)) {
      zones.push(zone);
      zone = [];
    } else if (zone.length > 0) zone.push(...prose);
    prose = [];
    zone.push(line);
  }
  zones.push(zone);
  const opening = first ? zones.findIndex((one) => one.some((line) => columnsOf(line) > 1)) : -1;
  return zones.map((one, index) => trimmed(one, gutters, index <= opening)).filter((one) => one.length > 0);
}

/** A short line right under prose or a note is its end. */
function endsProse(line: ColumnedLine, above: ColumnedLine | undefined): boolean {
  return above !== undefined && line.covers.length === 1 && line.covers[0]?.[0] === 0 && line.y - above.y < 1.5 * Math.max(line.size, above.size);
}

/** Without the lines of the first column alone that stand apart above or below: on the first page of a layout they are its heading. Lines of one column are a table when they go on from the page before. */
function trimmed(zone: readonly ColumnedLine[], gutters: readonly Gutter[], first: boolean): readonly ColumnedLine[] {
  const inner = (line: ColumnedLine): boolean => columnsOf(line) > 1 || line.covers.some(([column]) => column > 0);
  const near = (one: ColumnedLine | undefined, other: ColumnedLine | undefined, sizes: number): boolean => one !== undefined && other !== undefined && !crosses(one) && Math.abs(one.y - other.y) <= sizes * Math.max(one.size, other.size);
  let [from, to] = [zone.findIndex(inner), zone.findLastIndex(inner) + 1];
  if (from < 0) return [];
  while (from > 0 && (near(zone[from - 1], zone[from], 1.3) || (!first && !crosses(zone[from - 1] as ColumnedLine)))) from -= 1;
  while (near(zone[to], zone[to - 1], 1.8)) to += 1;
  const kept = zone.slice(from, to);
  const one = kept.every((line) => columnsOf(line) === 1);
  const aligned = ({ covers: [cover], pieces: [piece] }: ColumnedLine): boolean => cover !== undefined && piece !== undefined && cover[1] === cover[0] && (cover[0] === 0 || piece.x0 - (gutters[cover[0] - 1]?.to ?? 0) < 24);
  return !one || kept.every(aligned) ? kept : [];
}

/** Draws the table that a zone was laid out in, and reads it as one that is drawn. */
function tableOf(zone: readonly ColumnedLine[], gutters: readonly Gutter[], [left, right]: readonly [number, number], cuts: readonly Parting[]): readonly GridTable[] {
  const [top, bottom] = [Math.min(...zone.map((line) => line.top)) - 2, Math.max(...zone.map((line) => line.bottom)) + 2];
  const xs = [left, ...gutters.map((gutter) => gutter.to - 1.5), right];
  const ys = [top, ...cuts.map((cut) => cut.y), bottom];
  const flat = [top, bottom].map((at): Edge => ({ horizontal: true, at, from: left, to: right })).concat(cuts.flatMap((cut) => cut.columns.map((column) => ({ horizontal: true, at: cut.y, from: xs[column] ?? left, to: xs[column + 1] ?? right }))));
  const upright = ys.slice(1).flatMap((end, row) => {
    const start = ys[row] ?? top;
    const crossed = zone.filter((line) => line.y > start && line.y <= end).flatMap((line) => line.covers);
    return xs.flatMap((at, edge) => (crossed.some(([first, last]) => first < edge && last >= edge) ? [] : [{ horizontal: false, at, from: start, to: end }]));
  });
  const ends = xs.slice(1).map((edge, column) => Math.min(edge, Math.max(gutters[column]?.from ?? edge, ...zone.flatMap((line) => line.pieces.filter((_, index) => line.covers[index]?.[1] === column).map((piece) => piece.x1))) + 1.5));
  return ruledTables([...flat, ...upright]).map((table) => ({ ...table, supposed: true, cells: table.cells.map((cell) => ({ ...cell, x1: ends[cell.column + cell.span - 1] ?? cell.x1 })) }));
}
