import { fold } from '../reading/wording.js';
import { guessColumns } from './guess-columns.js';
import { COLUMN_MEANINGS, headingsOf, widthOf, type ColumnMeaning, type Sheet, type SheetColumns } from './sheet.js';

/** What the columns under these headings were said to hold once: it holds again under the same ones. */
export interface RememberedColumns { readonly headings: string; readonly meanings: readonly ColumnMeaning[] }

/** How the columns of a sheet are known: a person said so, now or once; else they are guessed. */
export type ColumnsOrigin = 'stated' | 'remembered' | 'guessed';
export interface SettledColumns { readonly columns: SheetColumns; readonly origin: ColumnsOrigin }

/** Headings stand among the first rows. */
const FIRST_ROWS = 20;

/** What headings are remembered by; null for a sheet that has none. */
export function headingsKey(sheet: Sheet, headingRow: number | null): string | null {
  const headings = headingsOf(sheet, headingRow).map(fold);
  return headings.every((one) => one === '') ? null : headings.join(' | ');
}

/** What the columns of a sheet hold: as stated, else as remembered for its headings, else as guessed. What was stated of another width is cut or completed. */
export function settleColumns(sheet: Sheet, stated: SheetColumns | null, remembered: readonly RememberedColumns[]): SettledColumns {
  if (stated) return { columns: { headingRow: stated.headingRow, meanings: fitted(stated.meanings, widthOf(sheet)) }, origin: 'stated' };
  for (let row = 0; row < Math.min(FIRST_ROWS, sheet.rows.length); row += 1) {
    const key = headingsKey(sheet, row);
    const known = key === null ? undefined : remembered.find((one) => one.headings === key);
    if (known) return { columns: { headingRow: row, meanings: fitted(known.meanings, widthOf(sheet)) }, origin: 'remembered' };
  }
  return { columns: guessColumns(sheet), origin: 'guessed' };
}

function fitted(meanings: readonly ColumnMeaning[], width: number): readonly ColumnMeaning[] {
  return Array.from({ length: width }, (_, column) => meanings[column] ?? 'unknown');
}

/** What columns are called where they are typed in order, without accents: `bloc, code competence, competence, critere`. */
const WORDS: Readonly<Record<ColumnMeaning, string>> = {
  bloc_number: 'numero bloc', bloc: 'bloc', activity_code: 'code activite', activity: 'activite', task: 'tache', competency_code: 'code competence', competency: 'competence', modality_code: 'code modalite', modality: 'modalite',
  deliverable: 'livrable', criterion_code: 'code critere', criterion: 'critere', criterion_competencies: 'competences du critere', criterion_modalities: 'modalites du critere', unknown: '?', ignored: 'rien',
};

/** Every word `columnsInWords` understands. */
export const COLUMN_WORDS: readonly string[] = COLUMN_MEANINGS.map((meaning) => WORDS[meaning]);

/** Reads columns typed in order, separated by commas. Null when one of them means nothing. */
export function columnsInWords(typed: string): readonly ColumnMeaning[] | null {
  const meanings = typed.split(',').map((word) => {
    const folded = fold(word).replace(/[-_]/g, ' ');
    return COLUMN_MEANINGS.find((meaning) => WORDS[meaning] === folded || meaning === fold(word)) ?? null;
  });
  return meanings.every((one) => one !== null) ? meanings : null;
}
