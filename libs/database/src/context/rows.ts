import { ambient } from './ambient.js';

/** A timestamp as PostgreSQL gives it, in a row or inside JSON. */
export const instant = (value: Date | string): string => new Date(value).toISOString();
export const instantOrNull = (value: Date | string | null): string | null => (value === null ? null : instant(value));

/** The rows of a SELECT, or of an INSERT that returns some. */
export async function rows<R>(sql: string, params: readonly unknown[]): Promise<readonly R[]> {
  return (await ambient().query(sql, [...params])) as readonly R[];
}

/** Runs an UPDATE or DELETE and says how many rows it touched. */
export async function touched(sql: string, params: readonly unknown[]): Promise<number> {
  const [, count] = (await ambient().query(sql, [...params])) as [unknown, number];
  return count;
}
