import { PgJury, type PgJuryWorld } from './testing/pg-jury-world.js';
import { ambient } from '../context/ambient.js';
import type { Who } from '@probant/use-cases/jury/testing/jury-world.js';

/** SQL that goes past the use cases, as the application's own role: what the database itself lets through. */
describe('a reading is blind, whatever the SQL', () => {
  let jury: PgJury;
  let world: PgJuryWorld;
  beforeAll(async () => {
    jury = await PgJury.start();
    world = await jury.world();
    const { passage } = (await world.as('member', () => world.passages.find(world.passageId)))!;
    await world.as('member', () => world.readings.save(passage, { id: world.seatIds.member, personId: world.personOf('member') }, { criterionId: world.criterionIds[0], level: 'not_met', comment: 'Faible', evidenceId: null, place: null, basis: 'booklet', confirmed: false, bookletVersion: 1, revision: 1, savedAt: '2026-03-01T09:00:00.000Z' }));
  }, 60_000);
  afterAll(() => jury.close());

  const count = (who: Who, table: string) => world.as(who, async () => Number(((await ambient().query(`select count(*) as n from ${table}`)) as { n: string }[])[0]?.n));

  it.each([['member', 1], ['president', 0], ['manager', 0], ['candidate', 0]] as const)('%s sees %i mark before the closing', async (who, seen) => expect(await count(who, 'mark')).toBe(seen));

  it('lets nobody write in another juror’s name', async () => {
    for (const who of ['president', 'manager', 'candidate'] as const) {
      await expect(world.as(who, () => ambient().query(`insert into mark (organisation_id, id, passage_id, seat_id, candidacy_id, certifier_id, person_id, criterion_id, level, basis, booklet_version, saved_at)
        values ($1, $2, $3, $4, $5, $1, $6, $7, 'met', 'booklet', 1, now())`, [world.organisationId, world.id(), world.passageId, world.seatIds.member, world.candidacyId, world.personOf('member'), world.criterionIds[1]]))).rejects.toThrow('row-level security');
    }
    expect(await world.as('president', async () => ((await ambient().query("update mark set level = 'met'")) as [unknown, number])[1])).toBe(0);
  });

  it('lets only those who deliberate write what is agreed and decided', async () => {
    for (const who of ['manager', 'candidate', 'president'] as const) {
      await expect(world.as(who, () => ambient().query(`insert into agreed_mark (organisation_id, passage_id, criterion_id, candidacy_id, certifier_id, level, agreement, agreed_at) values ($1, $2, $3, $4, $1, 'met', 'unanimous', now())`, [world.organisationId, world.passageId, world.criterionIds[0], world.candidacyId]))).rejects.toThrow('row-level security');
    }
  });

  it('opens to the present panel once the readings are closed, and to nobody else', async () => {
    const { passage } = (await world.as('president', () => world.passages.find(world.passageId)))!;
    await world.as('president', () => world.passages.closeReadings(passage, [world.seatIds.president]));
    expect([await count('president', 'mark'), await count('manager', 'mark'), await count('candidate', 'mark')]).toEqual([1, 0, 0]);
  });

  it('keeps agreed marks and decisions from the candidate until the minutes are sealed', async () => {
    const { passage } = (await world.as('president', () => world.passages.find(world.passageId)))!;
    await world.as('president', () => world.deliberations.addAgreed(passage, [{ criterionId: world.criterionIds[0], level: 'met', agreement: 'unanimous', revision: 1, agreedAt: '2026-03-01T10:00:00.000Z' }]));
    expect(await count('candidate', 'agreed_mark')).toBe(0);
    await world.owner.query('update passage set sealed_at = now() where id = $1', [world.passageId]);
    expect([await count('candidate', 'agreed_mark'), await count('candidate', 'mark')]).toEqual([1, 0]);
  });
});
