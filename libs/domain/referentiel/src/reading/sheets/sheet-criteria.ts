import { doubt, type DraftCompetency, type DraftCriterion, type DraftModality, type Margin } from '../draft.js';
import type { SourceParagraph } from '../source.js';
import { fold, likeness, wordsOf } from '../wording.js';
import type { GridRow } from './criteria-grid.js';
import { nearest } from './sheet-modalities.js';

interface Judged { readonly competency: DraftCompetency; readonly performance: readonly SourceParagraph[]; readonly row: GridRow | null }

const PERFORMANCE = 'Critères de performance';

/** The criteria of a competency: those of the grid with their tests, then what its own sheet alone asks. */
export function sheetCriteria({ competency, performance, row }: Judged, modalities: readonly DraftModality[], margin: Margin): readonly DraftCriterion[] {
  const graded = (row?.criteria ?? []).map((one) => criterion(one, competency, null));
  const beside = (row?.tests ?? []).flatMap((name) => {
    const found = nearest(name, modalities, (one) => one.title);
    if (!found && row) doubt(margin, 'tie.unknown_modality', row.criteria[0]?.where ?? {}, `La grille coche « ${name} », qui n’est pas décrite parmi les épreuves du bloc.`, 'Ajouter la modalité, ou corriger la grille.', competency);
    return found ? [found] : [];
  });
  for (const one of graded) one.modalities = [...beside];
  const alone = performance.flatMap((one) => leftOver(one, graded, margin)).map((one) => {
    const extra = criterion(one, competency, row ? PERFORMANCE : null);
    if (row) doubt(margin, 'criterion.modality_missing', one.where, 'La fiche de la compétence imprime ce critère de performance, que la grille d’évaluation ne reprend pas : il a été gardé sans modalité.', 'Lui donner une épreuve, ou l’écarter.', extra);
    return extra;
  });
  return [...graded, ...alone];
}

function criterion(paragraph: SourceParagraph, competency: DraftCompetency, group: string | null): DraftCriterion {
  return { code: null, group, heading: group, text: paragraph.text, scope: null, facet: null, basis: 'row', competencies: [competency], modalities: [], subCriteria: [], rows: new Set(), where: paragraph.where };
}

/** What a line of the sheet says that the grid does not: the grid repeats most of them, and two lines may have been read as one. */
function leftOver(paragraph: SourceParagraph, graded: readonly DraftCriterion[], margin: Margin): readonly SourceParagraph[] {
  const said = (text: string): void => void margin.unplaced.push({ where: paragraph.where, text, boilerplate: true });
  let rest = paragraph.text;
  for (let again = true; again && rest !== ''; ) {
    const words = wordsOf(rest);
    const same = graded.map((one) => wordsOf(one.text)).filter((one) => one.length > 0 && one.every((word, index) => word === words[index])).sort((one, other) => other.length - one.length)[0];
    again = same !== undefined;
    if (!same) break;
    const cut = afterWords(rest, same.length);
    said(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  if (wordsOf(rest).length === 0) return [];
  const reworded = graded.find((one) => likeness(one.text, rest) >= 0.75);
  if (!reworded) return [{ ...paragraph, text: rest }];
  said(rest);
  if (fold(reworded.text) !== fold(rest)) doubt(margin, 'criterion.reworded', paragraph.where, `La fiche de la compétence écrit ce critère autrement que la grille : « ${rest} ». Le texte de la grille a été gardé.`, 'Choisir le texte qui fait foi.', reworded);
  return [];
}

/** The place in a text after its first words, the sign that follows them included. */
function afterWords(text: string, count: number): number {
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const last = found[count - 1];
  if (!last) return text.length;
  const end = last.index + last[0].length;
  return end + (/^[\s.,;:)»]*/u.exec(text.slice(end))?.[0].length ?? 0);
}
