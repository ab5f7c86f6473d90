import pg from 'pg';
import { DataSource } from 'typeorm';
import { Tables1764000000000 } from './migrations/tables.migration.js';

/** A login role of the product and its password. */
export interface RoleSecret { readonly name: 'probant_app' | 'probant_system' | 'probant_queue'; readonly password: string }

export interface MigrateOptions {
  /** Connection of the owner of the tables; never used by the application. */
  readonly ownerUrl: string;
  readonly roles: { readonly app: RoleSecret; readonly system: RoleSecret; readonly queue: RoleSecret };
}

const MIGRATIONS = [Tables1764000000000];

/** Creates the three login roles where missing, sets their passwords, and runs the migrations not yet run. Idempotent. Throws when the server refuses. */
export async function migrate(options: MigrateOptions): Promise<{ readonly ran: readonly string[] }> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await prepareRoles(client, Object.values(options.roles));
  } finally {
    await client.end();
  }
  const source = new DataSource({ type: 'postgres', url: options.ownerUrl, migrations: MIGRATIONS, migrationsTableName: 'migration', logging: false });
  await source.initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return { ran: ran.map((migration) => migration.name) };
  } finally {
    await source.destroy();
  }
}

async function prepareRoles(client: pg.Client, roles: readonly RoleSecret[]): Promise<void> {
  for (const role of roles) {
    const known = await client.query('select 1 from pg_roles where rolname = $1', [role.name]);
    const verb = known.rowCount ? 'alter' : 'create';
    await client.query(`${verb} role ${role.name} login nosuperuser nocreatedb nocreaterole nobypassrls password ${client.escapeLiteral(role.password)}`);
  }
  const database: { rows: { name: string }[] } = await client.query('select current_database() as name');
  const name = client.escapeIdentifier(database.rows[0]?.name ?? '');
  await client.query('revoke create on schema public from public');
  await client.query('create schema if not exists bullmq authorization probant_queue');
  await client.query(`grant connect on database ${name} to probant_app, probant_system, probant_queue`);
  // BullMQ's own migrations begin with `create schema if not exists`, which asks for this right even when the schema is there.
  await client.query(`grant create on database ${name} to probant_queue`);
}
