import { cellText, readsCompetencies, readByColumns, settleColumns, type ReferentielTree, type SettledColumns, type Sheet, type SheetColumns } from '@probant/domain-referentiel';
import type { AskedColumns, DocumentRead, ReadSheet } from '@probant/use-cases';

/** Rows of a sheet kept to show what its columns hold. */
const SHOWN_ROWS = 60;
/** A sheet kept to be shown is no wider than that. */
const SHOWN_COLUMNS = 60;

interface Asked { readonly asked: AskedColumns | null; newId(): string; readonly previous: ReferentielTree | null; readonly lines: readonly string[] }

/** Reads the sheets of a workbook by what their columns hold. `columns` when no column of any sheet holds competencies or criteria: a person tells. */
export function readWorkbook(sheets: readonly Sheet[], { asked, newId, previous, lines }: Asked): DocumentRead {
  const settled = sheets.map((sheet, index) => settleColumns(sheet, statedOf(sheet, index, asked), asked?.remembered ?? []));
  const read = sheets.map((sheet, index) => shown(sheet, settled[index] ?? settleColumns(sheet, null, [])));
  if (!settled.some(({ columns }) => readsCompetencies(columns))) return { fault: 'columns', facts: factsOf(sheets), sheets: read };
  return { fault: null, reading: readByColumns(sheets, settled.map(({ columns }) => columns), newId, previous), lines, sheets: read };
}

/** What was stated of this very sheet, or of every sheet in order: the row of its headings is then found by itself. */
function statedOf(sheet: Sheet, index: number, asked: AskedColumns | null): SheetColumns | null {
  if (asked?.stated) return asked.stated[index] ?? null;
  return asked?.meanings ? { headingRow: settleColumns(sheet, null, []).columns.headingRow, meanings: asked.meanings } : null;
}

function shown(sheet: Sheet, { columns, origin }: SettledColumns): ReadSheet {
  const rows = sheet.rows.slice(0, SHOWN_ROWS).map((row) => ({ ...row, cells: row.cells.filter((cell) => cell.column < SHOWN_COLUMNS) }));
  return { sheet: { name: sheet.name, rows }, rows: sheet.rows.length, columns, origin };
}

/** The first sheet that holds something, its first words, how many columns it has. */
function factsOf(sheets: readonly Sheet[]): { readonly sheet: string; readonly columns: number; readonly first: string } {
  const [first] = sheets.filter((sheet) => sheet.rows.length > 0);
  const cells = first?.rows[0]?.cells ?? [];
  return { sheet: first?.name ?? '', columns: Math.max(0, ...(first?.rows ?? []).map((row) => row.cells.length)), first: cells.map((cell) => cellText(cell)).filter((text) => text !== '').join(' ; ').slice(0, 120) };
}
