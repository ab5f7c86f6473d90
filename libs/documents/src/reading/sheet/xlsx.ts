import type { Sheet, SourceCell, SourceRow } from '@probant/domain-referentiel';
import { child, childrenOf, readXml, type XmlNode } from '../docx/xml.js';
import { officeParts } from '../office-parts.js';
import { columnName } from './csv.js';
import { shownNumber } from './number-format.js';
import { writtenCell } from './written-cell.js';

const PARTS = /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
/** No référentiel is wider, or longer: a stray square far away is not a table. */
const [MOST_COLUMNS, MOST_ROWS] = [200, 20_000];

/** What every sheet of a workbook refers to. */
interface Book { readonly strings: readonly string[]; readonly formats: readonly string[]; readonly since1904: boolean }
interface Square { readonly row: number; readonly column: number; readonly text: string }

/**
 * Reads an XLSX: the sheets that are shown, in their order; squares as they read on screen, merged ones with their spans.
 * Some writers lead every name with `x:`.
 * A place is the sheet and the square. Throws `unreadable` or `too_large`.
 */
export function readXlsx(bytes: Uint8Array, told: (done: number, total: number) => void = () => undefined): readonly Sheet[] {
  const parts = officeParts(bytes, PARTS);
  const part = (name: string): XmlNode | undefined => (parts.has(name) ? readXml((parts.get(name) ?? '').replace(/(<\/?)x:/g, '$1'), name) : undefined);
  const workbook = child(part('xl/workbook.xml'), 'workbook');
  const targets = new Map(childrenOf(child(part('xl/_rels/workbook.xml.rels'), 'Relationships'), 'Relationship').map((one) => [one.attributes['Id'] ?? '', one.attributes['Target'] ?? '']));
  const book: Book = { strings: stringsOf(part('xl/sharedStrings.xml')), formats: formatsOf(part('xl/styles.xml')), since1904: /^(?:1|true)$/.test(child(workbook, 'workbookPr')?.attributes['date1904'] ?? '') };
  const shown = childrenOf(child(workbook, 'sheets'), 'sheet').filter((one) => (one.attributes['state'] ?? 'visible') === 'visible');
  return shown.flatMap((one, index) => {
    told(index, shown.length);
    const target = (targets.get(one.attributes['r:id'] ?? '') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
    const sheet = child(part(target), 'worksheet');
    return sheet ? [sheetOf(sheet, one.attributes['name'] ?? '', book)] : [];
  });
}

function sheetOf(sheet: XmlNode, name: string, book: Book): Sheet {
  const squares = childrenOf(child(sheet, 'sheetData'), 'row').flatMap((row, index) => rowSquares(row, index, book));
  const spans = new Map(childrenOf(child(sheet, 'mergeCells'), 'mergeCell').flatMap((one) => spanOf(one.attributes['ref'] ?? '')));
  const rows = new Map<number, SourceCell[]>();
  for (const { row, column, text } of squares) {
    const where = { path: `${name}!${columnName(column)}${String(row + 1)}` };
    const { span = 1, rowSpan = 1 } = spans.get(`${String(row)}:${String(column)}`) ?? {};
    rows.set(row, [...(rows.get(row) ?? []), { column, span, rowSpan, paragraphs: writtenCell(text, where) }]);
  }
  return { name, rows: [...rows].sort(([left], [right]) => left - right).map(([row, cells]): SourceRow => ({ where: { path: `${name}!${String(row + 1)}` }, cells })) };
}

/** Squares without a reference follow one another. Empty ones are left out. */
function rowSquares(row: XmlNode, index: number, book: Book): readonly Square[] {
  const number = Number(row.attributes['r'] ?? index + 1) - 1;
  let next = 0;
  return childrenOf(row, 'c').flatMap((cell) => {
    const column = cell.attributes['r'] ? columnOf(cell.attributes['r']) : next;
    next = column + 1;
    const text = textOf(cell, book);
    return text.trim() === '' || column >= MOST_COLUMNS || number >= MOST_ROWS ? [] : [{ row: number, column, text }];
  });
}

/** What a square shows: a shared or own text, a number or a day in its format, yes or no. What a formula could not compute shows nothing. */
function textOf(cell: XmlNode, book: Book): string {
  const type = cell.attributes['t'] ?? 'n';
  const value = allText(child(cell, 'v'));
  if (type === 's') return book.strings[Number(value)] ?? '';
  if (type === 'inlineStr') return runsText(child(cell, 'is'));
  if (type === 'str' || type === 'd') return unescaped(value);
  if (type === 'b') return value === '1' ? 'VRAI' : 'FAUX';
  return type === 'e' || value === '' ? '' : shownNumber(Number(value), book.formats[Number(cell.attributes['s'] ?? 0)] ?? 'General', book.since1904);
}

function stringsOf(part: XmlNode | undefined): readonly string[] {
  return childrenOf(child(part, 'sst'), 'si').map((one) => runsText(one));
}

/** A text in one piece or in runs; how it is said aloud (`rPh`) is no part of it. */
function runsText(node: XmlNode | undefined): string {
  return unescaped((node?.children ?? []).map((one) => (one.name === 't' ? allText(one) : one.name === 'r' ? allText(child(one, 't')) : '')).join(''));
}

/** The format of each style of a square. */
function formatsOf(part: XmlNode | undefined): readonly string[] {
  const root = child(part, 'styleSheet');
  const own = new Map(childrenOf(child(root, 'numFmts'), 'numFmt').map((one) => [one.attributes['numFmtId'] ?? '', one.attributes['formatCode'] ?? '']));
  return childrenOf(child(root, 'cellXfs'), 'xf').map((one) => own.get(one.attributes['numFmtId'] ?? '') ?? one.attributes['numFmtId'] ?? 'General');
}

function spanOf(ref: string): readonly (readonly [string, { readonly span: number; readonly rowSpan: number }])[] {
  const [from = '', to = from] = ref.split(':');
  const [top, bottom] = [Number(/\d+/.exec(from)?.[0] ?? 1), Number(/\d+/.exec(to)?.[0] ?? 1)];
  const [left, right] = [columnOf(from), Math.min(columnOf(to), MOST_COLUMNS)];
  return [[`${String(top - 1)}:${String(left)}`, { span: right - left + 1, rowSpan: bottom - top + 1 }]];
}

function columnOf(reference: string): number {
  return [...(/^[A-Z]+/.exec(reference)?.[0] ?? 'A')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function allText(node: XmlNode | undefined): string {
  return (node?.children ?? []).map((one) => one.text).join('');
}

/** `_x000D_` is how the format writes a sign XML refuses. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, point: string) => String.fromCharCode(parseInt(point, 16)));
}
