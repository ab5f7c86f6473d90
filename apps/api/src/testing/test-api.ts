import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ROLES, type Id, type Role } from '@probant/domain-kernel';
import { Clock, Ids, Passwords } from '@probant/use-cases';
import { loadConfig } from '@probant/runtime';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../tools/testing/index.js';
import { createApi } from '../api.js';
import { TestPerson } from './test-person.js';

export const TEST_PASSWORD = 'un mot de passe assez long';

/** The real door on a database and a folder of its own, listening on a free port. */
export class TestApi {
  private constructor(
    readonly app: NestExpressApplication,
    readonly database: TestDatabase,
    readonly owner: pg.Client,
    readonly folder: string,
    readonly url: string,
    private readonly passwordHash: string,
  ) {}

  /** Starts everything; `close()` it in `afterAll`. `env` overrides the configuration. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<TestApi> {
    const database = await createTestDatabase();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-api-'));
    const config = loadConfig({
      NODE_ENV: 'test', MODE: 'try', HOST: '127.0.0.1', PORT: '4300', PUBLIC_URL: 'http://127.0.0.1', DATA_DIR: folder, STORAGE_DIR: path.join(folder, 'files'), LOG_LEVEL: 'silent',
      DATABASE_URL: database.appUrl, DATABASE_SYSTEM_URL: database.systemUrl, QUEUE_BACKEND: 'postgres', QUEUE_URL: database.queueUrl, SESSION_SECRET: 'test'.repeat(12), REQUESTS_PER_MINUTE: '100000', ...env,
    });
    const app = await createApi(config);
    await app.listen(0, '127.0.0.1');
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const { port } = app.getHttpServer().address() as AddressInfo;
    const hash = await app.get(Passwords).hash(TEST_PASSWORD);
    return new TestApi(app, database, owner, folder, `http://127.0.0.1:${port}`, hash);
  }

  async close(): Promise<void> {
    const closing = this.app.close();
    // Connections kept for slow tests would be waited for.
    this.app.getHttpServer().closeAllConnections();
    await closing;
    await this.owner.end();
    await this.database.drop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  /** A new id, as the product would give it. */
  id(): Id {
    return this.app.get(Ids).next();
  }

  /** Writes an organisation past every policy. */
  async organisation(slug: string, kind: 'certifier' | 'centre' | 'both' = 'both'): Promise<Id> {
    const id = this.id();
    await this.owner.query('insert into organisation values ($1, $2, $3, $4, $5)', [id, slug, `École ${slug}`, kind, this.app.get(Clock).now()]);
    return id;
  }

  /** Writes a person with these roles past every policy, and signs them in through the real door. */
  async person(name: string, memberships: readonly (readonly [Id, ...Role[]])[]): Promise<TestPerson> {
    const id = this.id();
    const email = `${name}-${id.slice(-6)}@exemple.fr`;
    const now = this.app.get(Clock).now();
    await this.owner.query('insert into person values ($1, $2, $3, $4, $5)', [id, email, name, 'Essai', now]);
    await this.owner.query('insert into credential values ($1, $2, $3)', [id, this.passwordHash, now]);
    for (const [organisationId, ...roles] of memberships) {
      for (const role of roles) await this.owner.query('insert into membership values ($1, $2, $3, $4)', [organisationId, id, role, now]);
    }
    const person = new TestPerson(this.url, id, email);
    await person.signIn(TEST_PASSWORD);
    return person;
  }

  /** Somebody without a session. */
  stranger(): TestPerson {
    return new TestPerson(this.url, '', '');
  }

  /** One person a role, all in this organisation. */
  async oneOfEach(organisationId: Id): Promise<ReadonlyMap<Role, TestPerson>> {
    const people = new Map<Role, TestPerson>();
    for (const role of ROLES) people.set(role, await this.person(role.replace('_', '-'), [[organisationId, role]]));
    return people;
  }
}
