import type { Id } from '@probant/domain-kernel';
import type { Bloc, ReferentielTree } from '@probant/domain-referentiel';
import type { Heading } from './evidence.js';

/** A heading, and what it seems to speak of: proposed to the candidate, never tied by itself. */
export interface ProposedHeading extends Heading { readonly competencyIds: readonly Id[]; readonly blocId: Id | null }

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
const CODE = /[A-Za-z]{0,4}\s?\d{1,2}(?:[.\-_]\d{1,2}){0,3}/g;
const codeKey = (code: string): string => code.toUpperCase().replace(/[\s_-]+/g, '.').replace(/^([A-Z]+)\.(?=\d)/, '$1');

/**
 * Reads a livret's headings against the référentiel: a heading that names a bloc (its number or its title) or a printed code proposes it.
 * Printed codes repeat from bloc to bloc: under a heading that named a bloc, only that bloc's codes are proposed.
 */
export function proposeHeadings(headings: readonly Heading[], tree: ReferentielTree, blocIds: ReadonlySet<Id>): readonly ProposedHeading[] {
  const blocs = tree.blocs.filter(({ id }) => blocIds.has(id));
  let current: { readonly bloc: Bloc; readonly level: number } | null = null;
  return headings.map((heading) => {
    if (current && heading.level < current.level) current = null;
    const named = blocNamed(heading.text, blocs);
    if (named) current = { bloc: named, level: heading.level };
    const among: readonly Bloc[] = current ? [current.bloc] : blocs;
    const competencyIds = competenciesNamed(heading.text, among);
    return { ...heading, competencyIds, blocId: named?.id ?? null };
  });
}

/** The one bloc a heading names; null when none or several bear that number. */
function blocNamed(text: string, blocs: readonly Bloc[]): Bloc | null {
  const words = plain(text);
  const byTitle = blocs.filter(({ title }) => plain(title).length > 8 && words.includes(plain(title)));
  if (byTitle.length === 1) return byTitle[0] ?? null;
  const number = /\bblocs?\s+(?:n\s?o?\s?)?([a-z]*\d+[a-z]?|[ivx]+)\b/.exec(words)?.[1];
  const byNumber = number ? blocs.filter((bloc) => plain(bloc.number) === number || plain(bloc.number) === `bloc ${number}`) : [];
  return byNumber.length === 1 ? (byNumber[0] ?? null) : null;
}

/** Competencies whose printed code stands in the heading as a word, or whose whole text does. */
function competenciesNamed(text: string, blocs: readonly Bloc[]): readonly Id[] {
  const codes = new Set([...text.matchAll(CODE)].map(([code]) => codeKey(code.trim())));
  const words = plain(text);
  const hits = blocs.flatMap(({ competencies }) => competencies.filter(({ code, text: said }) => (code !== null && codes.has(codeKey(code))) || (plain(said).length > 20 && words.includes(plain(said)))));
  return hits.map(({ id }) => id);
}
