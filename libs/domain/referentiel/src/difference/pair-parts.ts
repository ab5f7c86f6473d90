import type { Id } from '@probant/domain-kernel';
import { PART_LEVELS, type PartLevel } from './difference.js';
import type { Part } from './parts.js';

/** Which old part a new one is, by id of the new; and the reverse. */
export interface Pairs { readonly oldOf: ReadonlyMap<Id, Part>; readonly newOf: ReadonlyMap<Id, Part> }

/** How alike two texts must be to be one part: a same code asks for less, another bloc for more. A code alone is never enough, as codes repeat. */
const LEAST_ALIKE = { here: { sameCode: 0.25, otherCode: 0.5 }, elsewhere: { sameCode: 0.6, otherCode: 0.75 } } as const;
const FEW_WORDS = 3;

/** Pairs the parts of two versions: by id first, then inside paired blocs by printed code and likeness, then across blocs by likeness. Each is paired once. */
export function pairParts(olds: readonly Part[], news: readonly Part[]): Pairs {
  const pairs = { oldOf: new Map<Id, Part>(), newOf: new Map<Id, Part>() };
  const match = (old: Part, one: Part): void => {
    pairs.oldOf.set(one.id, old);
    pairs.newOf.set(old.id, one);
  };
  for (const level of PART_LEVELS) {
    const [before, after] = [of(level, olds), of(level, news)];
    const byId = new Map(before.map((old) => [old.id, old]));
    for (const one of after) {
      const old = byId.get(one.id);
      if (old) match(old, one);
    }
    for (const reach of ['here', 'elsewhere'] as const) {
      const free = { olds: before.filter(({ id }) => !pairs.newOf.has(id)), news: after.filter(({ id }) => !pairs.oldOf.has(id)) };
      for (const { old, one } of bestFirst(candidates(reach, free.olds, free.news, pairs))) if (!pairs.newOf.has(old.id) && !pairs.oldOf.has(one.id)) match(old, one);
    }
  }
  return pairs;
}

function of(level: PartLevel, parts: readonly Part[]): readonly Part[] {
  return parts.filter((part) => part.level === level);
}

interface Candidate { readonly old: Part; readonly one: Part; readonly score: number; readonly apart: number }

/** Inside paired blocs first: what is left may have gone to another. Blocs, and what stands outside them, are all of one place. */
function candidates(reach: 'here' | 'elsewhere', olds: readonly Part[], news: readonly Part[], { newOf }: Pick<Pairs, 'newOf'>): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const old of olds) {
    const blocId = old.blocId === null || old.level === 'bloc' ? null : (newOf.get(old.blocId)?.id ?? '');
    for (const one of news) {
      if ((blocId === null || blocId === one.blocId) !== (reach === 'here') || (reach === 'elsewhere' && one.words.size < FEW_WORDS)) continue;
      const sameCode = old.code !== null && old.code === one.code;
      const alike = Math.max(likeness(old.words, one.words), old.inner.size > 0 ? likeness(old.inner, one.inner) : 0);
      if (alike >= LEAST_ALIKE[reach][sameCode ? 'sameCode' : 'otherCode']) found.push({ old, one, score: alike + (sameCode ? 0.25 : 0), apart: Math.abs(old.rank - one.rank) });
    }
  }
  return found;
}

function bestFirst(found: readonly Candidate[]): readonly Candidate[] {
  return [...found].sort((left, right) => right.score - left.score || left.apart - right.apart);
}

/** Share of words in common, from 0 to 1. Two empty texts are alike. */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 && right.size === 0) return 1;
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  if (few.size < many.size * LEAST_ALIKE.here.sameCode) return 0;
  let common = 0;
  for (const word of few) if (many.has(word)) common += 1;
  return common / (left.size + right.size - common);
}
