import { DomainError } from '@probant/domain-kernel';

/** Same content, whatever the order of keys; lists of ids are compared as sets. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item) => b.some((other) => sameValue(item, other)));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

/** What comes of an edit made on `base` while the thing became `theirs`. `conflicts` names the fields both sides changed, differently. */
export interface Merge<T> { readonly value: T; readonly conflicts: readonly (keyof T & string)[] }

/** Three-way merge, field by field: one side's change is kept, the same change twice is one, two different ones are a conflict. */
export function mergeFields<T extends object>(base: T, theirs: T, mine: T): Merge<T> {
  const conflicts: (keyof T & string)[] = [];
  const value = { ...theirs };
  for (const key of Object.keys(mine) as (keyof T & string)[]) {
    if (sameValue(base[key], mine[key]) || sameValue(theirs[key], mine[key])) continue;
    if (sameValue(base[key], theirs[key])) value[key] = mine[key];
    else conflicts.push(key);
  }
  return { value, conflicts };
}

/** Merges an edit. Throws `conflict` `portfolio.stale_edit` with the present value and the fields in dispute: nothing is lost, the person chooses. */
export function mergeEdit<T extends object>(base: T, theirs: T, mine: T, revision: number): T {
  const { value, conflicts } = mergeFields(base, theirs, mine);
  if (conflicts.length > 0) throw new DomainError('conflict', 'portfolio.stale_edit', { fields: conflicts, current: theirs, revision });
  return value;
}
