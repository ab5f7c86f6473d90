import { leadingCode, type CodeKind } from '../reading/codes.js';
import { blocHeading } from '../reading/headings.js';
import { fold } from '../reading/wording.js';
import { cellText, headingsOf, widthOf, type ColumnMeaning, type Sheet, type SheetColumns } from './sheet.js';

/** Headings stand among the first rows. */
const FIRST_ROWS = 20;
const CODE = String.raw`(?:codes?|n ?°|n°|no\b|numeros?|ref\b|references?|id\b|identifiants?|reperes?)`;
const BARE_CODE = new RegExp(`^${CODE}\\.?$`);
const CODED = new RegExp(`^${CODE}|\\b${CODE}$|\\(${CODE}\\)$`);
/** What a heading names by its words, the narrowest first. */
const NAMED: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/\bcriteres?\b.*\bcompetences?\b|\bcompetences?\b.*\b(?:du|des|par|lie[es]* au) criteres?\b/, 'criterion_competencies'],
  [/\bmodalites?\b.*\b(?:du|des|par) criteres?\b/, 'criterion_modalities'],
  [/\bcriteres?\b|\bindicateurs?\b|\bcriterion\b|\bcriteria\b/, 'criterion'],
  [/\blivrables?\b|\bproductions?\b|\brendus?\b|\bdeliverables?\b/, 'deliverable'],
  [/\btaches?\b|\btasks?\b/, 'task'],
  [/\bmodalites?\b|\bepreuves?\b|\bmises? en situation\b|\bpreuves?\b|\bassessments?\b/, 'modality'],
  [/\bcompetences?\b|\bcapacites?\b|\bsavoir.faire\b|\bskills?\b/, 'competency'],
  [/\bactivites?\b|\bsituations?\b|\bmissions?\b|\bactivity\b/, 'activity'],
  [/\bblocs?\b|\bblocks?\b/, 'bloc'],
  [/\bevaluations?\b/, 'modality'],
];
const CODES: Partial<Record<ColumnMeaning, ColumnMeaning>> = { bloc: 'bloc_number', activity: 'activity_code', competency: 'competency_code', modality: 'modality_code', criterion: 'criterion_code' };
const BY_KIND: Readonly<Record<CodeKind, ColumnMeaning>> = { activity: 'activity', competency: 'competency', modality: 'modality', criterion: 'criterion' };

/** How the register writes the code of a bloc: `BC01`, `RNCP12345BC01`. */
const BLOC = /^(?:RNCP\s?\d+\s?)?BC\s?\d{1,2}\b/i;
const BLOC_CODE = /^(?:(?:RNCP\s?\d+\s?)?BC\s?|bloc\s*(?:n\s?°\s*)?)?\d{1,2}$/i;

/** What a heading says its column holds, or null. */
export function meaningOfHeading(heading: string): ColumnMeaning | null {
  const folded = fold(heading);
  if (folded === '' || folded.length > 320) return null;
  const named = NAMED.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  return named && CODED.test(folded) ? (CODES[named] ?? named) : named;
}

/** Guesses what the columns of a sheet hold, from its headings, then from what stands under them. Each meaning is given once. */
export function guessColumns(sheet: Sheet): SheetColumns {
  const headingRow = headingRowOf(sheet);
  const headings = headingsOf(sheet, headingRow);
  const meanings = headings.map((heading): ColumnMeaning => meaningOfHeading(heading) ?? 'unknown');
  for (const [column, heading] of headings.entries()) {
    const next = meanings[column + 1];
    if (BARE_CODE.test(fold(heading)) && next) meanings[column] = CODES[next] ?? 'unknown';
  }
  onlyOnce(meanings);
  byContent(sheet, headingRow, meanings, headings);
  return { headingRow: headingRow ?? unnamedHeadings(sheet, meanings), meanings };
}

/** The row where most cells name what a column holds; two at least, or all of a table of one. */
function headingRowOf(sheet: Sheet): number | null {
  let best: { row: number; named: number } | null = null;
  for (const [index, row] of sheet.rows.slice(0, FIRST_ROWS).entries()) {
    const filled = row.cells.filter((cell) => cell.paragraphs.length > 0);
    const named = new Set(filled.map((cell) => (blocHeading(cellText(cell)) || leadingCode(cellText(cell)) ? null : meaningOfHeading(cellText(cell)))).filter((one) => one !== null)).size;
    if (named >= 2 && named * 2 >= filled.length && named > (best?.named ?? 0)) best = { row: index, named };
    else if (named >= 2 && best && index === best.row + 1 && named === best.named) best = { row: index, named };
  }
  return best?.row ?? null;
}

/** Headings that name nothing known: a first row without the codes that most rows bear in the same columns. */
function unnamedHeadings(sheet: Sheet, meanings: readonly ColumnMeaning[]): number | null {
  const [first] = sheet.rows;
  const coded = (text: string): boolean => leadingCode(text) !== null || BLOC.test(text) || blocHeading(text) !== null;
  const columns = meanings.flatMap((meaning, column) => (meaning !== 'unknown' && meaning !== 'criterion' && contentOf(sheet, null, column).coded ? [column] : []));
  const texts = columns.map((column) => cellText(first?.cells.find((cell) => cell.column === column)));
  return columns.length > 0 && texts.every((text) => text !== '' && text.length < 60 && !coded(text)) ? 0 : null;
}

function onlyOnce(meanings: ColumnMeaning[]): void {
  for (const [column, meaning] of meanings.entries()) if (meaning !== 'unknown' && meanings.indexOf(meaning) !== column) meanings[column] = 'unknown';
}

/** Headings of the words that a code beside them stands for. */
const WORDING = /^(?:intitules?|libelles?|textes?|descriptions?|descriptifs?|enonces?|formulations?)\.?$/;

/** What the codes of a column name. */
function codedBy(code: ColumnMeaning | undefined): ColumnMeaning | null {
  return (Object.keys(CODES) as ColumnMeaning[]).find((meaning) => CODES[meaning] === code) ?? null;
}

/** Columns no heading names, by their codes; then the longest texts are competencies and, to their right, criteria. */
function byContent(sheet: Sheet, headingRow: number | null, meanings: ColumnMeaning[], headings: readonly string[]): void {
  const columns = Array.from({ length: widthOf(sheet) }, (_, column) => contentOf(sheet, headingRow, column));
  const free = (): readonly number[] => columns.flatMap((content, column) => (meanings[column] === 'unknown' && content.filled > 0 ? [column] : []));
  const give = (column: number, meaning: ColumnMeaning | null | undefined): void => {
    if (column >= 0 && meaning && !meanings.includes(meaning)) meanings[column] = meaning;
  };
  for (const column of free()) {
    const content = columns[column];
    const base = content?.kind ? BY_KIND[content.kind] : content?.blocs ? 'bloc' : null;
    give(column, base && content?.bare ? CODES[base] : base);
  }
  for (const column of free()) if (WORDING.test(fold(headings[column] ?? ''))) give(column, codedBy(meanings[column - 1]));
  if (columns.length < 2 || (headingRow !== null && meanings.includes('competency'))) return;
  const ofLength = (least: number): readonly number[] => free().filter((column) => (columns[column]?.length ?? 0) >= least);
  if (!meanings.includes('competency')) give(ofLength(25)[0] ?? -1, 'competency');
  if (!meanings.includes('criterion')) give(ofLength(12).filter((column) => meanings.includes('competency') && column > meanings.indexOf('competency')).at(-1) ?? -1, 'criterion');
}

/** What the cells of a column look like: the kind of code most of them begin with, whether they hold nothing else, the usual length. */
function contentOf(sheet: Sheet, headingRow: number | null, column: number): { readonly filled: number; readonly kind: CodeKind | null; readonly blocs: boolean; readonly bare: boolean; readonly coded: boolean; readonly length: number } {
  const texts = sheet.rows.slice((headingRow ?? -1) + 1).map((row) => cellText(row.cells.find((cell) => cell.column === column))).filter((text) => text !== '');
  const most = (count: number): boolean => texts.length > 0 && count * 2 > texts.length;
  const leads = texts.map((text) => leadingCode(text));
  const kind = (['competency', 'criterion', 'activity', 'modality'] as const).find((one) => most(leads.filter((lead) => lead?.code.kind === one).length)) ?? null;
  const blocs = kind === null && most(texts.filter((text) => BLOC.test(text) || blocHeading(text) !== null).length);
  const bare = most(leads.filter((lead) => lead?.rest === '').length) || (blocs && most(texts.filter((text) => BLOC_CODE.test(text)).length));
  return { filled: texts.length, kind, blocs, bare, coded: kind !== null || blocs, length: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length };
}
