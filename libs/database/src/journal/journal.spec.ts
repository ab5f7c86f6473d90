import { createTestDatabase, type TestDatabase } from '@probant/testing';
import type { Actor, Fact, Id } from '@probant/domain-kernel';
import { CountedIds, FixedClock } from '@probant/use-cases/testing/fakes.js';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openSource } from '../context/sources.js';
import { SystemTransactions, Transactions } from '../context/transactions.js';
import { JournalCheck } from './journal-check.js';
import { canonical } from './line-hash.js';
import { PgJournal } from './pg-journal.js';
import { RelayLines } from './relay-lines.js';
import { JournalSealer } from './sealer.js';

describe('the journal', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let sources: DataSource[];
  let app: Transactions;
  let system: SystemTransactions;
  const clock = new FixedClock();
  const ids = new CountedIds();
  const journal = new PgJournal(clock, ids);
  const [sealer, check, lines] = [new JournalSealer(), new JournalCheck(), new RelayLines(clock)];
  let n = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    sources = [await openSource(database.appUrl, { poolSize: 4, name: 'a' }), await openSource(database.systemUrl, { poolSize: 4, name: 's' })];
    [app, system] = [new Transactions(sources[0] as DataSource), new SystemTransactions(sources[1] as DataSource)];
  }, 60_000);
  afterAll(async () => {
    for (const source of sources) await source.destroy();
    await owner.end();
    await database.drop();
  });

  const organisation = async (): Promise<{ id: Id; slug: string }> => {
    const [id, slug] = [ids.next(), `ecole-${(n += 1)}`];
    await owner.query('insert into organisation values ($1, $2, $2, $3, now())', [id, slug, 'both']);
    return { id, slug };
  };
  const fact = (organisationId: Id, personal?: Fact['personal']): Fact => ({ type: 'people.invited', organisationId, subjectId: ids.next(), data: { role: 'juror', b: [1, { z: 1, a: 'é' }] }, ...(personal ? { personal } : {}) });
  const record = (organisationId: Id, ...facts: Fact[]) => app.asSystem(organisationId, 'write', (actor: Actor) => journal.record(actor, ...facts));
  const seal = (id: Id) => system.plain('write', () => sealer.seal(id));
  const verify = (one: { id: Id; slug: string }) => system.plain('read', () => check.verify(one));

  it('is sealed without a gap, however many transactions wrote it', async () => {
    const one = await organisation();
    await Promise.all(Array.from({ length: 12 }, () => record(one.id, fact(one.id), fact(one.id, { name: 'Nadège' }))));
    expect(await verify(one)).toMatchObject({ lines: 0, unsealed: 24, broken: null });
    const both = await Promise.all([seal(one.id), seal(one.id)]);
    expect(both[0] + both[1]).toBe(24);
    await record(one.id, fact(one.id));
    expect(await verify(one)).toMatchObject({ lines: 24, unsealed: 1, broken: null });
    expect(await seal(one.id)).toBe(1);
    expect(await app.asSystem(one.id, 'read', () => journal.head(one.id))).toMatch(/^25:[0-9a-f]{64}$/);
  });

  it('keeps names apart, and stays true once they are erased', async () => {
    const one = await organisation();
    await record(one.id, fact(one.id, { name: 'Nadège' }));
    await seal(one.id);
    const { rows } = await owner.query('select j.data::text, j.personal_hash, p.content from journal j join journal_personal p on p.line_id = j.id where j.organisation_id = $1', [one.id]);
    expect(rows[0]).toMatchObject({ data: expect.not.stringContaining('Nadège'), personal_hash: expect.stringMatching(/^[0-9a-f]{64}$/), content: { name: 'Nadège' } });
    await owner.query('update journal_personal set content = null where organisation_id = $1', [one.id]);
    expect(await verify(one)).toMatchObject({ lines: 1, broken: null });
  });

  it.each([
    ['changed', "update journal set data = '{\"role\":\"manager\"}' where organisation_id = $1 and number = 2", 2],
    ['changed', "update journal set at = at + interval '1 day' where organisation_id = $1 and number = 3", 3],
    ['missing', 'delete from journal where organisation_id = $1 and number = 2', 2],
    ['cut', 'delete from journal where organisation_id = $1 and number = 4', 4],
    ['personal_changed', "update journal_personal set content = '{\"name\":\"Hugo\"}' where line_id = (select id from journal where organisation_id = $1 and number = 3)", 3],
    ['moved', "update journal set previous_hash = repeat('a', 64) where organisation_id = $1 and number = 4", 4],
  ])('names the first line that does not hold (%s)', async (reason, tampering, number) => {
    const one = await organisation();
    await record(one.id, fact(one.id), fact(one.id), fact(one.id, { name: 'Nadège' }), fact(one.id));
    await seal(one.id);
    expect(await verify(one)).toMatchObject({ broken: null });
    await owner.query(tampering, [one.id]);
    expect(await verify(one)).toMatchObject({ broken: { number, reason } });
  });

  it('chains each organisation apart', async () => {
    const [one, two] = [await organisation(), await organisation()];
    await record(one.id, fact(one.id));
    await record(two.id, fact(two.id));
    expect(await system.plain('read', () => sealer.unsealed())).toEqual(expect.arrayContaining([one.id, two.id]));
    await seal(one.id);
    await seal(two.id);
    expect([(await verify(one)).lines, (await verify(two)).lines]).toEqual([1, 1]);
  });

  it('is written in the transaction of what it tells: undone with it', async () => {
    const one = await organisation();
    await expect(app.asSystem(one.id, 'write', async (actor) => {
      await journal.record(actor, fact(one.id));
      throw new Error('undone');
    })).rejects.toThrow('undone');
    expect(await verify(one)).toMatchObject({ lines: 0, unsealed: 0 });
  });

  it('cannot be rewritten by the application, nor by the second role', async () => {
    const one = await organisation();
    await record(one.id, fact(one.id));
    for (const url of [database.appUrl, database.systemUrl]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await expect(client.query("update journal set type = 'x'")).rejects.toThrow('permission denied');
      await expect(client.query('delete from journal')).rejects.toThrow('permission denied');
      await client.end();
    }
  });

  it('leases each line to one relay, and again when that relay died', async () => {
    const one = await organisation();
    await system.plain('write', async () => lines.published(await lines.lease(1000)));
    await record(one.id, fact(one.id), fact(one.id));
    const [a, b] = await Promise.all([system.plain('write', () => lines.lease(1)), system.plain('write', () => lines.lease(10))]);
    expect([...a, ...b].map((line) => line.factId).sort()).toHaveLength(2);
    expect(new Set([...a, ...b].map((line) => line.factId)).size).toBe(2);
    expect(await system.plain('write', () => lines.lease(10))).toHaveLength(0);
    clock.moveTo('2026-03-01T09:01:00.000Z');
    const again = await system.plain('write', () => lines.lease(10));
    expect(again).toHaveLength(2);
    await system.plain('write', () => lines.published(again));
    expect(await system.plain('read', () => lines.waiting())).toBe(0);
  });

  it('has one written form, whatever the order of the keys', () => {
    expect(canonical({ b: [1, null], a: { d: 'é', c: undefined } })).toBe('{"a":{"d":"é"},"b":[1,null]}');
  });
});
