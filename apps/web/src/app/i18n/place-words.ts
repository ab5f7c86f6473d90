import type { PlaceBody } from '@probant/contract';
import { frTimeCode } from '@probant/ui';
import type { z } from 'zod';

/** Where in a piece of evidence to look. */
export type Place = z.output<typeof PlaceBody>;

export const NOWHERE: Place = { pageFrom: null, pageTo: null, heading: null, slide: null, secondFrom: null, secondTo: null };

/** Where to look, in words: `p. 4 à 6`, `à 1:10`, `diapositive 3`, `« Titre »`. Empty when nowhere in particular. */
export function placeWords(place: Place | null): string {
  if (!place) return '';
  const { pageFrom, pageTo, slide, secondFrom, secondTo, heading } = place;
  if (pageFrom !== null) return pageTo !== null && pageTo !== pageFrom ? `p. ${pageFrom} à ${pageTo}` : `p. ${pageFrom}`;
  if (slide !== null) return `diapositive ${slide}`;
  if (secondFrom !== null) return secondTo !== null && secondTo !== secondFrom ? `de ${frTimeCode(secondFrom)} à ${frTimeCode(secondTo)}` : `à ${frTimeCode(secondFrom)}`;
  return heading ? `« ${heading} »` : '';
}
