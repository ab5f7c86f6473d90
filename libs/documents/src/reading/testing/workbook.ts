import { strToU8, zipSync } from 'fflate';
import { columnName } from '../sheet/csv.js';

/** A square of a workbook: a text, or XML of its own. */
export type Square = string | { readonly xml: string } | null;
export interface MadeSheet { readonly name: string; readonly rows: readonly (readonly Square[])[]; readonly merges?: readonly string[]; readonly hidden?: boolean }

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A real XLSX of these sheets: texts shared as spreadsheets write them. */
export function aWorkbook(sheets: readonly MadeSheet[], parts: Readonly<Record<string, string>> = {}): Buffer {
  const strings: string[] = [];
  const shared = (text: string): number => {
    const known = strings.indexOf(text);
    return known < 0 ? strings.push(text) - 1 : known;
  };
  const square = (value: Square, row: number, column: number): string => {
    const at = `${columnName(column)}${String(row + 1)}`;
    if (value === null) return '';
    return typeof value === 'string' ? `<c r="${at}" t="s"><v>${String(shared(value))}</v></c>` : value.xml.replace('<c', `<c r="${at}"`);
  };
  const files: Record<string, string> = {};
  for (const [index, { rows, merges = [] }] of sheets.entries()) {
    const data = rows.map((cells, row) => `<row r="${String(row + 1)}">${cells.map((value, column) => square(value, row, column)).join('')}</row>`).join('');
    const merged = merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '';
    files[`xl/worksheets/sheet${String(index + 1)}.xml`] = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${merged}</worksheet>`;
  }
  files['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  files['xl/workbook.xml'] = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets.map(({ name, hidden }, index) => `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}"${hidden ? ' state="hidden"' : ''} r:id="rId${String(index + 1)}"/>`).join('')}</sheets></workbook>`;
  files['xl/_rels/workbook.xml.rels'] = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="rId${String(index + 1)}" Type="${REL}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`).join('')}</Relationships>`;
  files['[Content_Types].xml'] = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
  return Buffer.from(zipSync(Object.fromEntries(Object.entries({ ...files, ...parts }).map(([name, content]) => [name, strToU8(content)]))));
}
