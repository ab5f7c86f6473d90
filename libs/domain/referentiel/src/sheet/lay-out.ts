import { blocHeading } from '../reading/headings.js';
import type { SourceCell, SourceDocument, SourceParagraph, SourceRow, SourceTable, SourceText } from '../reading/source.js';
import { bodyOf, cellText, headingAlone, paragraphsOf, readsCompetencies, type ColumnMeaning, type Sheet, type SheetColumns } from './sheet.js';

/** The columns of a certifier's table, from left to right. */
const DRAWN: readonly ColumnMeaning[] = ['activity', 'competency', 'modality', 'criterion'];

/** Lays sheets out as the table of a certifier: a row opens each bloc, then activities, competencies, modalities and criteria side by side. */
export function layOut(sheets: readonly { readonly sheet: Sheet; readonly columns: SheetColumns }[]): SourceDocument {
  return { format: 'sheet', blocks: sheets.flatMap(({ sheet, columns }) => (readsCompetencies(columns) ? tableOf(sheet, columns) : textsOf(sheet.rows))) };
}

function textsOf(rows: readonly SourceRow[]): readonly SourceText[] {
  return rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map((paragraph) => ({ kind: 'paragraph' as const, paragraph }))));
}

function tableOf(sheet: Sheet, columns: SheetColumns): readonly (SourceTable | SourceText)[] {
  const named = sheet.name !== null && blocHeading(sheet.name) ? [{ kind: 'paragraph' as const, paragraph: plain(sheet.name, sheet.rows[0]) }] : [];
  const rows: SourceRow[] = [];
  let bloc = '';
  let count = 0;
  for (const row of bodyOf(sheet, columns)) {
    if (headingAlone(row)) {
      rows.push({ where: row.where, cells: [square(0, row.cells.flatMap((cell) => cell.paragraphs))] });
      continue;
    }
    const heading = headingOf(row, columns, { above: bloc, next: count + 1 });
    if (heading.length > 0) rows.push({ where: row.where, cells: [square(0, heading)] });
    if (heading[0]) {
      bloc = saying(row, columns);
      count += 1;
    }
    rows.push({ where: row.where, cells: DRAWN.map((meaning, column) => square(column, paragraphsOf(row, columns, meaning))) });
  }
  return [...textsOf(sheet.rows.slice(0, columns.headingRow ?? 0)), ...named, { kind: 'table', mayContinue: false, rows }];
}

/** The heading of the bloc a row opens; none when it says what the row above said. A bloc without a number takes the next one. */
function headingOf(row: SourceRow, columns: SheetColumns, { above, next }: { readonly above: string; readonly next: number }): readonly SourceParagraph[] {
  const said = saying(row, columns);
  if (said === '' || said === above) return [];
  const number = cellText({ paragraphs: paragraphsOf(row, columns, 'bloc_number') });
  const [title, ...rest] = paragraphsOf(row, columns, 'bloc');
  const head = number === '' ? `Bloc ${String(next)}` : blocHeading(number) ? number : `Bloc ${number}`;
  const text = title && blocHeading(title.text) ? title.text : title ? `${head} : ${title.text}` : head;
  return [{ ...(title ?? plain('', row)), text }, ...rest];
}

function saying(row: SourceRow, columns: SheetColumns): string {
  return cellText({ paragraphs: [...paragraphsOf(row, columns, 'bloc_number'), ...paragraphsOf(row, columns, 'bloc')] });
}

function square(column: number, paragraphs: readonly SourceParagraph[]): SourceCell {
  return { column, span: 1, rowSpan: 1, paragraphs };
}

function plain(text: string, row: SourceRow | undefined): SourceParagraph {
  return { text, bullet: false, level: 0, list: null, strong: true, italic: false, where: row?.where ?? {} };
}
