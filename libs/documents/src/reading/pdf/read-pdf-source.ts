import { createRequire } from 'node:module';
import path from 'node:path';
import type { SourceCell, SourceDocument, SourceParagraph, SourceRow, SourceTable, SourceText } from '@probant/domain-referentiel';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withWholeWords } from './cut-words.js';
import type { PageInk } from './ink.js';
import { looseText, type LoosePage } from './loose-text.js';
import { pageText, type FilledTable, type PageText } from './page-text.js';
import { paragraphsOf } from './paragraphs.js';
import { picturePages } from './picture-pages.js';
import { withoutRepeated } from './repeated-lines.js';
import { replayPage } from './replay-page.js';
import { ruledTables, type GridTable } from './ruled-tables.js';
import { supposedTables } from './supposed-tables.js';
import type { TextLine } from './text-lines.js';
import { Unread } from '../unread.js';

const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => `${path.join(home, name)}/`;
const NOTE = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\S/u;
/** A page with fewer letters than this holds a picture, not text. */
const FEW = 20;
const MOST_PAGES = 2_000;

/**
 * Reads a PDF born digital: tables rebuilt from ruling lines and positions, each page apart, or from white gaps where the document draws none; the place of a text is its page and box, in points from the top left.
 * `told` hears how many pages are read, of how many. Throws `encrypted`, `unreadable`, `scanned` (pictures of text) or `too_large`.
 */
export async function readPdfSource(bytes: Uint8Array, told: (done: number, total: number) => void = () => undefined): Promise<SourceDocument> {
  const document = await opened(bytes);
  try {
    if (document.numPages > MOST_PAGES) throw new Unread('too_large', { pages: document.numPages });
    const { pages, unwritten } = await pagesOf(document, told);
    const pictures = unwritten.length > 0 ? await picturesIn(document, bytes, unwritten) : [];
    const { pages: cleared, repeated } = withoutRepeated(pages);
    const flow = new Flow();
    for (const page of cleared) flow.page(page);
    return withWholeWords({ format: 'pdf', blocks: flow.blocks, repeated: [...repeated, ...flow.repeatedHeaders], ...(pictures.length > 0 ? { pictures } : {}) });
  } finally {
    await document.loadingTask.destroy();
  }
}

async function picturesIn(document: PDFDocumentProxy, bytes: Uint8Array, numbers: readonly number[]): Promise<readonly number[]> {
  const strict = await opened(bytes, true);
  try {
    return await picturePages(document, strict, numbers);
  } finally {
    await strict.loadingTask.destroy();
  }
}

/** `strict` stops a page at its first picture, which is larger than the one pixel allowed. */
async function opened(bytes: Uint8Array, strict = false): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({ data: new Uint8Array(bytes), verbosity: 0, stopAtErrors: strict, maxImageSize: 1, useSystemFonts: false, disableFontFace: true, fontExtraProperties: true, standardFontDataUrl: folder('standard_fonts'), cMapUrl: folder('cmaps'), cMapPacked: true, wasmUrl: folder('wasm'), iccUrl: folder('iccs') }).promise;
  } catch (error) {
    throw new Unread((error as Error).name === 'PasswordException' ? 'encrypted' : 'unreadable');
  }
}

async function pagesOf(document: PDFDocumentProxy, told: (done: number, total: number) => void): Promise<{ readonly pages: readonly PageText[]; readonly unwritten: readonly number[] }> {
  const pages: PageText[] = [];
  const loose: LoosePage[] = [];
  const unwritten: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const ink = await inkOf(document, number);
    const tables = ruledTables(ink.edges);
    if (ink.glyphs.filter((glyph) => glyph.text.trim() !== '' && !glyph.hidden).length < FEW) unwritten.push(number);
    pages.push(pageText(ink, number, tables));
    loose.push(looseText(ink, number, tables));
    told(number, document.numPages);
  }
  if (unwritten.length > document.numPages / 2) throw new Unread('scanned', { pages: document.numPages, pictures: unwritten.length });
  for (const [number, supposed] of supposedTables(loose)) pages[number - 1] = await readAgain(document, number, supposed);
  return { pages, unwritten };
}

async function inkOf(document: PDFDocumentProxy, number: number): Promise<PageInk> {
  const page = await document.getPage(number);
  const ink = await replayPage(page);
  page.cleanup();
  return ink;
}

/** Reads a page again with the tables it does not draw in place of the frames they stand in. */
async function readAgain(document: PDFDocumentProxy, number: number, supposed: readonly GridTable[]): Promise<PageText> {
  const ink = await inkOf(document, number);
  const drawn = ruledTables(ink.edges).filter((table) => table.columns.length > 2 || !supposed.some((one) => one.y0 < table.y1 && one.y1 > table.y0));
  return pageText(ink, number, [...drawn, ...supposed].sort((one, other) => one.y0 - other.y0));
}

interface Last { readonly columns: readonly number[]; readonly header: readonly string[]; readonly page: number }

/** Puts pages one after the other, and says which tables may go on. */
class Flow {
  readonly blocks: (SourceTable | SourceText)[] = [];
  readonly repeatedHeaders: SourceParagraph[] = [];
  /** The table the page before ended with. */
  private last: Last | null = null;

  page(page: PageText): void {
    for (const item of inOrder(page)) {
      if (Array.isArray(item)) this.text(item as readonly TextLine[], page);
      else this.table(item as FilledTable, page);
    }
  }

  /** Adds lines outside tables. Footnotes part no table. */
  private text(lines: readonly TextLine[], page: PageText): void {
    const box = { x0: Math.min(...lines.map((line) => line.x0)), x1: Math.max(...lines.map((line) => line.x1)), y0: 0, y1: page.height };
    const paragraphs = paragraphsOf(lines, box, page.number, page.leading);
    for (const paragraph of paragraphs) if (!this.finishes(paragraph, page.number)) this.blocks.push({ kind: 'paragraph', paragraph });
    const notes = paragraphs.every((one, index) => NOTE.test(one.text) || (index > 0 && NOTE.test(paragraphs[0]?.text ?? '')));
    if (!notes) this.last = null;
  }

  /** A sentence cut by the end of a page goes on with the first lines of the next. */
  private finishes(paragraph: SourceParagraph, page: number): boolean {
    const last = this.blocks.at(-1);
    if (last?.kind !== 'paragraph' || last.paragraph.where.page !== page - 1 || paragraph.bullet || !/^[(«]?\p{Ll}/u.test(paragraph.text) || /[.!?:;…»]$/u.test(last.paragraph.text)) return false;
    this.blocks[this.blocks.length - 1] = { kind: 'paragraph', paragraph: { ...last.paragraph, text: `${last.paragraph.text} ${paragraph.text}` } };
    return true;
  }

  /** A table right under another of the same columns may go on with its last row: on the next page, or drawn apart on the same one. */
  private table(table: FilledTable, page: PageText): void {
    const before = this.last && this.last.page >= page.number - 1 ? this.last : null;
    const beside = before !== null && before.page === page.number && table.x0 > (before.columns.at(-1) ?? 0) - 2;
    const columns = before && !beside ? alike(before.columns, table.columns) : null;
    const rows = rowsOf(table, columns ?? table.columns, page.number);
    const header = (rows[0]?.cells ?? []).map(cellText);
    const again = columns !== null && before !== null && before.page < page.number && header.some((text) => text !== '') && header.join('¦') === before.header.join('¦');
    if (again) this.repeatedHeaders.push(...(rows[0]?.cells ?? []).flatMap((cell) => cell.paragraphs));
    this.blocks.push({ kind: 'table', mayContinue: columns !== null, rows: again ? rows.slice(1) : rows, ...(table.supposed ? { supposed: true } : {}) });
    this.last = { columns: columns ?? table.columns, header: columns === null || before === null ? header : before.header, page: page.number };
  }
}

/** Tables and runs of lines, top to bottom. */
function inOrder(page: PageText): readonly (FilledTable | readonly TextLine[])[] {
  const items: (FilledTable | TextLine[])[] = [];
  for (const item of [...page.tables.map((table) => ({ y: table.y0, table, line: null })), ...page.lines.map((line) => ({ y: line.y - line.size * 0.8, table: null, line }))].sort((one, other) => one.y - other.y)) {
    const last = items.at(-1);
    if (item.table) items.push(item.table);
    else if (Array.isArray(last)) last.push(item.line);
    else items.push([item.line]);
  }
  return items;
}

/** The columns of the table above when this one's are among them; this one's own when they hold them all, or are as many with other widths; null when they are others. */
function alike(above: readonly number[], here: readonly number[]): readonly number[] | null {
  const among = (few: readonly number[], many: readonly number[]): boolean => few.every((x) => many.some((one) => Math.abs(one - x) <= 4));
  if (among(here, above)) return above;
  return among(above, here) || above.length === here.length ? here : null;
}

/** Rows with every column named, a cell covered from above or by its neighbour left empty: a column is known by its place alone. */
function rowsOf(table: FilledTable, columns: readonly number[], page: number): readonly SourceRow[] {
  const rank = (x: number): number => columns.reduce((best, one, index) => (Math.abs(one - x) < Math.abs((columns[best] ?? 0) - x) ? index : best), 0);
  return Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row).sort((one, other) => one.column - other.column);
    const own = cells.map((cell): SourceCell => ({ column: rank(cell.x0), span: Math.max(1, rank(cell.x1) - rank(cell.x0)), rowSpan: cell.row === row ? cell.rowSpan : 1, paragraphs: cell.row === row ? cell.paragraphs : [] }));
    const at = cells.filter((cell) => cell.row === row);
    return { cells: own, where: { page, box: [table.x0, Math.min(...at.map((cell) => cell.y0), table.y1), table.x1, Math.max(...at.map((cell) => cell.y1), table.y0)] as const } };
  });
}

function cellText(cell: SourceCell): string {
  return cell.paragraphs.map((one) => one.text).join(' ').replace(/\s+/g, '').toLowerCase();
}
