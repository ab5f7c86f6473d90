import { fold } from '../reading/wording.js';
import type { AccessRoad, FicheModality } from './fiche.js';
import { piecesOf } from './fiche-list.js';

const ROADS: readonly (readonly [AccessRoad, RegExp])[] = [
  ['FI', /\bformation initiale\b|\bscolaires?\b|\bvoie scolaire\b|\betudiants?\b/],
  ['CA', /\bapprentissage\b(?! professionnel)|\bapprentis?\b/],
  ['FC', /\bformation (?:professionnelle )?continue\b|\bstagiaires? de la formation\b/],
  ['CQ', /\bcontrats? de professionnalisation\b/],
  ['CL', /\bcandidat(?:ure)?s? (?:individuel(?:le)?s?|libres?)\b/],
  ['VAE', /\bvae\b|\bvalidation des acquis\b|\bau titre de (?:leur|l'|son|votre) ?experience\b/],
];
/** A piece that opens with its roads says for whom the following ones hold. */
const OPENS = /^(?:[-–—*•]\s*)?(?:pour |en |par |dans le cadre |au titre |voie |les |candidats? |scolaires?|apprentis?|formation |contrat |vae\b|validation )/;

/** The modalities of a bloc, piece by piece, each with the roads it names; a heading of roads holds for what follows until the next one. */
export function modalitiesOf(raw: string): readonly FicheModality[] {
  let heading: readonly AccessRoad[] = [];
  return piecesOf(raw).map((text) => {
    const roads = roadsIn(text);
    if (roads.length > 0 && isHeading(text)) heading = roads;
    return { text, roads: roads.length > 0 ? roads : heading };
  });
}

/** The roads of access a text names. */
export function roadsIn(text: string): readonly AccessRoad[] {
  const folded = fold(text);
  return ROADS.filter(([, pattern]) => pattern.test(folded)).map(([road]) => road);
}

/** A heading names its roads first and says nothing of the work, but in brackets: it closes with a colon, or is a list of roads. */
function isHeading(text: string): boolean {
  const folded = fold(text.replace(/\([^()]*\)/g, ' '));
  return OPENS.test(folded) && (/:$/.test(folded) || (folded.match(/,/g) ?? []).length > 0 || folded.split(' ').length <= 8);
}
