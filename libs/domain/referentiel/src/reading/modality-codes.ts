import { leadingCode } from './codes.js';
import { doubt, type DraftActivity, type DraftCompetency, type DraftModality, type Margin } from './draft.js';
import { meet } from './rows.js';

/** Tells the codes of modalities that are printed twice in a bloc, and those whose first number is that of another bloc. Every code stays as printed; two that collide get names of ours. */
export function noteModalityCodes(modalities: readonly DraftModality[], above: { readonly activities: readonly DraftActivity[]; readonly competencies: readonly DraftCompetency[] }, margin: Margin): void {
  const own = blocNumber(modalities, above.competencies);
  const seen = new Map<string, number>();
  for (const modality of modalities) {
    if (own !== null && modality.numbers.length > 1 && modality.numbers[0] !== own) noteMisprint(modality, own, above.activities, margin);
    const { printedCode } = modality;
    if (printedCode === null || modality.code === null) continue;
    const times = (seen.get(modality.code) ?? 0) + 1;
    seen.set(modality.code, times);
    if (times === 1) continue;
    modality.code = `${modality.code} (${times})`;
    doubt(margin, 'code.repeated', modality.where, `Le code ${printedCode} est imprimé deux fois dans ce bloc : les deux modalités sont gardées.`, 'Corriger l’un des deux codes.', modality);
  }
}

/** The number that every competency of the bloc begins with, where most of its modalities begin with it too. */
function blocNumber(modalities: readonly DraftModality[], competencies: readonly DraftCompetency[]): number | null {
  const firsts = new Set(competencies.map((one) => (one.printed && one.printed.numbers.length > 1 ? one.printed.numbers[0] : undefined)));
  const [first] = firsts;
  if (firsts.size !== 1 || first === undefined) return null;
  const agreeing = modalities.filter((one) => one.numbers.length > 1 && one.numbers[0] === first).length;
  return agreeing * 2 >= modalities.length ? first : null;
}

function noteMisprint(modality: DraftModality, own: number, activities: readonly DraftActivity[], margin: Margin): void {
  const beside = activities.filter((one) => meet(one.rows, modality.rows)).flatMap((one) => leadingCode(one.code ?? '')?.code ?? []);
  const [activity] = beside;
  const numbers = beside.length === 1 && activity?.numbers.length === modality.numbers.length ? activity.numbers : [own, ...modality.numbers.slice(1)];
  const separators = modality.printedCode?.split(/\d+/) ?? [];
  const suggested = numbers.reduce((code, number, index) => `${code}${separators[index] ?? '.'}${number}`, '');
  doubt(margin, 'modality.code_misprinted', modality.where, `Le code ${modality.printedCode ?? ''} commence par le numéro d’un autre bloc : il est gardé tel qu’imprimé.`, `Lire ${suggested} ?`, modality);
}
