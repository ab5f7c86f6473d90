/** A field two people, or two tabs, changed differently. */
export interface Clash<T> { readonly field: keyof T & string; readonly mine: T[keyof T]; readonly theirs: T[keyof T] }
export interface Merge<T> { readonly value: T; readonly clashes: readonly Clash<T>[] }

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Three-way merge field by field: what only one side changed is kept; a field changed on both sides is a clash, and `value` holds mine. */
export function merge<T extends object>(base: T, mine: T, theirs: T): Merge<T> {
  const value = { ...theirs };
  const clashes: Clash<T>[] = [];
  for (const field of Object.keys(mine) as (keyof T & string)[]) {
    if (same(mine[field], base[field])) continue;
    value[field] = mine[field];
    if (!same(theirs[field], base[field]) && !same(mine[field], theirs[field])) clashes.push({ field, mine: mine[field], theirs: theirs[field] });
  }
  return { value, clashes };
}
