import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openSource, PgJournal, Transactions } from '@probant/database';
import type { Fact, Id } from '@probant/domain-kernel';
import { loadConfig, SystemClock, UuidIds, type Config } from '@probant/runtime';
import { createTestDatabase, type TestDatabase } from '@probant/testing';
import pg from 'pg';
import { RunningWorker } from './worker.js';

describe('the worker', () => {
  const ids = new UuidIds();
  const journal = new PgJournal(new SystemClock(), ids);
  let database: TestDatabase;
  let owner: pg.Client;
  let folder: string;
  let config: Config;
  const [organisationId, candidateId, certificationId, candidacyId] = [ids.next(), ids.next(), ids.next(), ids.next()];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-worker-'));
    config = loadConfig({
      NODE_ENV: 'test', PUBLIC_URL: 'http://localhost:4300', DATA_DIR: folder, LOG_LEVEL: 'silent', SESSION_SECRET: 's'.repeat(40),
      DATABASE_URL: database.appUrl, DATABASE_SYSTEM_URL: database.systemUrl, QUEUE_URL: database.queueUrl,
    });
    await owner.query("insert into organisation values ($1, 'rive', 'École de la rive', 'both', now())", [organisationId]);
    await owner.query("insert into person values ($1, 'nadege@exemple.fr', 'Nadège', 'Morel', now())", [candidateId]);
    await owner.query("insert into certification values ($1, $2, 'Chef de projet', null, 7, 'portal', null, now())", [organisationId, certificationId]);
    await owner.query(
      `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, route, status, status_since, scope, sort_name, created_at)
       values ($1, $2, $1, $3, $4, $5, 'vae', 'deposited', current_date, '{"kind":"all","blocIds":[],"optionBlocIds":[]}', 'morel nadege', now())`,
      [organisationId, candidacyId, candidateId, certificationId, ids.next()],
    );
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const record = async (...facts: Fact[]): Promise<void> => {
    const source = await openSource(database.appUrl, { poolSize: 1, name: 'test' });
    await new Transactions(source).asSystem(organisationId, 'write', (actor) => journal.record(actor, ...facts));
    await source.destroy();
  };
  const verified = (): Fact => ({ type: 'portfolio.booklet_verified', organisationId, subjectId: ids.next(), candidacyId });
  const until = async <T>(sql: string, holds: (row: T) => boolean): Promise<T> => {
    const end = performance.now() + 10_000;
    for (;;) {
      const row = (await owner.query(sql)).rows[0] as T;
      if (row && holds(row)) return row;
      if (performance.now() > end) throw new Error(`in vain: ${sql} ${JSON.stringify(row)}`);
      await new Promise((resolve) => void setTimeout(resolve, 25));
    }
  };
  const MAILS = 'select count(*)::int as mails, count(sent_at)::int as sent, max(text) as text from mail';

  it('does what was told while it was away, says that it lives, and leaves in order', async () => {
    await record(verified());
    const worker = await RunningWorker.start(config);
    const { text } = await until<{ mails: number; sent: number; text: string }>(MAILS, ({ sent }) => sent === 1);
    expect(text).toContain('Votre livret est vérifié');
    await until<{ seen: boolean }>("select max(seen_at) > now() - interval '10 s' as seen from worker_seen", ({ seen }) => seen);
    await until<{ sealed: number; published: number }>('select count(hash)::int as sealed, count(published_at)::int as published from journal', ({ sealed, published }) => sealed === 1 && published === 1);
    await worker.stop();
    await until<{ open: number }>("select count(*)::int as open from pg_stat_activity where datname = current_database() and usename like 'probant%'", ({ open }) => open === 0);
  }, 30_000);

  it('sends one mail of one fact, however often the fact is relayed, and tells the browsers within two seconds', async () => {
    const worker = await RunningWorker.start(config);
    const live: string[] = [];
    const listener = new pg.Client({ connectionString: database.systemUrl });
    await listener.connect();
    listener.on('notification', ({ payload }) => live.push(payload ?? ''));
    await listener.query('listen probant_live');
    const begin = performance.now();
    await record(verified(), { type: 'people.of_another_time', organisationId, subjectId: organisationId as Id });
    await until<{ sent: number }>(MAILS, ({ sent }) => sent === 2);
    expect(performance.now() - begin).toBeLessThan(2_000);
    await owner.query('update journal set published_at = null');
    await until<{ waiting: number }>('select count(*) filter (where published_at is null)::int as waiting from journal', ({ waiting }) => waiting === 0);
    await worker.stop();
    expect((await owner.query(MAILS)).rows[0]).toMatchObject({ mails: 2 });
    expect(live.join()).toContain(`"c":"${candidacyId}"`);
    expect(live.join()).not.toMatch(/Nadège|Morel|verified/);
    await listener.end();
  }, 30_000);
});
