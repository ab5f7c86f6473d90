import type { Provenance, SourceDocument, SourceParagraph, SourceRow, SourceTable, SourceText } from '@probant/domain-referentiel';
import { CellMarkup } from './cell-markup.js';
import { pipeRows } from './pipe-rows.js';
import { linesOf } from './plain-text.js';

const SEPARATOR = /^[\s|:–—-]*$/;

/** Reads a text whose tables are lines of tab-separated cells with inline HTML, or those of Markdown. A blank line inside a table marks the end of a page. */
export function readTextSource(content: string): SourceDocument {
  const blocks: (SourceTable | SourceText)[] = [];
  let rows: { line: number; cells: string[] }[] = [];
  const close = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', mayContinue: true, rows: rows.map(({ line, cells }) => toRow(cells, { line })) });
    rows = [];
  };
  const lines = linesOf(content);
  const piped = pipeRows(lines);
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const last = rows.at(-1);
    const cells = piped.get(index);
    if (cells) rows.push({ line, cells: [...cells] });
    else if (cells === null) continue;
    else if (raw.includes('\t')) {
      const cells = raw.split('\t');
      if (last && completes(last.cells, cells, rows[0]?.cells)) resume(last.cells, cells);
      else rows.push({ line, cells });
    } else if (raw.trim() === '') close();
    else if (last && isCutShort(last.cells, rows[0]?.cells)) resume(last.cells, [raw]);
    else {
      close();
      const [first, ...rest] = readFreeLine(raw, { line });
      const above = blocks.at(-1);
      if (first && above?.kind === 'paragraph' && isBroken(lines[index - 1], raw)) blocks[blocks.length - 1] = { kind: 'paragraph', paragraph: { ...above.paragraph, text: `${above.paragraph.text} ${first.text}` } };
      else if (first) blocks.push({ kind: 'paragraph', paragraph: first });
      for (const paragraph of rest) blocks.push({ kind: 'paragraph', paragraph });
    }
  }
  close();
  return { format: 'text', blocks };
}

/** A row with fewer cells than the first of its table goes on upon the next line. */
function isCutShort(cells: readonly string[], first: readonly string[] | undefined): boolean {
  return first !== undefined && cells !== first && cells.length < first.length;
}

/** A short line that holds exactly the cells the line before lacks, the cut cell counted twice. */
function completes(cells: readonly string[], next: readonly string[], first: readonly string[] | undefined): boolean {
  return first !== undefined && isCutShort(cells, first) && next.length < first.length && cells.length + next.length - 1 === first.length;
}

function resume(cells: string[], next: readonly string[]): void {
  cells[cells.length - 1] = `${cells.at(-1) ?? ''}\n${next[0] ?? ''}`;
  cells.push(...next.slice(1));
}

function toRow(cells: readonly string[], where: Provenance): SourceRow {
  return {
    where,
    cells: cells.map((markup, column) => ({ column, span: 1, rowSpan: 1, paragraphs: SEPARATOR.test(markup) ? keepDashes(markup, where) : new CellMarkup(where).read(markup) })),
  };
}

function keepDashes(markup: string, where: Provenance): readonly SourceParagraph[] {
  const text = markup.trim();
  return text === '' ? [] : [{ text, bullet: false, level: 0, list: null, strong: false, italic: false, where }];
}

/** A line outside tables: a heading, a bullet or a paragraph, in plain text or Markdown. */
export function readFreeLine(raw: string, where: Provenance): readonly SourceParagraph[] {
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(raw);
  const checked = /^\s*[-*+]\s+(\[[ xX]\]\s+.*)$/.exec(raw);
  const read = new CellMarkup(where).read(heading ? (heading[2] ?? '') : checked ? `<ul><li>${checked[1] ?? ''}</li></ul>` : raw);
  const indent = Math.floor((/^\s*/.exec(raw)?.[0].length ?? 0) / 2);
  return read.map((paragraph) => ({ ...paragraph, strong: paragraph.strong || heading !== null || /^\s*\*\*[^*]+\*\*\s*$/.test(raw), level: paragraph.bullet ? indent : 0, ...(heading ? { heading: heading[1]?.length } : {}) }));
}

/** A line that a person broke by hand goes on in small letters upon the next, no blank line between. */
function isBroken(above: string | undefined, line: string): boolean {
  return above !== undefined && above.trim() !== '' && !above.includes('\t') && !/^\s{0,3}#/.test(above) && !/[.!?:;]\s*$/.test(above) && /^\s*\p{Ll}/u.test(line);
}
