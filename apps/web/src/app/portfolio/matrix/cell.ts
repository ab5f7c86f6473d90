import type { Heat } from '@probant/ui';
import type { MatrixRow } from '../model/matrix-model';

/** What the heat cell of a criterion shows, in colour and in words. */
export interface HeatShown { readonly heat: Heat; readonly words: string }

const OUT: Readonly<Partial<Record<MatrixRow['state'], HeatShown>>> = {
  oral: { heat: 'oral', words: 'À l’oral' }, set_aside: { heat: 'out', words: 'Écarté' }, exempted: { heat: 'exempted', words: 'Dispensé' }, not_chosen: { heat: 'out', words: 'Non choisi' },
};

export function heatOf({ state, count, heat }: Pick<MatrixRow, 'state' | 'count' | 'heat'>): HeatShown {
  const out = OUT[state];
  if (out && count === 0) return out;
  return { heat, words: count === 0 ? 'Aucune' : count === 1 ? '1\u00A0preuve' : `${count}\u00A0preuves` };
}
