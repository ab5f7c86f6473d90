import type { Provenance, SourceCell, SourceDocument, SourceParagraph, SourceRow, SourceTable, SourceText } from '@probant/domain-referentiel';
import { ITEM_MARK as MARK, tidy } from '../inline-markup.js';
import { MarkRanks } from '../mark-ranks.js';
import { officeParts } from '../office-parts.js';
import { Numbering } from './numbering.js';
import { notesOf, numberNotes, repeatedOf } from './notes.js';
import { boxesOf, linesOf, runsOf, type Run } from './paragraph-text.js';
import { child, readXml, valueOf, type XmlNode } from './xml.js';

const PARTS = /^word\/(document|numbering|styles|footnotes|endnotes|header|footer)\d*\.xml$/;
/** Styles of the lines of a table of contents, as word processors name them. */
const CONTENTS = /^(?:(?:toc|tm|contents|table of contents)\s?\d|toc heading|en-tête de table des matières|contents heading)$/;
const NOTHING: XmlNode = { name: 'w:body', attributes: {}, text: '', children: [] };
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
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name)) ?? '';
  const { body, numbers } = numberNotes(child(child(part(main) ?? undefined, 'w:document'), 'w:body') ?? NOTHING);
  const reader = new Reader(new Numbering(part('word/numbering.xml'), part('word/styles.xml')));
  const blocks = reader.blocks(body, '');
  const heads = [...parts.keys()].filter((name) => /^word\/(?:header|footer)/.test(name)).flatMap((name) => repeatedOf(part(name), name.slice(5, -4)));
  const notes = [...notesOf(part('word/footnotes.xml'), 'footnote', numbers), ...notesOf(part('word/endnotes.xml'), 'endnote', numbers)];
  const repeated = [...reader.contents, ...heads.filter((one, index) => heads.findIndex(({ text }) => text === one.text) === index)];
  return { format: 'docx', blocks: [...blocks, ...notes], ...(repeated.length > 0 ? { repeated } : {}) };
}

class Reader {
  /** The lines of a table of contents. */
  readonly contents: SourceParagraph[] = [];
  private numberAlone: SourceParagraph | null = null;
  private tables = 0;
  private lists = 0;
  private lastList: string | null = null;
  private readonly ranks = new MarkRanks();

  constructor(private readonly numbering: Numbering) {}

  blocks(node: XmlNode, at: string): readonly (SourceTable | SourceText)[] {
    const found: (SourceTable | SourceText)[] = [];
    for (const one of joined(flat(node))) {
      if (one.name === 'w:tbl' && isFrame(one)) for (const cell of cellsOf(one)) found.push(...this.blocks(cell, at));
      else if (one.name === 'w:tbl') found.push(this.table(one, at, found.some(isTable)));
      else {
        for (const paragraph of this.paragraph(one, { path: `${at}p${String(found.length + 1)}` })) found.push({ kind: 'paragraph', paragraph });
        for (const box of boxesOf(one)) found.push(...this.blocks(box, at));
      }
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
      const beside = child(properties, 'w:hMerge');
      const last = cells.at(-1);
      if (beside && beside.attributes['w:val'] !== 'restart' && last) {
        cells[cells.length - 1] = { ...last, span: last.span + span, paragraphs: [...last.paragraphs, ...this.inside(cell, path)] };
        column += span;
        continue;
      }
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

  /** The paragraphs of a cell; those of a table inside it follow in their order. A number alone in its cell is its text. */
  private inside(cell: XmlNode, path: string): readonly SourceParagraph[] {
    this.lastList = null;
    this.ranks.end();
    this.numberAlone = null;
    const read = this.blocks(cell, `${path}/`).flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : block.rows.flatMap((row) => row.cells.flatMap((one) => one.paragraphs))));
    return read.length === 0 && this.numberAlone ? [this.numberAlone] : read;
  }

  private paragraph(node: XmlNode, where: Provenance): readonly SourceParagraph[] {
    if (node.name !== 'w:p') return [];
    const properties = child(node, 'w:pPr');
    const runs = runsOf(node);
    const style = this.numbering.styleName(properties);
    if (CONTENTS.test(style)) return this.listed(tidy(runs.map((run) => run.text).join('')), where);
    if (runs.every((run) => run.text.trim() === '')) return this.empty(properties, where);
    return linesOf(runs, this.numbering.numbers(properties)).flatMap((line, index) => this.line(line, index === 0 ? properties : undefined, where, style));
  }

  private listed(text: string, where: Provenance): readonly SourceParagraph[] {
    if (text !== '') this.contents.push({ text, bullet: false, level: 0, list: null, strong: false, italic: false, where });
    return [];
  }

  /** A paragraph without words still bears its number, and is counted; one taken away is not. */
  private empty(properties: XmlNode | undefined, where: Provenance): readonly SourceParagraph[] {
    if (isTakenAway(properties)) return [];
    const label = this.numbering.next(properties);
    if (label && !label.bullet && label.text.trim() !== '') this.numberAlone = { text: label.text.trim(), bullet: false, level: 0, list: null, strong: false, italic: false, where };
    return [];
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

/** A paragraph whose end was taken away goes on in the next one, and is of its kind. */
function joined(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const whole: XmlNode[] = [];
  let waiting: readonly XmlNode[] = [];
  for (const [index, node] of nodes.entries()) {
    const properties = child(node, 'w:pPr');
    const own = node.children.filter((one) => one !== properties);
    if (node.name === 'w:p' && isTakenAway(properties) && nodes[index + 1]?.name === 'w:p') waiting = [...waiting, ...own];
    else {
      whole.push(waiting.length > 0 ? { ...node, children: [...(properties ? [properties] : []), ...waiting, ...own] } : node);
      waiting = [];
    }
  }
  return whole;
}

function isTakenAway(properties: XmlNode | undefined): boolean {
  return ['w:del', 'w:moveFrom'].some((name) => child(child(properties, 'w:rPr'), name) !== undefined);
}

/** A table of one column that only frames others. */
function isFrame(table: XmlNode): boolean {
  const rows = flat(table).filter((one) => one.name === 'w:tr').map((row) => flat(row).filter((one) => one.name === 'w:tc').length);
  return rows.every((cells) => cells === 1) && cellsOf(table).some((cell) => flat(cell).some((one) => one.name === 'w:tbl'));
}

function cellsOf(table: XmlNode): readonly XmlNode[] {
  return flat(table).filter((one) => one.name === 'w:tr').flatMap((row) => flat(row).filter((one) => one.name === 'w:tc'));
}
