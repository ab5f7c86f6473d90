import { addressOf, someone } from '@probant/use-cases/people/testing/people-world.js';
import { peoplePortsSuite } from '@probant/use-cases/people/testing/people-ports.suite.js';
import { PgPeople } from './testing/pg-people-world.js';

const NOW = '2026-03-01T09:00:00.000Z';

describe('the ports of people on PostgreSQL', () => {
  let people: PgPeople;
  beforeAll(async () => {
    people = await PgPeople.start();
  }, 60_000);
  afterAll(() => people.close());

  peoplePortsSuite(() => people.world());

  it('counts a failure whatever becomes of the request that met it', async () => {
    const world = await people.world();
    const key = world.id();
    await expect(world.asHouse(async () => {
      await world.failures.add([key], NOW);
      throw new Error('refused');
    })).rejects.toThrow('refused');
    expect(await world.asHouse(() => world.failures.countSince(key, '2026-01-01T00:00:00.000Z'))).toBe(1);
  });

  it('gives a mail to one sender at a time', async () => {
    const world = await people.world();
    for (const onceKey of ['first', 'second']) await world.asManager(() => world.mails.send({ onceKey: `${onceKey}-${world.school.id}`, organisationId: null, to: 'lea@exemple.fr', template: 'password_changed', facts: { givenName: 'Léa' } }));
    const taken = await world.asHouse(async () => [await world.waiting.next(NOW), await people.apart.plain('write', () => world.waiting.next(NOW))]);
    expect(taken.map((mail) => mail?.onceKey.split('-')[0])).toEqual(['first', 'second']);
  });

  it('keeps one administrator when two take each other’s role away at once', async () => {
    const world = await people.world();
    const [one, two] = [await world.person(world.school.id, 'administrator'), await world.person(world.school.id, 'administrator')];
    const remove = (who: string, whom: string) => world.as(who, world.school.slug, async () => {
      if ((await world.organisations.othersWith(world.school.id, 'administrator', whom)) === 0) return false;
      return world.organisations.removeRole(world.school.id, whom, 'administrator', '2026-03-01');
    });
    const removed = await Promise.all([remove(one, two), remove(two, one)]);
    expect(removed.filter(Boolean)).toHaveLength(1);
    const { rows } = await people.owner.query("select person_id from membership where organisation_id = $1 and role = 'administrator'", [world.school.id]);
    expect(rows).toHaveLength(1);
  });

  it('makes one person of an address invited twice at once', async () => {
    const world = await people.world();
    const [one, two] = await Promise.all([someone(world, 'nour'), someone(world, 'nour')]);
    expect(one).toBe(two);
    const { rows } = await people.owner.query('select id from person where email = $1', [addressOf(world, 'nour')]);
    expect(rows).toHaveLength(1);
  });

  it('takes a session that ran out for none', async () => {
    const world = await people.world();
    const lea = await someone(world, 'lea');
    await world.openSession(lea, world.id(), NOW);
    await people.owner.query("update session set expire = now() - interval '1 second' where person_id = $1", [lea]);
    expect(await world.asHouse(() => world.sessions.listOf(lea))).toEqual([]);
  });
});
