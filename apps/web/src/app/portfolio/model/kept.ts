import type { Bloc, Modality, ReferentielTree } from '@probant/domain-referentiel';

/** A modality the certifier kept for this route, with its bloc. */
export interface Kept { readonly modality: Modality; readonly bloc: Bloc }

/** The modalities kept for the candidacy's route, in printed order. */
export function keptOnRoute(tree: ReferentielTree, keptModalityIds: readonly string[]): readonly Kept[] {
  const kept = new Set(keptModalityIds);
  return tree.blocs.flatMap((bloc) => bloc.modalities.filter((modality) => kept.has(modality.id)).map((modality) => ({ modality, bloc })));
}
