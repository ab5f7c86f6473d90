import type { TieBody } from '@probant/contract';
import { frTimeCode } from '@probant/ui';
import type { z } from 'zod';
import type { Place } from '../../i18n/place-words';

export type TieValue = z.output<typeof TieBody>;

/** Reads `1:10`, `01:02:05`, `70`, `1 min 10`; null when it is none of these. */
export function readTimeCode(text: string): number | null {
  const parts = text.trim().toLowerCase().replace(/\s*(?:min|mn)\s*/g, ':').replace(/\s*s$/, '').replace(/:$/, ':00').split(':');
  if (parts.length > 3 || parts.some((part) => !/^\d{1,6}$/.test(part.trim()))) return null;
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Where to look, in as few characters as a cell holds: `p. 4–6`, `1:10`, `diapo 3`. Empty when nowhere in particular. */
export function shortPlace(place: Place): string {
  if (place.pageFrom !== null) return place.pageTo !== null && place.pageTo !== place.pageFrom ? `p. ${place.pageFrom}–${place.pageTo}` : `p. ${place.pageFrom}`;
  if (place.slide !== null) return `diapo ${place.slide}`;
  if (place.secondFrom !== null) return place.secondTo !== null ? `${frTimeCode(place.secondFrom)}–${frTimeCode(place.secondTo)}` : frTimeCode(place.secondFrom);
  return place.heading ? `« ${place.heading.slice(0, 24)} »` : '';
}

/** What a person types in the pages field. */
export type ReadPlace = { readonly ok: true; readonly place: Pick<Place, 'pageFrom' | 'pageTo'> } | { readonly ok: false };

/** Reads `4`, `4-6`, `4 à 6`, `p. 4–6` or nothing; the end never comes before the beginning. */
export function readPages(text: string, last: number | null): ReadPlace {
  const bare = text.trim().toLowerCase().replace(/^pages?\s*|^pp?\.\s*/, '');
  if (bare === '') return { ok: true, place: { pageFrom: null, pageTo: null } };
  const match = /^(\d{1,6})(?:\s*(?:-|–|à|a|\/)\s*(\d{1,6}))?$/.exec(bare);
  const from = Number(match?.[1]);
  const to = match?.[2] ? Number(match[2]) : null;
  if (!match || from < 1 || (to !== null && to < from) || (last !== null && (to ?? from) > last)) return { ok: false };
  return { ok: true, place: { pageFrom: from, pageTo: to } };
}

/** Words of a text, as the counter shows them. */
export function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}

/** The fields of a tie a person edits, apart from what the server adds. */
export function tieValue(tie: TieValue): TieValue {
  const { argument, place, criterionIds, expectedElementIds, authorship, ownPart } = tie;
  return { argument, place, criterionIds, expectedElementIds, authorship, ownPart };
}
