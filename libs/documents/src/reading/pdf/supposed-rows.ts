import { crosses, type ColumnedLine } from './columned-line.js';
import type { LoosePage } from './loose-text.js';
import type { Gutter } from './white-columns.js';

/** Where two rows part, and in which columns. */
export interface Parting { readonly y: number; readonly columns: readonly number[] }
export interface ZonedPage { readonly zone: readonly ColumnedLine[]; readonly page: LoosePage }

/** Where there are at least this share as many rules as wide gaps, rules alone part rows. */
const OFTEN = 0.6;

/** Where the rows of each zone part: at rules and the ends of grounds where pages have them, else where the gap across all columns is wider than between two paragraphs of a cell. */
export function partings(zones: readonly ZonedPage[], gutters: readonly Gutter[], sides: readonly [number, number]): ReadonlyMap<readonly ColumnedLine[], readonly Parting[]> {
  const all = Array.from({ length: gutters.length + 1 }, (_, column) => column);
  const ruled = new Map(zones.map(({ zone, page }) => [zone, rulesIn(zone, page, gutters, sides)] as const));
  const paragraph = paragraphGap(zones);
  const rules = [...ruled.values()].reduce((sum, one) => sum + one.length, 0);
  const often = rules > 0 && rules >= OFTEN * zones.reduce((sum, { zone }) => sum + bandsOf(zone).filter((band) => isRow(band, paragraph)).length, 0);
  return new Map(zones.map(({ zone }) => {
    const drawn = ruled.get(zone) ?? [];
    const gaps = bandsOf(zone).filter((band) => band.heading || band.bloc || (!often && isRow(band, paragraph))).map((band) => ({ y: band.y, columns: all }));
    const apart = gaps.filter((gap) => drawn.every((rule) => Math.abs(rule.y - gap.y) > 6));
    return [zone, [...drawn, ...apart].sort((one, other) => one.y - other.y)] as const;
  }));
}

/** Flat edges that no text crosses, over most of a column at least and two fifths of the table. */
function rulesIn(zone: readonly ColumnedLine[], page: LoosePage, gutters: readonly Gutter[], [left, right]: readonly [number, number]): readonly Parting[] {
  const [top, bottom] = [Math.min(...zone.map((line) => line.top)), Math.max(...zone.map((line) => line.bottom))];
  const starts = [left, ...gutters.map((gutter) => gutter.to)];
  const ends = [...gutters.map((gutter) => gutter.from), right];
  const heights = page.flat.map((edge) => edge.at).filter((at) => at > top && at < bottom && !zone.some((line) => at > line.top + 1 && at < line.bottom - 1)).sort((one, other) => one - other);
  return heights.filter((at, index) => index === 0 || at - (heights[index - 1] ?? 0) > 2.5).flatMap((at) => {
    const near = page.flat.filter((edge) => Math.abs(edge.at - at) <= 2.5);
    const share = (from: number, to: number): number => near.reduce((most, edge) => Math.max(most, Math.min(edge.to, to) - Math.max(edge.from, from)), 0) / (to - from);
    const columns = starts.flatMap((start, column) => (share(start, ends[column] ?? right) >= 0.6 ? [column] : []));
    const width = columns.reduce((sum, column) => sum + (ends[column] ?? right) - (starts[column] ?? left), 0);
    return width >= 0.4 * (right - left) ? [{ y: at, columns }] : [];
  });
}

/** A blank band across all columns: its middle, its height, the size of the type under it, the columns that start there, whether a heading across columns stands on one side, and whether the first column opens a bloc there. */
interface Band { readonly y: number; readonly height: number; readonly size: number; readonly starts: readonly number[]; readonly heading: boolean; readonly bloc: boolean }

function bandsOf(zone: readonly ColumnedLine[]): readonly Band[] {
  const bands: Band[] = [];
  let reached = -Infinity;
  let above: ColumnedLine | null = null;
  for (const [index, line] of zone.entries()) {
    if (above && line.top > reached) {
      const level = zone.slice(index).filter((one) => one.y - line.y <= 1.5);
      const heading = crosses(line) !== crosses(above);
      bands.push({ y: (reached + line.top) / 2, height: line.top - reached, size: line.size, starts: [...new Set(level.flatMap((one) => one.covers.map(([first]) => first)))], heading, bloc: line.covers[0]?.[0] === 0 && /^bloc/i.test(line.pieces[0]?.text ?? '') });
    }
    if (line.bottom >= reached) above = line;
    reached = Math.max(reached, line.bottom);
  }
  return bands;
}

/** The usual gap between two paragraphs of a cell, in points: a gap of one column that the text of another passes is inside a row. 0 where none shows. */
function paragraphGap(zones: readonly ZonedPage[]): number {
  const gaps = zones.flatMap(({ zone }) => {
    const columns = new Map<number, ColumnedLine[]>();
    for (const line of zone) for (const [first, last] of line.covers) if (first === last) columns.set(first, [...(columns.get(first) ?? []), line]);
    return [...columns].flatMap(([column, lines]) => lines.slice(1).flatMap((line, index) => {
      const above = lines[index];
      if (!above || line.top - above.bottom < 0.45 * line.size || line.top - above.bottom > 3 * line.size) return [];
      const passed = zone.some((other) => other.top < line.top - 1 && other.bottom > above.bottom + 1 && other.covers.some(([first]) => first !== column));
      return passed ? [line.top - above.bottom] : [];
    }));
  }).sort((one, other) => one - other);
  return gaps.length < 4 ? 0 : (gaps[Math.floor(gaps.length * 0.5)] ?? 0);
}

/** Wider than between two paragraphs, or as wide where the first column starts with another. */
function isRow({ height, size, starts }: Band, paragraph: number): boolean {
  if (height > Math.max(paragraph * 1.2 + 0.5, size * 0.5)) return true;
  return height > Math.max(paragraph * 0.9, size * 0.4) && starts.includes(0) && starts.length > 1;
}
