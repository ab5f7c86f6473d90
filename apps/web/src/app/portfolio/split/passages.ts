import type { routes, ResponseOf } from '@probant/contract';
import { NOWHERE, type Place } from '../../i18n/place-words';

export type Heading = ResponseOf<typeof routes.readFileText>['headings'][number];
/** A passage of the document that a heading opens: the pages it spans, and what it seems to speak of. */
export interface Passage { readonly heading: Heading; readonly place: Place; readonly index: number }

/** The passages of a document: each runs until the page where the next heading of its level, or above, begins. */
export function passagesOf(headings: readonly Heading[], pages: number | null): readonly Passage[] {
  return headings.map((heading, index) => {
    const next = headings.slice(index + 1).find(({ level, page }) => level <= heading.level && page !== null);
    return { heading, index, place: placeOf(heading, next?.page ?? null, pages) };
  });
}

function placeOf({ text, page }: Heading, nextPage: number | null, pages: number | null): Place {
  if (page === null) return { ...NOWHERE, heading: text };
  const last = nextPage === null ? (pages ?? page) : Math.max(page, nextPage - 1);
  return { ...NOWHERE, heading: text, pageFrom: page, pageTo: last > page ? last : null };
}

/** A tie the headings propose: the first passage that names a competency speaks for it. */
export interface Proposal { readonly competencyId: string; readonly passage: Passage }

/** What the headings propose, in the order of the document, each competency once; those already tied are left out. */
export function proposalsOf(passages: readonly Passage[], tied: ReadonlySet<string>): readonly Proposal[] {
  const seen = new Set(tied);
  return passages.flatMap((passage) => passage.heading.competencyIds.flatMap((competencyId) => {
    if (seen.has(competencyId)) return [];
    seen.add(competencyId);
    return [{ competencyId, passage }];
  }));
}
