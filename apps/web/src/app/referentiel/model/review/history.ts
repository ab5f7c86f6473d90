import type { CorrectionLine } from '@probant/contract';
import { typeset } from '@probant/ui';
import { firstWords } from './gestures';

type Words = Readonly<Record<CorrectionLine['kind'], (label: string) => string>>;
const WORDS: Words = {
  edit: (label) => `${label} : corrigé`, add: (label) => `${label} : ajouté`, remove: (label) => `${label} : retiré de l’arbre`, move: (label) => `${label} : déplacé`, split: (label) => `${label} : coupé en deux`, merge: (label) => `${label} : joint à un autre`, retie: (label) => `${label} : rattaché autrement`,
  place: (label) => `${label} : texte placé`, append: (label) => `${label} : texte ajouté à la suite`, discard: (label) => `${label} : écarté, ou repris`, doubt: (label) => `Doute : ${label}`, undo: (label) => `${label} : annulation`, reread: () => 'Le document a été relu',
};
const DOUBTS = { open: 'Doute rouvert', accepted: 'Lecture acceptée', corrected: 'Doute corrigé', postponed: 'Doute remis à plus tard' } as const;

/** What a correction did, in a line. */
export function historyWords({ kind, label, correction }: Pick<CorrectionLine, 'kind' | 'label' | 'correction'>): string {
  if (correction?.kind === 'doubt') return typeset(`${DOUBTS[correction.state]} : ${firstWords(label)}`);
  if (correction?.kind === 'discard') return typeset(`${firstWords(label)} : ${correction.boilerplate ? 'écarté' : 'repris'}`);
  return typeset(WORDS[kind](firstWords(label)));
}

/** What an edit changed, before and after; null when it is not a text. */
export function textsOf({ correction }: Pick<CorrectionLine, 'correction'>): { readonly before: string; readonly after: string } | null {
  if (correction?.kind !== 'edit' || typeof (correction.was ?? '') !== 'string' || typeof (correction.becomes ?? '') !== 'string') return null;
  return { before: String(correction.was ?? ''), after: String(correction.becomes ?? '') };
}
