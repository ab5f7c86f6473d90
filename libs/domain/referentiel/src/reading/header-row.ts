import { leadingCode } from './codes.js';
import { blocHeading, columnRole, isAside, isNumbering, type ColumnRole } from './headings.js';
import { textOf, type SourceCell } from './source.js';
import { fold } from './wording.js';

/** A header cell and what its column holds. */
export interface HeaderCell { readonly cell: SourceCell; readonly role: ColumnRole }

const PLURAL = /^(?:(?:referentiels?|tableau|liste) (?:d'|de |des |du )|principales |les )?(?:blocs|activites|taches|situations|competences|modalites|criteres|evaluations?|indicateurs|epreuves|preuves|capacites|savoir-faire|missions|fonctions|productions|livrables|resultats|etre capable|exigences|attendus|observables|modes? d'evaluation|methodes? d'evaluation|outils? d'evaluation)\b/;
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

/** The first row of a table none of whose columns is known yet: short labels, one of them known. Those nobody knows take the place that the order of columns leaves them. Null when the row is no header. */
export function supposedHeader(filled: readonly SourceCell[]): readonly HeaderCell[] | null {
  const cells = filled.map((cell) => ({ cell, text: textOf(cell), role: roleOf(textOf(cell)) }));
  const known = new Set(cells.map(({ role }) => role));
  if (cells.length < 3 || cells.length > 4 || cells.every(({ role }) => role === null || role === 'aside' || role === 'numbers') || !cells.every(({ text, cell }) => isLabel(text) && cell.paragraphs.length === 1 && leadingCode(text) === null && blocHeading(text) === null)) return null;
  const order = cells.length === 3 ? ORDER.slice(1) : ORDER;
  return cells.map(({ cell, role }, rank) => { const left = order[rank]; return { cell, role: role ?? (left && !known.has(left) ? left : 'aside') }; });
}

const ORDER: readonly ColumnRole[] = ['activities', 'competencies', 'modalities', 'criteria'];

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
