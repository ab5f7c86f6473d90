import { fold, likeness } from './wording.js';

/** What is compared to recognise a thing of a previous reading: its printed code and its words. */
export interface Trait {
  readonly code: string | null;
  readonly text: string;
}

/**
 * Pairs new things with old ones of the same level: same code and words first, then same words, same code, then likeness; position breaks ties.
 * Returns for each new index the old index, or null. An old thing is used once.
 */
export function pair(news: readonly Trait[], olds: readonly Trait[]): readonly (number | null)[] {
  const found: (number | null)[] = news.map(() => null);
  const free = new Set(olds.keys());
  const words = new Map([...news, ...olds].map((trait) => [trait, fold(trait.text)]));
  const same = (one: Trait, other: Trait): boolean => words.get(one) === words.get(other);
  const passes: readonly ((one: Trait, other: Trait) => boolean)[] = [
    (one, other) => one.code === other.code && same(one, other),
    (one, other) => same(one, other) && one.text !== '',
    (one, other) => one.code !== null && one.code === other.code && likeness(one.text, other.text) > 0.2,
    (one, other) => one.code === other.code && likeness(one.text, other.text) >= 0.6,
  ];
  for (const agrees of passes) {
    for (const [index, one] of news.entries()) {
      if (found[index] !== null) continue;
      const candidates = [...free].filter((old) => agrees(one, olds[old] ?? { code: null, text: '' }));
      const best = candidates.sort((left, right) => Math.abs(left - index) - Math.abs(right - index))[0];
      if (best === undefined) continue;
      found[index] = best;
      free.delete(best);
    }
  }
  return found;
}
