import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@probant/testing';
import pg from 'pg';
import { run } from '../program.js';

describe('the demo', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-demo-'));
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const probant = async (args: readonly string[], more: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> => {
    const env = {
      NODE_ENV: 'test', PUBLIC_URL: 'http://localhost:4300', DATA_DIR: folder, LOG_LEVEL: 'silent', SESSION_SECRET: 's'.repeat(40),
      DATABASE_URL: database.appUrl, DATABASE_SYSTEM_URL: database.systemUrl, QUEUE_URL: database.queueUrl, DATABASE_OWNER_URL: database.ownerUrl, ...more,
    };
    const said = { out: '', err: '' };
    const code = await run(args, { env, out: (text) => void (said.out += text), err: (text) => void (said.err += text) });
    return { code, ...said };
  };
  const statuses = async (): Promise<Record<string, number>> => Object.fromEntries((await owner.query<{ status: string; n: number }>('select status, count(*)::int as n from candidacy group by 1')).rows.map(({ status, n }) => [status, n]));

  it('shows a candidacy at every stage, with decisions, and says its accounts', async () => {
    const { code, out, err } = await probant(['demo', 'ensure']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('nadege@probant.example');
    expect(await statuses()).toEqual({ eligibility_submitted: 1, eligibility_incomplete: 1, eligible: 1, draft: 1, withdrawn: 1, ineligible: 1, building: 2, deposited: 1, flagged: 1, verified: 1, convoked: 1, heard: 1, decided: 2 });
    const { rows } = await owner.query("select verdict, count(*)::int as n from bloc_decision group by 1 order by 1");
    expect(rows).toEqual([{ verdict: 'not_validated', n: 2 }, { verdict: 'validated', n: 10 }]);
    expect((await owner.query("select c.status, p.bloc_ids is not null as some from candidacy c join passage p on p.candidacy_id = c.id and p.number = c.passage_number where p.number = 2")).rows).toEqual([{ status: 'verified', some: true }]);
    expect((await owner.query("select d->>'state' as state, count(*)::int as n from referentiel, jsonb_array_elements(doubts) d where status = 'draft' group by 1 order by 1")).rows).toEqual([{ state: 'accepted', n: 1 }, { state: 'corrected', n: 1 }, { state: 'open', n: 2 }]);
    expect((await owner.query('select kind from correction order by revision')).rows).toEqual([{ kind: 'retie' }, { kind: 'doubt' }]);
    expect((await owner.query('select 1 from evidence_file where state = $1', ['refused'])).rows).toEqual([]);
    expect((await probant(['journal', 'verify'])).code).toBe(0);
  }, 180_000);

  it('is created once, begun again when it was cut short, and rebuilt when asked, beside what is not its own', async () => {
    await probant(['organisation', 'create', 'la-mienne', 'La mienne']);
    const [before] = (await owner.query<{ id: string }>("select id from organisation where slug = 'ecole-evenement'")).rows;
    await probant(['demo', 'ensure']);
    expect((await owner.query("select id from organisation where slug = 'ecole-evenement'")).rows).toEqual([before]);
    fs.rmSync(path.join(folder, 'demo.json'));
    expect((await probant(['demo', 'ensure', '--json'])).code).toBe(0);
    expect((await owner.query("select id from organisation where slug = 'ecole-evenement'")).rows).not.toEqual([before]);
    expect(Object.values(await statuses()).reduce((sum, n) => sum + n, 0)).toBe(15);
    expect((await owner.query("select slug from organisation where slug = 'la-mienne'")).rows).toHaveLength(1);
  }, 180_000);

  it('is nothing of an installation in production', async () => {
    const production = { MODE: 'production', SMTP_URL: 'smtp://localhost:25' };
    expect(await probant(['demo', 'reset'], production)).toEqual({ code: 1, out: '', err: 'La démonstration n’existe que dans une instance d’essai.\n' });
    expect(await probant(['demo', 'ensure'], production)).toEqual({ code: 0, out: '', err: '' });
  }, 60_000);
});
