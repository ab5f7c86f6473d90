import type { ModalityFormat, Route } from '../tree.js';
import type { AccessRoad, FicheModality } from './fiche.js';

/** The pieces of a modality said of some roads alone, as formats of our two routes: a piece that names the experience and a training holds for both. */
export function formatsOf(modalities: readonly FicheModality[]): readonly ModalityFormat[] {
  const runs: { roads: readonly AccessRoad[]; texts: string[] }[] = [];
  for (const { roads, text } of modalities) {
    const last = runs.at(-1);
    if (last && last.roads.join() === roads.join()) last.texts.push(text);
    else runs.push({ roads, texts: [text] });
  }
  return runs.flatMap(({ roads, texts }) => routesOf(roads).map((route) => ({ route, text: texts.join('\n'), work: null, form: null })));
}

/** `vae` for the experience, `formation` for every other road. */
function routesOf(roads: readonly AccessRoad[]): readonly Route[] {
  return [...(roads.some((road) => road !== 'VAE') ? (['formation'] as const) : []), ...(roads.includes('VAE') ? (['vae'] as const) : [])];
}
