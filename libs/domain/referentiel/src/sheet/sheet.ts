import { blocHeading, type BlocHeading } from '../reading/headings.js';
import type { SourceCell, SourceParagraph, SourceRow } from '../reading/source.js';
import type { Provenance } from '../tree.js';

/** One sheet of a workbook, or the one table of a CSV: its rows as drawn, each cell in its column. */
export interface Sheet {
  /** Null for a CSV. */
  readonly name: string | null;
  readonly rows: readonly SourceRow[];
}

/** What a column holds. `unknown`: its texts are listed as without place; `ignored`: a person set them aside. */
export const COLUMN_MEANINGS = [
  'bloc_number', 'bloc', 'activity_code', 'activity', 'task', 'competency_code', 'competency', 'modality_code', 'modality', 'deliverable',
  'criterion_code', 'criterion', 'criterion_competencies', 'criterion_modalities', 'unknown', 'ignored',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** How one sheet is read: the row of its headings, counted from 0 (null: it has none), and what each column holds. A sheet of which nothing is told is read as plain text. */
export interface SheetColumns {
  readonly headingRow: number | null;
  readonly meanings: readonly ColumnMeaning[];
}

/** The words of a cell, its paragraphs joined. */
export function cellText(cell: Pick<SourceCell, 'paragraphs'> | undefined): string {
  return (cell?.paragraphs ?? []).map((one) => one.text).join(' ').trim();
}

/** How many columns a sheet has. */
export function widthOf(sheet: Sheet): number {
  return sheet.rows.reduce((most, row) => Math.max(most, ...row.cells.filter((cell) => cell.paragraphs.length > 0).map((cell) => cell.column + cell.span)), 0);
}

/** The cell that covers a column of a row: its own, or one that spans down from above. */
export function coveringCell(sheet: Sheet, row: number, column: number): SourceCell | undefined {
  for (let above = row; above >= 0; above -= 1) {
    const cell = sheet.rows[above]?.cells.find((one) => one.column <= column && column < one.column + one.span && one.paragraphs.length > 0);
    if (cell && above + cell.rowSpan > row) return cell;
  }
  return undefined;
}

/** The headings of a sheet, column by column; empty where there is none. */
export function headingsOf(sheet: Sheet, headingRow: number | null): readonly string[] {
  return Array.from({ length: widthOf(sheet) }, (_, column) => (headingRow === null ? '' : cellText(coveringCell(sheet, headingRow, column))));
}

/** The paragraphs of every column of a row that holds this. */
export function paragraphsOf(row: SourceRow, { meanings }: SheetColumns, meaning: ColumnMeaning): readonly SourceParagraph[] {
  return row.cells.filter((cell) => meanings[cell.column] === meaning).flatMap((cell) => cell.paragraphs);
}

/** Whether somebody could read a référentiel there: competencies or criteria are told. */
export function readsCompetencies({ meanings }: SheetColumns): boolean {
  return meanings.includes('competency') || meanings.includes('criterion');
}

/** The rows under the headings. */
export function bodyOf(sheet: Sheet, { headingRow }: SheetColumns): readonly SourceRow[] {
  return sheet.rows.slice((headingRow ?? -1) + 1);
}

/** The heading of a bloc that has a row to itself, and what else its cell says. */
export function headingAlone(row: SourceRow): { readonly heading: BlocHeading; readonly where: Provenance; readonly rest: readonly SourceParagraph[] } | null {
  const filled = row.cells.filter((cell) => cell.paragraphs.length > 0);
  const [first, ...rest] = filled[0]?.paragraphs ?? [];
  const heading = filled.length === 1 && first ? blocHeading(first.text) : null;
  return heading && first ? { heading, where: first.where, rest } : null;
}
