import { beginAlike, sameMark, type Mark } from './mark.js';

/** A thing of one level as it is compared: where it stands, the code and the text it bears, and what else tells it from a twin. */
export interface Item {
  readonly where: string;
  readonly code: string | null;
  readonly text: Mark;
  readonly twin?: string;
}

/** A code whatever its spaces, dots at the end and letters' case. */
export function plainCode(code: string | null): string | null {
  return code === null ? null : code.replace(/\s|\.$/g, '').toUpperCase();
}

const sameCode = (one: Item, other: Item): boolean => plainCode(one.code) === plainCode(other.code);

const PASSES: readonly ((one: Item, other: Item) => boolean)[] = [
  (one, other) => one.where === other.where && sameCode(one, other) && sameMark(one.text, other.text) && one.twin === other.twin,
  (one, other) => one.where === other.where && sameCode(one, other) && sameMark(one.text, other.text),
  (one, other) => one.where === other.where && sameMark(one.text, other.text),
  (one, other) => one.where === other.where && one.code !== null && sameCode(one, other) && beginAlike(one.text, other.text),
  (one, other) => one.where === other.where && beginAlike(one.text, other.text),
  (one, other) => one.where === other.where && one.code !== null && sameCode(one, other),
];

/** For each thing expected, the index of the one found that is it, whole or with a difference; each is used once. */
export function pairItems(expected: readonly Item[], found: readonly Item[]): readonly (number | null)[] {
  const pairs: (number | null)[] = expected.map(() => null);
  const free = new Set(found.keys());
  for (const agrees of PASSES) {
    for (const [index, one] of expected.entries()) {
      if (pairs[index] !== null) continue;
      const match = [...free].find((at) => agrees(one, found[at] ?? one));
      if (match === undefined) continue;
      pairs[index] = match;
      free.delete(match);
    }
  }
  return pairs;
}

/** Whether a thing was found with the code and every word expected. */
export function isWhole(one: Item, other: Item | undefined): boolean {
  return other !== undefined && sameCode(one, other) && sameMark(one.text, other.text);
}
