import type { Provenance, SourceCell, SourceDocument, SourceParagraph, SourceRow, SourceTable, SourceText } from '@probant/domain-referentiel';
import { ITEM_MARK as MARK, superscript, tidy } from '../inline-markup.js';
import { MarkRanks } from '../mark-ranks.js';
import { officeParts } from '../office-parts.js';
import { Numbering } from './numbering.js';
import { linesOf, runsOf, type Run } from './paragraph-text.js';
import { child, childrenOf, readXml, valueOf, type XmlNode } from './xml.js';

const PARTS = /^word\/(document|numbering|styles|footnotes)\.xml$/;
/** Elements that only wrap others. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag']);

/**
 * Reads a DOCX: real tables with their spans, nested lists, automatic numbers put back, tracked deletions left out.
 * A DOCX has no pages: a place is the path of table, row, cell and paragraph, counted from 1.
 * Throws `unreadable` or `too_large`.
 */
export function readDocxSource(bytes: Uint8Array): SourceDocument {
  const parts = officeParts(bytes, PARTS);
  const part = (name: string): XmlNode | null => (parts.has(name) ? readXml(parts.get(name) ?? '', name) : null);
  const body = child(child(part('word/document.xml') ?? undefined, 'w:document'), 'w:body');
  const blocks = body ? new Reader(new Numbering(part('word/numbering.xml'), part('word/styles.xml'))).blocks(body, '') : [];
  return { format: 'docx', blocks: [...blocks, ...footnotes(part('word/footnotes.xml'))] };
}

class Reader {
  private tables = 0;
  private lists = 0;
  private lastList: string | null = null;
  private readonly ranks = new MarkRanks();

  constructor(private readonly numbering: Numbering) {}

  blocks(node: XmlNode, at: string): readonly (SourceTable | SourceText)[] {
    const found: (SourceTable | SourceText)[] = [];
    for (const one of flat(node)) {
      if (one.name === 'w:tbl') found.push(this.table(one, at, found.some(isTable)));
      else for (const paragraph of this.paragraph(one, { path: `${at}p${String(found.length + 1)}` })) found.push({ kind: 'paragraph', paragraph });
    }
    return found;
  }

  /** A table under another one may go on with its last row: the format does not say whether a page ended there. */
  private table(table: XmlNode, at: string, under: boolean): SourceTable {
    const path = `${at}t${String((this.tables += 1))}`;
    const rows: SourceRow[] = [];
    const open = new Map<number, { row: number; index: number }>();
    for (const line of flat(table).filter((one) => one.name === 'w:tr')) {
      const properties = child(line, 'w:trPr');
      if (child(properties, 'w:del')) continue;
      rows.push(this.row(line, Number(valueOf(properties, 'w:gridBefore') ?? 0), `${path}/r${String(rows.length + 1)}`, rows, open));
    }
    return { kind: 'table', mayContinue: under, rows };
  }

  private row(line: XmlNode, before: number, path: string, above: SourceRow[], open: Map<number, { row: number; index: number }>): SourceRow {
    const cells: SourceCell[] = [];
    let column = before;
    for (const cell of flat(line).filter((one) => one.name === 'w:tc')) {
      const properties = child(cell, 'w:tcPr');
      const span = Number(valueOf(properties, 'w:gridSpan') ?? 1);
      const merge = child(properties, 'w:vMerge');
      const started = open.get(column);
      const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart' && started !== undefined;
      if (goesOn) lengthen(above, started);
      else if (merge) open.set(column, { row: above.length, index: cells.length });
      else open.delete(column);
      cells.push({ column, span, rowSpan: 1, paragraphs: this.inside(cell, `${path}/c${String(cells.length + 1)}`) });
      column += span;
    }
    return { cells, where: { path } };
  }

  /** The paragraphs of a cell; those of a table inside it follow in their order. */
  private inside(cell: XmlNode, path: string): readonly SourceParagraph[] {
    this.lastList = null;
    this.ranks.end();
    return this.blocks(cell, `${path}/`).flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : block.rows.flatMap((row) => row.cells.flatMap((one) => one.paragraphs))));
  }

  private paragraph(node: XmlNode, where: Provenance): readonly SourceParagraph[] {
    if (node.name !== 'w:p') return [];
    const properties = child(node, 'w:pPr');
    return linesOf(runsOf(node), this.numbering.numbers(properties)).flatMap((runs, index) => this.line(runs, index === 0 ? properties : undefined, where, this.numbering.styleName(properties)));
  }

  private line(runs: readonly Run[], properties: XmlNode | undefined, where: Provenance, style: string): readonly SourceParagraph[] {
    const text = tidy(runs.map((run) => run.text).join(''));
    if (text === '') return [];
    const label = this.numbering.next(properties);
    const mark = label && !label.bullet ? null : MARK.exec(text);
    const bullet = label?.bullet === true || mark !== null;
    if (!bullet) this.ranks.end();
    const rank = mark ? this.ranks.rankOf(mark[1] ?? '') : 0;
    const weight = (of: 'bold' | 'italic'): boolean => runs.every((run) => run[of] || run.text.trim() === '');
    const strong = weight('bold') || /^(?:heading|titre|title)/.test(style);
    const heading = Number(/^(?:heading|titre)\s*(\d)/.exec(style)?.[1] ?? 0);
    const bare = mark ? text.slice(mark[0].length) : text;
    return [{ text: label && !label.bullet ? `${label.text} ${bare}`.trim() : bare, bullet, level: bullet ? Math.max(label?.level ?? 0, rank) : 0, list: bullet ? this.list(label?.list ?? 'typed') : this.noList(), strong, italic: weight('italic'), where, ...(heading > 0 ? { heading } : {}) }];
  }

  private list(name: string): number {
    if (name !== this.lastList) this.lists += 1;
    this.lastList = name;
    return this.lists;
  }

  private noList(): null {
    this.lastList = null;
    return null;
  }
}

/** Children with what only wraps them opened. */
function flat(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((one) => (WRAPPERS.has(one.name) ? flat(one) : [one]));
}

function isTable(block: SourceTable | SourceText): boolean {
  return block.kind === 'table';
}

function lengthen(rows: SourceRow[], { row, index }: { row: number; index: number }): void {
  const line = rows[row];
  if (!line) return;
  rows[row] = { ...line, cells: line.cells.map((cell, at) => (at === index ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell)) };
}

/** Footnotes stand at the end, led by their raised number. Numbers under 1 are Word's own separators. */
function footnotes(part: XmlNode | null): readonly SourceText[] {
  return childrenOf(child(part ?? undefined, 'w:footnotes'), 'w:footnote').filter((note) => Number(note.attributes['w:id']) > 0 && !note.attributes['w:type']).flatMap((note) => {
    const text = tidy(childrenOf(note, 'w:p').map((one) => runsOf(one).map((run) => run.text).join('')).join(' '));
    const number = note.attributes['w:id'] ?? '';
    return text === '' ? [] : [{ kind: 'paragraph' as const, paragraph: { text: `${superscript(number)} ${text}`, bullet: false, level: 0, list: null, strong: false, italic: false, where: { path: `note ${number}` } } }];
  });
}
