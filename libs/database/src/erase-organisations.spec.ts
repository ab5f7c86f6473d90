import { eraseOrganisations } from './erase-organisations.js';
import { PgPeople } from './people/testing/pg-people-world.js';

describe('erasing organisations', () => {
  let people: PgPeople;
  beforeAll(async () => {
    people = await PgPeople.start();
  }, 60_000);
  afterAll(() => people.close());

  it('takes them whole, with the people of theirs alone, and nothing of another', async () => {
    const [gone, kept] = [await people.world(), await people.world()];
    const both = await people.person(gone.school.id, 'juror');
    await people.owner.query("insert into membership values ($1, $2, 'juror', now())", [kept.school.id, both]);
    const nour = await people.person(gone.school.id, 'candidate');
    for (const world of [gone, kept]) {
      await world.openCandidacy(nour, world.id(), '2026-03-01T09:00:00.000Z');
      await world.record({ type: 'people.invited', organisationId: world.school.id, subjectId: nour });
    }
    expect(await eraseOrganisations(people.database.ownerUrl, [gone.school.slug, 'inconnue'])).toEqual([gone.school.id]);
    const left = async (sql: string, id: string): Promise<number> => (await people.owner.query(sql, [id])).rows.length;
    for (const table of ['membership', 'certification', 'candidacy', 'journal']) {
      expect([table, await left(`select 1 from ${table} where ${table === 'certification' ? 'certifier_id' : 'organisation_id'} = $1`, gone.school.id)]).toEqual([table, 0]);
      expect(await left(`select 1 from ${table} where ${table === 'certification' ? 'certifier_id' : 'organisation_id'} = $1`, kept.school.id)).toBeGreaterThan(0);
    }
    expect([await left('select 1 from person where id = $1', both), await left('select 1 from person where id = $1', nour), await left('select 1 from person where id = $1', gone.managerId)]).toEqual([1, 0, 0]);
  });
});
