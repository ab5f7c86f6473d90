import { randomUUID } from 'node:crypto';
import type { Id } from '@probant/domain-kernel';
import { ambient } from '../context/ambient.js';
import { PgCandidacy } from './testing/pg-candidacy-world.js';

/** SQL that goes past the use cases, as the application's own role: what the database itself lets through. */
describe('who reaches which candidacies, whatever the SQL', () => {
  let world: PgCandidacy;
  beforeAll(async () => {
    world = await PgCandidacy.start();
  }, 60_000);
  afterAll(() => world.close());

  const ids = (who: Id, slug: string | null, table: string): Promise<readonly Id[]> =>
    world.transactions.asPerson(who, slug, 'read', async () => ((await ambient().query(`select ${table === 'completeness' ? 'candidacy_id' : 'id'} as id from ${table} order by 1`)) as { id: Id }[]).map(({ id }) => id));
  const changed = (who: Id, slug: string, sql: string, values: unknown[] = []): Promise<number> => world.transactions.asPerson(who, slug, 'write', async () => ((await ambient().query(sql, values)) as [unknown, number])[1]);

  /** A candidacy with a completeness, a passage and a cohort. */
  async function candidacy(organisationId: Id, certifier: { readonly id: Id; readonly certificationId: Id; readonly referentielId: Id }, candidateId: Id) {
    const [id, cohort, passage] = [randomUUID(), randomUUID(), randomUUID()];
    await world.owner.query("insert into cohort values ($1, $2, 'Hiver', null, null, now())", [organisationId, cohort]);
    await world.owner.query(
      `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, cohort_id, route, status, status_since, scope, sort_name, search_text, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'vae', 'building', '2026-03-01', '{"kind":"all","blocIds":[],"optionBlocIds":[]}', 'kerbrat', 'kerbrat nadege', now())`,
      [organisationId, id, certifier.id, candidateId, certifier.certificationId, certifier.referentielId, cohort],
    );
    await world.owner.query("insert into completeness values ($1, $2, $3, 1, now(), '[]', '[]', 0)", [organisationId, id, certifier.id]);
    await world.owner.query("insert into passage (organisation_id, id, candidacy_id, certifier_id, number, state, bloc_ids, created_at) values ($1, $2, $3, $4, 1, 'convoked', '{}', now())", [organisationId, passage, id, certifier.id]);
    return { id, cohort, passage };
  }
  async function certifier() {
    const organisation = await world.organisation('certifier');
    return { ...organisation, ...(await world.certification(organisation.id)) };
  }

  it('shows a school its own and nothing of another school', async () => {
    const [one, two] = [await certifier(), await certifier()];
    const [mine, theirs] = [await world.person(one.id, 'manager'), await world.person(two.id, 'manager')];
    const own = await candidacy(one.id, one, await world.person(one.id, 'candidate'));
    const foreign = await candidacy(two.id, two, await world.person(two.id, 'candidate'));
    for (const table of ['candidacy', 'completeness']) expect([await ids(mine, one.slug, table), await ids(theirs, two.slug, table)]).toEqual([[own.id], [foreign.id]]);
    expect([await ids(mine, one.slug, 'cohort'), await ids(mine, one.slug, 'passage')]).toEqual([[own.cohort], [own.passage]]);
    expect(await ids(mine, two.slug, 'candidacy')).toEqual([]);
    expect(await changed(mine, one.slug, "update candidacy set status = 'archived' where id = $1", [foreign.id])).toBe(0);
    const found = (who: Id, slug: string, organisation: Id) => world.transactions.asPerson(who, slug, 'read', () => ambient().query("select probant.found_candidacies($1, '%kerbrat%', null, null) as id", [organisation]) as Promise<unknown[]>);
    expect([await found(mine, one.slug, one.id), await found(mine, one.slug, two.id)]).toEqual([[{ id: own.id }], []]);
  });

  it('shows a certifier those of its centres, and a centre neither the certifier’s own nor another centre’s', async () => {
    const house = await certifier();
    const [north, south] = [await world.organisation('centre'), await world.organisation('centre')];
    const [boss, northern] = [await world.person(house.id, 'manager'), await world.person(north.id, 'manager')];
    const inNorth = await candidacy(north.id, house, await world.person(north.id, 'candidate'));
    const inSouth = await candidacy(south.id, house, await world.person(south.id, 'candidate'));
    const inHouse = await candidacy(house.id, house, await world.person(house.id, 'candidate'));
    expect(new Set(await ids(boss, house.slug, 'candidacy'))).toEqual(new Set([inNorth.id, inSouth.id, inHouse.id]));
    expect(new Set(await ids(boss, house.slug, 'cohort'))).toEqual(new Set([inNorth.cohort, inSouth.cohort, inHouse.cohort]));
    expect([await ids(northern, north.slug, 'candidacy'), await ids(northern, north.slug, 'cohort')]).toEqual([[inNorth.id], [inNorth.cohort]]);
  });

  it('shows a candidate their own in every school, the cohort of it, and no other candidate', async () => {
    const [one, two] = [await certifier(), await certifier()];
    const [nadege, other] = [await world.person(one.id, 'candidate'), await world.person(one.id, 'candidate')];
    await world.owner.query("insert into membership values ($1, $2, 'candidate', now())", [two.id, nadege]);
    const [here, there] = [await candidacy(one.id, one, nadege), await candidacy(two.id, two, nadege)];
    await candidacy(one.id, one, other);
    expect(new Set(await ids(nadege, one.slug, 'candidacy'))).toEqual(new Set([here.id, there.id]));
    expect(new Set(await ids(nadege, one.slug, 'cohort'))).toEqual(new Set([here.cohort, there.cohort]));
    expect(await ids(nadege, one.slug, 'person')).not.toContain(other);
    expect(await world.transactions.asPerson(nadege, one.slug, 'read', () => ambient().query("select 1 from membership where role = 'candidate' and person_id = $1", [other]) as Promise<unknown[]>)).toEqual([]);
    const [{ rows }, slug] = [await world.owner.query('select * from candidacy where id = $1', [here.id]), one.slug];
    await expect(changed(nadege, slug, `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, route, status, status_since, scope, sort_name, created_at)
      values ($1, $2, $1, $3, $4, $5, 'vae', 'decided', '2026-03-01', '{}', 'k', now())`, [one.id, randomUUID(), nadege, rows[0].certification_id, rows[0].referentiel_id])).rejects.toThrow('row-level security');
  });

  it('shows an accompagnateur those they are named on, a juror those they are seated for, and no working paper to a juror', async () => {
    const school = await certifier();
    const [guide, juror, nadege] = [await world.person(school.id, 'accompagnateur'), await world.person(school.id, 'juror'), await world.person(school.id, 'candidate')];
    const [named, alone] = [await candidacy(school.id, school, nadege), await candidacy(school.id, school, nadege)];
    expect([await ids(guide, school.slug, 'candidacy'), await ids(juror, school.slug, 'candidacy')]).toEqual([[], []]);
    await world.owner.query('update candidacy set accompagnateur_id = $2 where id = $1', [named.id, guide]);
    await world.owner.query("insert into seat (organisation_id, id, passage_id, candidacy_id, certifier_id, person_id, role, state) values ($1, $2, $3, $4, $1, $5, 'member', 'invited')", [school.id, randomUUID(), alone.passage, alone.id, juror]);
    expect([await ids(guide, school.slug, 'candidacy'), await ids(juror, school.slug, 'candidacy')]).toEqual([[named.id], [alone.id]]);
    expect([await ids(guide, school.slug, 'completeness'), await ids(juror, school.slug, 'completeness')]).toEqual([[named.id], []]);
    expect([(await ids(juror, school.slug, 'person')).includes(nadege), await ids(juror, school.slug, 'cohort')]).toEqual([true, [alone.cohort]]);
    await world.owner.query("update seat set state = 'declined' where person_id = $1", [juror]);
    expect(await ids(juror, school.slug, 'candidacy')).toEqual([]);
  });

  it('shows nobody anything without a context', async () => {
    const found = await world.transactions.plain('read', () => ambient().query('select (select count(*) from candidacy)::int + (select count(*) from cohort)::int + (select count(*) from completeness)::int as count') as Promise<{ count: number }[]>);
    expect(found).toEqual([{ count: 0 }]);
  });
});
