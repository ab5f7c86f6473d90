export { COLUMN_MEANINGS, bodyOf, cellText, headingsOf, readsCompetencies, widthOf, type ColumnMeaning, type Sheet, type SheetColumns } from './sheet.js';
export { guessColumns } from './guess-columns.js';
export { readByColumns } from './read-by-columns.js';
export { COLUMN_WORDS, columnsInWords, headingsKey, settleColumns, type ColumnsOrigin, type RememberedColumns, type SettledColumns } from './settle-columns.js';
