import { columnRole, isAside, isNumbering, type ColumnRole } from './headings.js';
import { textOf, type SourceCell } from './source.js';
import { fold } from './wording.js';

/** A header cell and what its column holds. */
export interface HeaderCell { readonly cell: SourceCell; readonly role: ColumnRole }

const PLURAL = /^(?:(?:referentiels?|tableau|liste) (?:d'|de |des |du )|principales |les )?(?:blocs|activites|taches|situations|competences|modalites|criteres|evaluations?|indicateurs|epreuves|preuves|capacites|savoir-faire|missions|fonctions|productions|livrables|resultats)\b/;
const LABEL_LENGTH = 60;

/** What each cell of a header row announces, or null when the row is none. A short heading that nobody knows (`Savoirs associés`, `Lieu`) stands beside the tree when two others, in the plural, are known. */
export function headerRow(filled: readonly SourceCell[]): readonly HeaderCell[] | null {
  const cells = filled.map((cell) => ({ cell, text: textOf(cell), role: roleOf(textOf(cell)) }));
  const known = cells.filter(({ role }) => role !== null && role !== 'aside' && role !== 'numbers');
  if (known.length < 2) return null;
  const unknown = cells.filter(({ role }) => role === null);
  const sure = unknown.length === 0 || (new Set(known.map(({ role }) => role)).size >= 2 && known.every(({ text }) => PLURAL.test(fold(text))) && unknown.every(({ text }) => isLabel(text)));
  return sure ? cells.map(({ cell, role }) => ({ cell, role: role ?? 'aside' })) : null;
}

/** The columns headed `Tâches` beside one headed `Activités`: they hold the tasks of these. */
export function taskColumns(cells: readonly HeaderCell[]): ReadonlySet<number> {
  const ofActivities = cells.filter(({ role }) => role === 'activities');
  const tasks = ofActivities.filter(({ cell }) => /^(?:les |principales )?taches?\b/.test(fold(textOf(cell))));
  return new Set(tasks.length < ofActivities.length ? tasks.map(({ cell }) => cell.column) : []);
}

/** The columns headed `Indicateurs` beside one headed `Critères`: they tell how each of these is seen. */
export function indicatorColumns(cells: readonly HeaderCell[]): ReadonlySet<number> {
  const ofCriteria = cells.filter(({ role }) => role === 'criteria');
  const indicators = ofCriteria.filter(({ cell }) => /^(?:les )?indicateurs?\b/.test(fold(textOf(cell))));
  return new Set(indicators.length < ofCriteria.length ? indicators.map(({ cell }) => cell.column) : []);
}

/** The column that names the bloc of its rows. */
export function blocColumn(cells: readonly HeaderCell[]): number | null {
  return cells.find(({ cell }) => /^(?:intitules? des? )?blocs?\b(?! ?\d)/.test(fold(textOf(cell))))?.cell.column ?? null;
}

function roleOf(text: string): ColumnRole | null {
  return (isNumbering(text) ? 'numbers' : columnRole(text)) ?? (isAside(text) ? 'aside' : null);
}

function isLabel(text: string): boolean {
  return text.length <= LABEL_LENGTH && /^\p{L}/u.test(text) && !/[.;!?]$/.test(text);
}
