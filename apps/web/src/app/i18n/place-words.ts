import type { PlaceBody } from '@probant/contract';
import { frTimeCode } from '@probant/ui';
import type { z } from 'zod';

/** Where to look, in words: `p. 4 à 6`, `à 1:10`, `diapo 3`, `« Titre »`. Empty when nowhere in particular. */
export function placeWords(place: z.output<typeof PlaceBody>): string {
  if (place.pageFrom !== null) return place.pageTo !== null && place.pageTo !== place.pageFrom ? `p. ${place.pageFrom} à ${place.pageTo}` : `p. ${place.pageFrom}`;
  if (place.slide !== null) return `diapo ${place.slide}`;
  if (place.secondFrom !== null) return place.secondTo !== null && place.secondTo !== place.secondFrom ? `de ${frTimeCode(place.secondFrom)} à ${frTimeCode(place.secondTo)}` : `à ${frTimeCode(place.secondFrom)}`;
  return place.heading ? `« ${place.heading} »` : '';
}
