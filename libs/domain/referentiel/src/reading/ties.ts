import type { Provenance } from '../tree.js';
import { facetOf } from './criterion-marks.js';
import { codeKey, type CodeList, type PrintedCode } from './codes.js';
import { doubt, type DraftCompetency, type DraftCriterion, type DraftModality, type Margin } from './draft.js';
import { meet } from './rows.js';

/** What the codes of a bloc's criteria may name. */
export interface TieScope {
  readonly competencies: readonly DraftCompetency[];
  readonly modalities: readonly DraftModality[];
}

/** The competencies a list of codes names, each once; a code nobody bears is doubted. */
export function resolveCompetencies(list: CodeList, scope: TieScope, where: Provenance, margin: Margin): readonly DraftCompetency[] {
  if (list.ambiguous) doubt(margin, 'range.ambiguous', where, 'Un tiret relie deux codes qui ne se suivent pas : il a été lu comme un intervalle.', 'Confirmer les compétences de l’intervalle.');
  return [...new Set(list.codes.flatMap((code) => byCode(code, scope, where, margin)))];
}

function byCode(code: PrintedCode, scope: TieScope, where: Provenance, margin: Margin): readonly DraftCompetency[] {
  const coded = scope.competencies.filter((one) => one.printed !== null);
  const exact = coded.filter((one) => one.printed && codeKey(one.printed) === codeKey(code));
  if (exact.length > 0) return exact.slice(0, 1);
  const short = coded.filter((one) => one.printed && one.printed.prefix === code.prefix && endsWith(one.printed.numbers, code.numbers));
  if (short.length === 1) {
    doubt(margin, 'tie.abbreviated', where, `Le code ${code.printed} a été lu comme ${short[0]?.code ?? ''}.`, null, short[0] ?? null);
    return short;
  }
  doubt(margin, 'tie.unknown_code', where, `Le code ${code.printed} n’est celui d’aucune compétence du bloc.`, 'Corriger le code ou ajouter la compétence.');
  return [];
}

function endsWith(numbers: readonly number[], tail: readonly number[]): boolean {
  return tail.length < numbers.length && tail.every((number, index) => numbers[numbers.length - tail.length + index] === number);
}

/** The competencies whose numbers a criterion's label repeats: `CR5` bears on `C5`; `CR18-19` on `C18` and `C19` unless a `C18-19` exists; `CR1.2` on `C1` when no `C1.2` does. */
export function resolveLabel(list: CodeList, scope: TieScope, where: Provenance, margin: Margin): readonly DraftCompetency[] {
  const found = competenciesOfLabel(list, scope);
  if (found.length === 0) doubt(margin, 'tie.unknown_code', where, `Le repère ${list.codes[0]?.printed ?? ''} ne correspond au numéro d’aucune compétence du bloc.`, 'Choisir les compétences du critère.');
  if (list.ambiguous) doubt(margin, 'range.ambiguous', where, 'Un tiret relie deux repères qui ne se suivent pas : il a été lu comme un intervalle.');
  else if (found.length > 1 && !list.range) doubt(margin, 'range.ambiguous', where, `Le repère ${list.codes[0]?.printed ?? ''} a été lu comme un intervalle de compétences (${found.map((one) => one.code ?? '').join(', ')}), et non comme un seul numéro.`, 'Confirmer les compétences de l’intervalle.');
  return [...new Set(found)];
}

function competenciesOfLabel(list: CodeList, scope: TieScope): readonly DraftCompetency[] {
  const named = (numbers: readonly number[]): DraftCompetency | undefined => scope.competencies.find((one) => one.printed?.numbers.join('.') === numbers.join('.'));
  return list.codes.flatMap((code) => {
    const exact = named(code.numbers);
    if (exact) return [exact];
    const [from = 0, to = 0] = code.numbers;
    const range = code.numbers.length !== 2 || code.printed.includes('.') || to <= from || to - from > 20 ? [] : Array.from({ length: to - from + 1 }, (_, step) => named([from + step]));
    if (range.length > 0 && range.every((one) => one !== undefined)) return range;
    const prolonged = named(code.numbers.slice(0, -1));
    return prolonged && code.numbers.length > 1 ? [prolonged] : [];
  });
}

/**
 * Whether the labels of criteria name competencies. Labels that begin again in each row only count its criteria, and so do those whose numbers are of competencies printed elsewhere.
 */
export function labelsName(labels: readonly { readonly list: CodeList; readonly row: number }[], scope: TieScope): boolean {
  const keys = labels.map(({ list }) => list.codes.map(codeKey).join(','));
  if (new Set(keys).size * 2 <= keys.length && keys.length > 1) return false;
  const beside = labels.map(({ list, row }) => ({ named: competenciesOfLabel(list, scope), there: scope.competencies.filter((one) => one.rows.has(row)) })).filter(({ there }) => there.length > 0);
  const right = beside.filter(({ named, there }) => named.some((one) => there.includes(one))).length;
  return right * 2 >= beside.length;
}

/** The modalities a list of codes names; a code nobody bears is doubted. */
export function resolveModalities(list: CodeList, scope: TieScope, where: Provenance, margin: Margin): readonly DraftModality[] {
  return list.codes.flatMap((code) => {
    const found = scope.modalities.find((one) => one.numbers.join('.') === code.numbers.join('.'));
    if (!found) doubt(margin, 'tie.unknown_modality', where, `Le code ${code.printed} n’est celui d’aucune modalité du bloc.`, 'Corriger le code ou ajouter la modalité.');
    return found ? [found] : [];
  });
}

/**
 * Ties left to the layout: a criterion without code bears on the competencies of its row; where no criterion of the bloc names a modality, on the one of its row,
 * on the one that covers its competencies, or, several standing in one cell, on the one of the same rank as its heading.
 * A modality without code covers the competencies of its row; one that stands in the row of the heading, all of them.
 */
export function tieByRow(criteria: readonly DraftCriterion[], scope: TieScope, margin: Margin): void {
  const namesModalities = criteria.some((one) => one.modalities.length > 0);
  const told = new Set<string>();
  for (const criterion of criteria) {
    if (criterion.competencies.length === 0) tieByPart(criterion, scope, told, margin);
    if (criterion.competencies.length === 0) {
      criterion.competencies = scope.competencies.filter((one) => meet(one.rows, criterion.rows));
      criterion.basis = 'row';
      tellRow(criterion, told, margin);
    }
    if (criterion.modalities.length > 0) continue;
    const beside = scope.modalities.filter((one) => meet(one.rows, criterion.rows));
    if (namesModalities) tellMissing(criterion, criteria, beside, margin);
    else if (beside.length === 1) criterion.modalities = beside;
    else criterion.modalities = covering(criterion, scope) ?? ofSameRank(criterion, criteria, beside, told, margin);
  }
  for (const modality of scope.modalities) {
    if (modality.printedCode !== null || modality.competencies.length > 0) continue;
    const beside = scope.competencies.filter((one) => meet(one.rows, modality.rows));
    modality.competencies = beside.length > 0 ? beside : [...scope.competencies];
  }
}

/** The one modality that names all the competencies of a criterion. */
function covering(criterion: DraftCriterion, { modalities }: TieScope): DraftModality[] | null {
  const found = modalities.filter((one) => criterion.competencies.length > 0 && criterion.competencies.every((competency) => one.competencies.includes(competency)));
  return found.length === 1 ? found : null;
}

/** Several modalities in one cell, as many headings of criteria in front of it: they go two by two. */
function ofSameRank(criterion: DraftCriterion, criteria: readonly DraftCriterion[], beside: readonly DraftModality[], told: Set<string>, margin: Margin): DraftModality[] {
  const headings = [...new Set(criteria.filter((one) => meet(one.rows, criterion.rows)).map((one) => one.heading))];
  const modality = beside[headings.indexOf(criterion.heading)];
  if (beside.length < 2 || headings.length !== beside.length || !modality) return [];
  const key = `rank ${[...criterion.rows].join(',')}`;
  if (!told.has(key)) doubt(margin, 'tie.modality_by_rank', criterion.where, `Plusieurs modalités se lisent en regard de ces critères : ils leur ont été rattachés dans l’ordre (${beside.map((one) => one.title).join(', ')}).`, 'Confirmer la modalité de chaque groupe de critères.', criterion);
  told.add(key);
  return [modality];
}

function tellMissing(criterion: DraftCriterion, criteria: readonly DraftCriterion[], beside: readonly DraftModality[], margin: Margin): void {
  const likely = [...new Set(criteria.filter((one) => one.competencies.some((competency) => criterion.competencies.includes(competency))).flatMap((one) => one.modalities))];
  const names = (likely.length > 0 ? likely : beside).map((one) => one.printedCode ?? one.title).join(', ');
  const suggestion = names === '' ? null : `Modalité probable : ${names}.`;
  doubt(margin, 'criterion.modality_missing', criterion.where, 'Ce critère ne nomme pas de modalité, alors que les autres du bloc en nomment une : aucune ne lui a été donnée.', suggestion, criterion);
}

/** A criterion under "Partie individuelle" bears on the competencies that the modality gives to that part. */
function tieByPart(criterion: DraftCriterion, scope: TieScope, told: Set<string>, margin: Margin): void {
  const facet = criterion.scope === null ? null : facetOf(criterion.scope);
  const part = facet && scope.modalities.filter((one) => meet(one.rows, criterion.rows)).flatMap((one) => one.parts).find((one) => one.competencies.length > 0 && one.scope !== null && facetOf(one.scope) === facet);
  if (!part) return;
  criterion.competencies = [...part.competencies];
  criterion.basis = 'inferred';
  if (told.has(`${criterion.scope ?? ''} ${[...criterion.rows].join(',')}`)) return;
  told.add(`${criterion.scope ?? ''} ${[...criterion.rows].join(',')}`);
  doubt(margin, 'criterion.tied_by_part', criterion.where, `Les critères de « ${criterion.scope ?? ''} » ne portent pas de code : ils sont rattachés aux compétences que la modalité donne à cette partie (${part.competencies.map((one) => one.code ?? '').join(', ')}).`, 'Préciser, critère par critère, s’il y a lieu.', criterion);
}

/** One doubt for each row, not for each criterion. */
function tellRow(criterion: DraftCriterion, told: Set<string>, margin: Margin): void {
  const key = [...criterion.rows].join(',');
  if (told.has(key)) return;
  told.add(key);
  const codes = criterion.competencies.map((one) => one.code ?? one.text.slice(0, 30)).join(', ');
  if (codes === '') doubt(margin, 'criterion.untied', criterion.where, 'Aucune compétence ne se lit en regard de ce critère.', 'Choisir ses compétences.', criterion);
  else if (criterion.competencies.length > 1) doubt(margin, 'criterion.tied_by_row', criterion.where, `Les critères de cette ligne ne portent pas de code : ils sont rattachés à toutes les compétences de la ligne (${codes}).`, 'Préciser, critère par critère, s’il y a lieu.', criterion);
}
