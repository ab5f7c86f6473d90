import { DomainError } from '@probant/domain-kernel';
import { ambient } from '../context/ambient.js';

/** A timestamp as PostgreSQL gives it, in a row or inside JSON. */
export const instant = (value: Date | string): string => new Date(value).toISOString();

/** The rows of a SELECT. */
export async function rows<R>(sql: string, params: readonly unknown[]): Promise<readonly R[]> {
  return (await ambient().query(sql, [...params])) as readonly R[];
}

/** Runs an UPDATE or DELETE that names the revision it follows; throws `conflict` when nothing bore it any more. */
export async function followed(sql: string, params: readonly unknown[]): Promise<void> {
  const [, count] = (await ambient().query(sql, [...params])) as [unknown, number];
  if (count === 0) throw new DomainError('conflict', 'referentiel.stale');
}
