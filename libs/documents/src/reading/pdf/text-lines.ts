import { superscript, tidy } from '../inline-markup.js';
import type { Glyph } from './ink.js';

/** A line of text: where it starts and ends, and its baseline. */
export interface TextLine {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The one font of the line; null when it has several. */
  readonly font: string | null;
  /** Width of its first word. */
  readonly firstWord: number;
  readonly artifact: boolean;
}

interface Row { y: number; size: number; glyphs: Glyph[] }

/** Reads glyphs into lines, top to bottom; turned text is read in its own direction, after the rest. */
export function linesOf(glyphs: readonly Glyph[]): readonly TextLine[] {
  const shown = glyphs.filter((glyph) => !glyph.hidden);
  const upwards = shown.filter((glyph) => Math.abs(glyph.turn + 90) <= 1).map((glyph) => ({ ...glyph, x0: -Math.max(glyph.from[1], glyph.to[1]), x1: -Math.min(glyph.from[1], glyph.to[1]), y: glyph.from[0] }));
  const downwards = shown.filter((glyph) => Math.abs(glyph.turn - 90) <= 1).map((glyph) => ({ ...glyph, x0: Math.min(glyph.from[1], glyph.to[1]), x1: Math.max(glyph.from[1], glyph.to[1]), y: -glyph.from[0] }));
  return [shown.filter((glyph) => Math.abs(glyph.turn) <= 1), upwards, downwards].flatMap((one) => upright(one));
}

/** Text in any other direction, line by line: what is stamped over a page. */
export function slantedLines(glyphs: readonly Glyph[]): readonly TextLine[] {
  const turns = new Map<number, Glyph[]>();
  for (const glyph of glyphs) if (!glyph.hidden && Math.abs(glyph.turn % 90) > 1 && Math.abs(glyph.turn % 90) < 89) turns.set(glyph.turn, [...(turns.get(glyph.turn) ?? []), glyph]);
  return [...turns].flatMap(([turn, own]) => {
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const along = ([x, y]: readonly [number, number]): number => x * cos + y * sin;
    return upright(own.map((glyph) => ({ ...glyph, x0: along(glyph.from), x1: along(glyph.to), y: glyph.from[1] * cos - glyph.from[0] * sin }))).map((line) => ({ ...line, x0: Math.min(...own.map((glyph) => glyph.x0)), x1: Math.max(...own.map((glyph) => glyph.x1)), y: Math.max(...own.map((glyph) => glyph.y)) }));
  });
}

function upright(glyphs: readonly Glyph[]): readonly TextLine[] {
  const rows: Row[] = [];
  for (const glyph of [...glyphs].sort((one, other) => one.y - other.y || one.x0 - other.x0)) {
    const near = rows.slice(-4).reverse().find((row) => Math.abs(row.y - glyph.y) <= Math.max(1.2, Math.min(row.size, glyph.size) * 0.25));
    const row = near ?? { y: glyph.y, size: glyph.size, glyphs: [] };
    if (!near) rows.push(row);
    row.glyphs.push(glyph);
    if (glyph.size > row.size && glyph.text.trim() !== '') Object.assign(row, { size: glyph.size, y: glyph.y });
  }
  rows.sort((one, other) => one.y - other.y);
  foldRaised(rows);
  return rows.flatMap((row) => lineOf(row)).sort((one, other) => one.y - other.y);
}

/** A few small glyphs just above or below a line belong to it: raised digits become note marks. */
function foldRaised(rows: readonly Row[]): void {
  for (const [index, row] of rows.entries()) {
    const inked = row.glyphs.filter((glyph) => glyph.text.trim() !== '');
    if (inked.length === 0 || inked.length > 6) continue;
    const size = Math.max(...inked.map((glyph) => glyph.size));
    const host = [rows[index + 1], rows[index - 1]].find((one) => one !== undefined && one.glyphs.length > 0 && size < one.size * 0.8 && Math.abs(one.y - row.y) < one.size * 0.6);
    if (!host) continue;
    const raised = row.y < host.y;
    host.glyphs.push(...row.glyphs.map((glyph) => (raised && /^\d$/.test(glyph.text) ? { ...glyph, text: superscript(glyph.text) } : glyph)));
    row.glyphs = [];
  }
}

function lineOf(row: Row): readonly TextLine[] {
  const inked = row.glyphs.filter((glyph) => glyph.text.trim() !== '');
  if (inked.length === 0) return [];
  const text = tidy(written([...row.glyphs].sort((one, other) => one.x0 - other.x0 || one.order - other.order), row));
  if (text === '') return [];
  const sorted = [...inked].sort((one, other) => one.x0 - other.x0);
  const share = (count: number): boolean => count > inked.length * 0.9;
  return [{
    text, y: row.y, x0: sorted[0]?.x0 ?? 0, x1: Math.max(...inked.map((glyph) => glyph.x1)), size: Math.max(...inked.map((glyph) => glyph.size)),
    bold: share(inked.filter((glyph) => glyph.bold).length), italic: share(inked.filter((glyph) => glyph.italic).length),
    font: inked.every((glyph) => glyph.font === inked[0]?.font) ? (inked[0]?.font ?? null) : null, firstWord: widthOf(sorted, text.split(' ')[0]?.length ?? 0), artifact: inked.every((glyph) => glyph.artifact),
  }];
}

function widthOf(glyphs: readonly Glyph[], letters: number): number {
  const word = glyphs.slice(0, Math.max(1, letters));
  return Math.max(...word.map((glyph) => glyph.x1)) - (word[0]?.x0 ?? 0);
}

/** Glyphs of a line as text: a space where they stand apart, a glyph drawn twice (false bold) written once; a space that parts nothing is none. */
function written(glyphs: readonly Glyph[], row: Row): string {
  const apart = gapsOf(glyphs);
  let text = '';
  let last: Glyph | null = null;
  let spaced = false;
  for (const glyph of glyphs) {
    if (glyph.text === '' || (last && isTwice(last, glyph))) continue;
    if (glyph.text.trim() === '') {
      spaced = true;
      continue;
    }
    if (last) {
      const gap = glyph.x0 - last.x1;
      const loose = apart.get(glyph.font) ?? 0;
      if (spaced ? gap > Math.max(loose * 1.3, 0.04 * glyph.size) || gap < -glyph.size : gap > Math.max(0.8, 0.17 * Math.min(glyph.size, last.size), loose > 0 ? loose + 0.14 * glyph.size : 0)) text += ' ';
    }
    text += /^\d$/.test(glyph.text) && glyph.size < row.size * 0.8 && row.y - glyph.y > row.size * 0.15 ? superscript(glyph.text) : glyph.text;
    last = glyph;
    spaced = false;
  }
  return text.replace(/\u00ad$/, '-').replace(/[\u2010\u2011]/g, '-');
}

/** For each font whose letters a line sets apart (a spaced heading), the usual gap between two of them, in points. */
function gapsOf(glyphs: readonly Glyph[]): ReadonlyMap<string, number> {
  const gaps = new Map<string, number[]>();
  for (const [index, glyph] of glyphs.entries()) {
    const next = glyphs[index + 1];
    if (next?.font !== glyph.font || !/^\p{L}$/u.test(glyph.text) || !/^\p{L}$/u.test(next.text)) continue;
    const gap = (next.x0 - glyph.x1) / glyph.size;
    const known = gaps.get(glyph.font);
    if (known) known.push(gap);
    else gaps.set(glyph.font, [gap]);
  }
  return new Map([...gaps].flatMap(([font, all]) => {
    const usual = all.sort((one, other) => one - other)[Math.floor(all.length * 0.4)] ?? 0;
    const size = glyphs.find((glyph) => glyph.font === font)?.size ?? 0;
    return all.length >= 4 && usual > 0.12 && usual < 0.8 ? [[font, usual * size] as const] : [];
  }));
}

function isTwice(last: Glyph, glyph: Glyph): boolean {
  const near = Math.max(0.35, 0.08 * glyph.size);
  return last.text === glyph.text && glyph.text.trim() !== '' && Math.abs(last.x0 - glyph.x0) < near && Math.abs(last.y - glyph.y) < near && Math.abs(last.x1 - glyph.x1) < near + 0.25;
}
