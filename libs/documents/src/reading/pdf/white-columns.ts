import type { LooseLine, LoosePage } from './loose-text.js';

/** A white gap between two columns, from the right end of one to the left end of the next. */
export interface Gutter { readonly from: number; readonly to: number }
/** Pages whose columns are the same. */
export interface ColumnedPages { readonly pages: readonly LoosePage[]; readonly gutters: readonly Gutter[] }

/** Share of the lines that may cross a gutter, headings and notes; one may in any case, but in a few lines. */
const CROSSING = 0.03;
/** The least width of a gutter, in points. */
const LEAST = 4;
/** Share of the height where heads and feet stand: they part no column. */
const MARGIN = 0.07;

/** The fullest pages of a layout, against which others are held. */
const SAMPLE = 20;

/** Finds columns that no line draws, by the white gaps that all the pages of a layout share: one page alone shows too many. */
export function whiteColumns(pages: readonly LoosePage[]): readonly ColumnedPages[] {
  const groups: { pages: LoosePage[]; gutters: readonly Gutter[] }[] = [];
  for (const page of [...pages].sort((one, other) => gapped([other]).length - gapped([one]).length)) {
    const count = gapped([page]).length;
    if (count < 4) continue;
    const own = guttersOf([page]);
    const home = groups.find((group) => {
      const pooled = guttersOf([...group.pages.slice(0, SAMPLE), page]).length;
      return Math.abs((group.pages[0]?.width ?? 0) - page.width) < 2 && pooled > 0 && pooled >= 0.75 * group.gutters.length && pooled >= 0.6 * Math.min(own.length, group.gutters.length + 1);
    });
    if (home) Object.assign(home, { pages: [...home.pages, page], ...(home.pages.length < SAMPLE ? { gutters: guttersOf([...home.pages, page]) } : {}) });
    else if (own.length > 0) groups.push({ pages: [page], gutters: own });
  }
  for (const page of pages.filter((one) => gapped([one]).length < 4)) groups.find((group) => group.pages.some((one) => one.number === page.number - 1 && Math.abs(one.width - page.width) < 2))?.pages.push(page);
  return groups.map(({ pages: own, gutters }) => ({ pages: own, gutters: own.length > SAMPLE ? guttersOf(own) : gutters }));
}

function gapped(pages: readonly LoosePage[]): readonly LooseLine[] {
  return pages.flatMap((page) => page.lines.filter((line) => line.pieces.length > 1 && inPage(line, page)));
}

function inPage({ y }: LooseLine, { height }: LoosePage): boolean {
  return y > height * MARGIN && y < height * (1 - MARGIN);
}

/** Headings and prose start at the left edge alone on their line: they say nothing of the columns. */
function guttersOf(pages: readonly LoosePage[]): readonly Gutter[] {
  const apart = gapped(pages);
  const left = Math.floor(Math.min(...apart.flatMap((line) => line.pieces.map((piece) => piece.x0))));
  const right = Math.ceil(Math.max(...apart.flatMap((line) => line.pieces.map((piece) => piece.x1))));
  if (apart.length === 0) return [];
  const inner = ({ pieces: [piece] }: LooseLine): boolean => piece !== undefined && piece.x0 > left + 20 && piece.x1 - piece.x0 < (right - left) * 0.5;
  const narrow = pages.flatMap((page) => page.lines.filter((line) => line.pieces.length === 1 && inPage(line, page) && inner(line)));
  const lines = [...apart, ...narrow];
  const cover = new Array<number>(right - left + 1).fill(0);
  for (const { pieces } of lines) for (const { x0, x1 } of pieces) for (let x = Math.max(0, Math.floor(x0 - left)); x < Math.min(cover.length, x1 - left); x += 1) cover[x] = (cover[x] ?? 0) + 1;
  return runs(cover, Math.max(lines.length < 12 ? 0 : 1, Math.floor(lines.length * CROSSING))).map(([from, to]) => ({ from: from + left, to: to + left })).filter((gutter) => flanked(gutter, apart));
}

/** The runs of nearly empty places inside a coverage. */
function runs(cover: readonly number[], allowed: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const [x, count] of cover.entries()) {
    if (count > allowed) continue;
    const last = found.at(-1);
    if (last?.[1] === x) last[1] = x + 1;
    else found.push([x, x + 1]);
  }
  return found.filter(([from, to]) => to - from >= LEAST && from > 0 && to < cover.length);
}

/** Text stands on both sides of a gutter on enough lines. */
function flanked({ from, to }: Gutter, apart: readonly LooseLine[]): boolean {
  const both = apart.filter(({ pieces }) => pieces.some((piece) => piece.x1 < to) && pieces.some((piece) => piece.x0 > from)).length;
  return both >= Math.max(4, apart.length * 0.1);
}
