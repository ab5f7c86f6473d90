import { juryPortsSuite } from '@probant/use-cases/jury/testing/jury-ports.suite.js';
import { PgJury } from './testing/pg-jury-world.js';

describe('the jury’s ports on PostgreSQL', () => {
  let jury: PgJury;
  beforeAll(async () => {
    jury = await PgJury.start();
  }, 60_000);
  afterAll(() => jury.close());

  juryPortsSuite(() => jury.world());

  it('writes a mark in one statement, whether it is new or not', async () => {
    const world = await jury.world();
    const file = (await world.as('member', () => world.passages.find(world.passageId)))!;
    const statements: string[] = [];
    await world.as('member', async () => {
      const { ambient } = await import('../context/ambient.js');
      const query = ambient().query.bind(ambient());
      ambient().query = ((sql: string, values?: unknown[]) => (statements.push(sql), query(sql, values))) as typeof query;
      for (const revision of [1, 2]) await world.readings.save(file.passage, { id: world.seatIds.member, personId: world.personOf('member') }, { criterionId: world.criterionIds[0], level: 'met', comment: '', evidenceId: null, place: null, basis: 'booklet', confirmed: false, bookletVersion: 1, revision, savedAt: '2026-03-01T09:00:00.000Z' });
    });
    expect(statements).toHaveLength(2);
  });
});
