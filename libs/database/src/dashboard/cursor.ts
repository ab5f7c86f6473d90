import { DomainError, ID_PATTERN, type Id } from '@probant/domain-kernel';

/** Where a page ended: the key of its sort and the id, opaque to who carries it. */
export function cursorOf(sort: string, key: string, id: Id): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');
}

/** Reads it back. Throws `invalid` for one that is not ours, or is of another sort. */
export function positionOf(sort: string, cursor: string): { readonly key: string; readonly id: Id } {
  const [of, key, id] = parsed(cursor);
  if (of !== sort || typeof key !== 'string' || typeof id !== 'string' || !ID_PATTERN.test(id) || (sort !== 'name' && !/^(infinity|\d{4}-\d{2}-\d{2}[\d:.+ -]*)$/.test(key))) throw new DomainError('invalid', 'input.cursor');
  return { key, id };
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
