import pg from 'pg';

/** Erases organisations whole, with what is theirs and the people who belong to nothing else: for a demo that is rebuilt. As the owner, past every policy. Returns their ids. */
export async function eraseOrganisations(ownerUrl: string, slugs: readonly string[]): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    // The tables are told by their columns, so that a new one is not forgotten; their order does not matter while the keys are not watched.
    await client.query("set local session_replication_role = 'replica'");
    const { rows } = await client.query<{ id: string }>('select id from organisation where slug = any($1)', [slugs]);
    const ids = rows.map(({ id }) => id);
    const people = await client.query<{ person_id: string }>('select person_id from membership where organisation_id = any($1) except select person_id from membership where organisation_id <> all($1)', [ids]);
    const persons = people.rows.map((row) => row.person_id);
    await eraseWhere(client, ['organisation_id', 'certifier_id', 'centre_id'], ids);
    await client.query('delete from mail where to_address in (select lower(email::text) from person where id = any($1))', [persons]);
    await eraseWhere(client, ['person_id'], persons);
    await client.query('delete from organisation where id = any($1)', [ids]);
    await client.query('delete from person where id = any($1)', [persons]);
    await client.query('commit');
    return ids;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.end();
  }
}

async function eraseWhere(client: pg.Client, columns: readonly string[], ids: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select c.table_name as "table", c.column_name as "column" from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = any($1) and c.data_type = 'uuid'`,
    [columns],
  );
  for (const { table, column } of rows) await client.query(`delete from ${client.escapeIdentifier(table)} where ${client.escapeIdentifier(column)} = any($1)`, [ids]);
}
