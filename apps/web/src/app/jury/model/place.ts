import type { PlaceBody } from '@probant/contract';
import { frTimeCode } from '@probant/ui';
import type { z } from 'zod';

export type Place = z.output<typeof PlaceBody>;

export const NOWHERE: Place = { pageFrom: null, pageTo: null, heading: null, slide: null, secondFrom: null, secondTo: null };

/** Where to look, in words: `p. 4 à 6`, `à 1:10`, `diapo 3`, `« Titre »`. Empty when nowhere in particular. */
export function placeWords(place: Place | null): string {
  if (!place) return '';
  if (place.pageFrom !== null) return place.pageTo !== null && place.pageTo !== place.pageFrom ? `p. ${place.pageFrom} à ${place.pageTo}` : `p. ${place.pageFrom}`;
  if (place.slide !== null) return `diapo ${place.slide}`;
  if (place.secondFrom !== null) return place.secondTo !== null && place.secondTo !== place.secondFrom ? `de ${frTimeCode(place.secondFrom)} à ${frTimeCode(place.secondTo)}` : `à ${frTimeCode(place.secondFrom)}`;
  return place.heading ? `« ${place.heading} »` : '';
}

/** The page of paged evidence a place opens at; slides are pages. */
export function pageOf(place: Place | null): number | null {
  return place?.pageFrom ?? place?.slide ?? null;
}

/** Whether a page is among those a place names. */
export function names(place: Place | null, page: number): boolean {
  if (!place) return false;
  if (place.slide !== null) return place.slide === page;
  return place.pageFrom !== null && page >= place.pageFrom && page <= (place.pageTo ?? place.pageFrom);
}
