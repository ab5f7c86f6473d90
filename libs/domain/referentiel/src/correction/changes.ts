import type { Id } from '@probant/domain-kernel';
import type { Level } from './levels.js';

/** An element's own fields: without its id and without the lists it holds. */
export type Own = Readonly<Record<string, unknown>>;
export interface DraftNode { readonly level: Level; readonly own: Own }

/**
 * What a correction changed, so that it can be undone exactly and tried again elsewhere: a field of an element; an element born, gone or become of another level;
 * the order of a list (`bloc-id/criteria`): after the element `at`, the run `before` became `after`.
 */
export type DraftChange =
  | { readonly what: 'field'; readonly id: Id; readonly field: string; readonly before: unknown; readonly after: unknown }
  | { readonly what: 'node'; readonly id: Id; readonly before: DraftNode | null; readonly after: DraftNode | null }
  | { readonly what: 'order'; readonly list: string; readonly at: Id | null; readonly before: readonly Id[]; readonly after: readonly Id[] };

/** The changes that take these back. */
export function opposite(changes: readonly DraftChange[]): readonly DraftChange[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as DraftChange);
}

/** The elements that changes bear on: those of their fields, born or gone, and those that a list won or lost. */
export function touchedIds(changes: readonly DraftChange[]): readonly Id[] {
  return [...new Set(changes.flatMap((change) => (change.what === 'order' ? moved(change.before, change.after) : [change.id])))];
}

/** The ids that stand in one of the two lists alone. */
export function moved(before: readonly Id[], after: readonly Id[]): readonly Id[] {
  return [...before.filter((id) => !after.includes(id)), ...after.filter((id) => !before.includes(id))];
}

/** Whether two values say the same, whatever the order of their keys; a missing key is an undefined one. */
export function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, index) => alike(value, b[index]));
  const [left, right] = [a as Own, b as Own];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => alike(left[key], right[key]));
}
