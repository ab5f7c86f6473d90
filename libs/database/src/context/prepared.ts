import pg from 'pg';

const names = new Map<string, string>();

/** Marks a statement as planned once a connection, for those sent all day: the policies of row-level security make planning dearer than running. Gives it back unchanged. */
export function prepared(sql: string): string {
  if (!names.has(sql)) names.set(sql, `probant_${names.size + 1}`);
  return sql;
}

/** A connection that prepares the marked statements at their first use; PostgreSQL then chooses by itself between one plan for all values and one a value. */
export class PreparingClient extends pg.Client {
  override query(...given: unknown[]): never {
    const [first, ...rest] = given;
    const name = typeof first === 'string' && Array.isArray(rest[0]) ? names.get(first) : undefined;
    return super.query(...((name ? [{ name, text: first }, ...rest] : given) as Parameters<pg.Client['query']>)) as never;
  }
}
