import type { SourceCell, SourceDocument, SourceParagraph, SourceTable, SourceText } from '../reading/source.js';

let line = 0;

/** A paragraph; `- ` opens an item, two spaces before it a deeper one, `# ` a heading, `**` around it makes it bold. */
export function aParagraph(written: string): SourceParagraph {
  const item = /^(\s*)-\s(.*)$/su.exec(written);
  const heading = /^(#+)\s(.*)$/su.exec(written);
  const bold = /^\*\*(.*)\*\*$/su.exec(written);
  const text = item?.[2] ?? heading?.[2] ?? bold?.[1] ?? written;
  return { text, bullet: item !== null, level: Math.floor((item?.[1]?.length ?? 0) / 2), list: item ? 1 : null, strong: heading !== null || bold !== null, italic: false, where: { line: (line += 1) }, ...(heading ? { heading: heading[1]?.length } : {}) };
}

/** A table: each cell is its paragraphs, one a line; a row of one cell among rows of several spans them all. */
export function aTable(rows: readonly (readonly string[])[], mayContinue = false): SourceTable {
  const wide = Math.max(...rows.map((row) => row.length));
  const cell = (written: string, column: number, span: number): SourceCell => ({ column, span, rowSpan: 1, paragraphs: written === '' ? [] : written.split('\n').map(aParagraph) });
  return { kind: 'table', mayContinue, rows: rows.map((row) => ({ where: { line: (line += 1) }, cells: row.map((written, column) => cell(written, column, row.length === 1 ? wide : 1)) })) };
}

/** A document: lines of text, and tables. */
export function aSource(...blocks: readonly (string | SourceTable)[]): SourceDocument {
  return { format: 'text', blocks: blocks.flatMap((block): readonly (SourceTable | SourceText)[] => (typeof block === 'string' ? block.split('\n').map((written) => ({ kind: 'paragraph', paragraph: aParagraph(written) })) : [block])) };
}
