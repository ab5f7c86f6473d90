import { migrate, type MigrateOptions } from '@probant/database';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { serverOf, type TestServer } from './server.mjs';

/** A database of one suite: the real one, migrated, empty, and its own. */
export interface TestDatabase {
  readonly name: string;
  /** As the owner of the tables: to prepare rows past every policy, never to test with. */
  readonly ownerUrl: string;
  /** As the application: row-level security holds. */
  readonly appUrl: string;
  /** As the second role: sign-in, relay, clocks. */
  readonly systemUrl: string;
  /** As the queue, whose tables stand in the schema `bullmq`. */
  readonly queueUrl: string;
  /** Removes it, cutting the connections still open. */
  drop(): Promise<void>;
}

const TEMPLATE = 'template_probant';
const ROLES: MigrateOptions['roles'] = {
  app: { name: 'probant_app', password: 'app' },
  system: { name: 'probant_system', password: 'system' },
  queue: { name: 'probant_queue', password: 'queue' },
};
let count = 0;

/** A new database for the suite that calls, copied from a template migrated once per run. Call it in `beforeAll` and `drop` it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const folder = process.env['PROBANT_TEST_FOLDER'];
  if (!folder) throw new Error('createTestDatabase runs under the jest.config.mjs of the root');
  const server = await serverOf(folder, prepareTemplate);
  count += 1;
  const name = `suite_${process.pid}_${process.env['JEST_WORKER_ID'] ?? 0}_${Date.now().toString(36)}_${count}`;
  await asOwner(server.ownerUrl, (client) => client.query(`create database ${name} template ${TEMPLATE}`));
  const urlOf = (user: string, password: string) => `postgres://${user}:${password}@127.0.0.1:${server.port}/${name}`;
  return {
    name,
    ownerUrl: databaseOf(server.ownerUrl, name),
    appUrl: urlOf(ROLES.app.name, ROLES.app.password),
    systemUrl: urlOf(ROLES.system.name, ROLES.system.password),
    queueUrl: urlOf(ROLES.queue.name, ROLES.queue.password),
    drop: () => asOwner(server.ownerUrl, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

async function prepareTemplate({ ownerUrl, port }: TestServer): Promise<void> {
  await asOwner(ownerUrl, (client) => client.query(`create database ${TEMPLATE}`));
  await migrate({ ownerUrl: databaseOf(ownerUrl, TEMPLATE), roles: ROLES });
  await asOwner(`postgres://${ROLES.queue.name}:${ROLES.queue.password}@127.0.0.1:${port}/${TEMPLATE}`, (client) => runMigrations(client));
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseOf(url: string, name: string): string {
  return url.replace(/\/[^/]*$/, `/${name}`);
}
