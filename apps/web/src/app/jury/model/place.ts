import type { Place } from '../../i18n/place-words';

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
