import type { Glyph, PageInk } from './ink.js';
import type { GridTable } from './ruled-tables.js';

/** A stretch of a line of text, parted from its neighbours by more than the space between words. */
export interface Piece { readonly x0: number; readonly x1: number; /** Its first letters. */ readonly text: string }
/** A line of the page, its pieces from left to right, and the height of its ink. */
export interface LooseLine { readonly top: number; readonly bottom: number; readonly y: number; readonly size: number; readonly pieces: readonly Piece[]; /** Opens with a raised number: a footnote. */ readonly note: boolean }
/** What stands on a page outside tables of several columns, and the flat edges that may part its rows: rules, and the tops and bottoms of grounds. */
export interface LoosePage { readonly number: number; readonly width: number; readonly height: number; readonly lines: readonly LooseLine[]; readonly flat: PageInk['edges']; /** Letters outside such tables, and of the page. */ readonly letters: readonly [number, number] }

/** A mark of list, a number or a letter of one: it belongs to the text that follows, however far. */
const HANGING = /^(?:[•●○◦▪■□➢➔→▶❖✓✔☐☑☒‣⁃∙·⋅\ue000-\uf8ff\-–—o]|\d{1,2}[.)]|[a-z]\))$/u;

const NOTE = /^[¹²³⁴-⁹⁰]/u;

/** The text of a page that no table of several columns holds. */
export function looseText(ink: PageInk, number: number, tables: readonly GridTable[]): LoosePage {
  const held = tables.filter((table) => table.columns.length > 2);
  const upright = ink.glyphs.filter((glyph) => glyph.turn === 0 && !glyph.hidden && !glyph.artifact && glyph.text.trim() !== '');
  const free = upright.filter((glyph) => !held.some((table) => glyph.x0 >= table.x0 - 1 && glyph.x1 <= table.x1 + 1 && glyph.y >= table.y0 && glyph.y - glyph.size * 0.3 <= table.y1));
  return { number, width: ink.width, height: ink.height, lines: linesOf(free), flat: [...ink.edges, ...ink.grounds].filter((edge) => edge.horizontal), letters: [free.length, upright.length] };
}

function linesOf(glyphs: readonly Glyph[]): readonly LooseLine[] {
  const rows: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row?.[0] && glyph.y - row[0].y <= Math.max(1.2, Math.min(row[0].size, glyph.size) * 0.25)) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.flatMap((row, index) => {
    if (isRaised(row, rows[index + 1])) return [];
    const size = Math.max(...row.map((glyph) => glyph.size));
    const y = row[0]?.y ?? 0;
    const pieces = piecesOf(row);
    const above = rows[index - 1] ?? [];
    const raised = isRaised(above, row) && Math.max(...above.map((glyph) => glyph.x1)) <= (pieces[0]?.x0 ?? 0) + 1;
    return [{ y, size, top: y - size * 0.75, bottom: y + size * 0.2, pieces, note: raised || NOTE.test(pieces[0]?.text ?? '') }];
  });
}

/** A few small digits just above a line are marks of notes in it. */
function isRaised(row: readonly Glyph[], below: readonly Glyph[] | undefined): boolean {
  const [size, y] = [Math.max(...row.map((glyph) => glyph.size)), row[0]?.y ?? 0];
  return below?.[0] !== undefined && row.length <= 4 && row.every((glyph) => /^\d$/.test(glyph.text)) && size < below[0].size * 0.8 && below[0].y - y < below[0].size * 0.6;
}

function piecesOf(row: readonly Glyph[]): readonly Piece[] {
  const pieces: { x0: number; x1: number; text: string }[] = [];
  for (const glyph of [...row].sort((one, other) => one.x0 - other.x0)) {
    const last = pieces.at(-1);
    if (last && (glyph.x0 - last.x1 < Math.max(3.5, glyph.size * 0.5) || (HANGING.test(last.text) && glyph.x0 - last.x1 < 40))) Object.assign(last, { x1: Math.max(last.x1, glyph.x1), text: last.text.length < 4 ? last.text + glyph.text : last.text });
    else pieces.push({ x0: glyph.x0, x1: glyph.x1, text: glyph.text });
  }
  return pieces;
}
