import type { Id } from '@probant/domain-kernel';
import { likeness } from '../reading/wording.js';
import type { Bloc, ReferentielTree } from '../tree.js';
import type { Fiche, FicheBloc } from './fiche.js';

/** The official code proposed for a bloc, and what it rests on: its number, the likeness of its title, or nothing found. */
export interface ProposedCode { readonly blocId: Id; readonly code: string | null; readonly by: 'number' | 'likeness' | null }

const ALIKE = 0.45;
const UNLIKE = 0.12;

/** The official code of each bloc of a tree: the one of the same number unless its title says another, then the most alike. A code serves once; a person confirms. */
export function proposeCodes(tree: ReferentielTree, fiche: Pick<Fiche, 'blocs'>): readonly ProposedCode[] {
  const pairs = tree.blocs.flatMap((bloc) => fiche.blocs.map((official) => {
    const [alike, sameNumber] = [likeness(bloc.title, official.label), numberOf(official.code) === bloc.number];
    return { bloc, official, sameNumber, alike, score: alike + (sameNumber && alike >= UNLIKE ? 0.5 : 0) };
  }));
  const taken = new Map<Bloc, { readonly official: FicheBloc; readonly by: 'number' | 'likeness' }>();
  const used = new Set<FicheBloc>();
  for (const { bloc, official, sameNumber } of pairs.filter((pair) => pair.alike >= ALIKE || (pair.sameNumber && pair.alike >= UNLIKE)).sort((left, right) => right.score - left.score)) {
    if (taken.has(bloc) || used.has(official)) continue;
    taken.set(bloc, { official, by: sameNumber ? 'number' : 'likeness' });
    used.add(official);
  }
  // Alone with its number, a bloc keeps it even under another title: nothing else answers it.
  for (const bloc of tree.blocs) {
    const official = taken.has(bloc) ? undefined : fiche.blocs.find((one) => !used.has(one) && numberOf(one.code) === bloc.number && tree.blocs.filter(({ number }) => number === bloc.number).length === 1);
    if (!official) continue;
    taken.set(bloc, { official, by: 'number' });
    used.add(official);
  }
  return tree.blocs.map((bloc) => ({ blocId: bloc.id, code: taken.get(bloc)?.official.code ?? null, by: taken.get(bloc)?.by ?? null }));
}

/** `RNCP37674BC01` is the bloc 1. */
function numberOf(code: string): string | null {
  return /(?:BC)?0*(\d{1,2})$/.exec(code)?.[1] ?? null;
}
