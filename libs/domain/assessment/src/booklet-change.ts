import type { Id } from '@probant/domain-kernel';
import type { BookletChange } from './mark.js';

/** One deposited booklet, as far as its readers' marks depend on it: a fingerprint per piece of evidence and per competency's argument and ties. */
export interface BookletPrint {
  readonly version: number;
  readonly evidence: ReadonlyMap<Id, string>;
  readonly items: ReadonlyMap<Id, { readonly print: string; readonly evidenceIds: readonly Id[] }>;
}

/** What changed between two versions: evidence altered, added or gone, and the criteria whose argument, ties or evidence did. */
export function bookletChange(before: BookletPrint, after: BookletPrint, competencyIdsOf: ReadonlyMap<Id, readonly Id[]>): BookletChange {
  const evidenceIds = changedKeys(before.evidence, after.evidence, (print) => print);
  const altered = new Set(evidenceIds);
  const competencies = new Set(changedKeys(before.items, after.items, (item) => item.print));
  for (const [id, item] of after.items) if (item.evidenceIds.some((one) => altered.has(one))) competencies.add(id);
  const criterionIds = [...competencyIdsOf].filter(([, ids]) => ids.some((id) => competencies.has(id))).map(([id]) => id);
  return { version: after.version, evidenceIds, criterionIds };
}

function changedKeys<T>(before: ReadonlyMap<Id, T>, after: ReadonlyMap<Id, T>, print: (value: T) => string): readonly Id[] {
  const of = (map: ReadonlyMap<Id, T>, id: Id): string | null => {
    const value = map.get(id);
    return value === undefined ? null : print(value);
  };
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => of(before, id) !== of(after, id));
}
