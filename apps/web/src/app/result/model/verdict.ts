import { plural } from '@probant/ui';
import type { BlocResult } from './bloc-results';

const AND = new Intl.ListFormat('fr-FR', { type: 'conjunction' });
const NUMBERS = ['Aucun', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix'];
const inWords = (count: number): string => NUMBERS[count] ?? String(count);

/** The names of blocs in a sentence: "le bloc 2", "les blocs 1, 3 et 4A". */
export function blocsInWords(blocs: readonly Pick<BlocResult, 'name'>[]): string {
  const short = blocs.map(({ name }) => name.replace(/^Bloc /, ''));
  return `${blocs.length > 1 ? 'les blocs' : 'le bloc'} ${AND.format(short)}`;
}

/** The head of the result: its title and what it means, in words. */
export function verdictWords(blocs: readonly BlocResult[], complete: boolean): { readonly title: string; readonly why: string } {
  const held = blocs.filter(({ standing }) => standing === 'held');
  const missing = blocs.filter(({ standing }) => standing !== 'held');
  if (complete) return { title: 'Vous avez obtenu la certification', why: `${inWords(held.length)} ${plural(held.length, 'bloc')} sur ${held.length} : tout ce qui est demandé est validé. Félicitations.` };
  const keeps = held.length === 0 ? '' : `${capital(blocsInWords(held))} ${plural(held.length, 'est validé et le reste', 'sont validés et le restent')}. `;
  const hints = missing.some(({ suffices }) => suffices.length > 0) ? ', et le jury dit ce qui suffirait' : '';
  return {
    title: held.length === 0 ? 'Aucun bloc n’est validé pour l’instant' : `${inWords(held.length)} ${plural(held.length, 'bloc vous est acquis', 'blocs vous sont acquis')}, il en reste ${inWords(missing.length).toLowerCase()}`,
    why: `${keeps}Pour obtenir la certification, il vous manque ${blocsInWords(missing)}${hints}.`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
