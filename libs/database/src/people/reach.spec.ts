import type { Id } from '@probant/domain-kernel';
import pg from 'pg';
import { ambient } from '../context/ambient.js';
import { PgPeople, type PgPeopleWorld } from './testing/pg-people-world.js';

const TENANT_TABLES = [
  'organisation', 'person', 'membership', 'invitation', 'certification', 'habilitation', 'referentiel', 'rule_set', 'route_adaptation', 'juror_profile', 'cohort', 'candidacy', 'completeness', 'experience', 'evidence', 'stored_object',
  'evidence_file', 'upload', 'upload_part', 'tie', 'argument', 'booklet', 'booklet_file', 'passage', 'seat', 'mark', 'question', 'agreed_mark', 'bloc_decision', 'decision_revocation', 'journal', 'journal_personal', 'journal_head',
];

/** SQL that goes past the use cases, as the application's own role: what the database itself lets through. */
describe('who reaches which people, whatever the SQL', () => {
  let people: PgPeople;
  let world: PgPeopleWorld;
  beforeAll(async () => {
    people = await PgPeople.start();
    world = await people.world();
  }, 60_000);
  afterAll(() => people.close());

  const rows = <T>(who: Id, slug: string | null, sql: string, values: unknown[] = []): Promise<T[]> => world.as(who, slug, () => ambient().query(sql, values) as Promise<T[]>);
  const ids = async (who: Id, slug: string | null, table: string): Promise<string[]> => (await rows<{ id: string }>(who, slug, `select id from ${table}`)).map(({ id }) => id);
  const changed = (who: Id, slug: string, sql: string, values: unknown[] = []): Promise<number> => world.as(who, slug, async () => ((await ambient().query(sql, values)) as [unknown, number])[1]);

  it('shows a school its own people and not the other school’s', async () => {
    const [mine, theirs] = [await people.organisation('both'), await people.organisation('both')];
    const [manager, juror, foreign] = [await people.person(mine.id, 'manager'), await people.person(mine.id, 'juror'), await people.person(theirs.id, 'manager')];
    expect(new Set(await ids(manager, mine.slug, 'person'))).toEqual(new Set([manager, juror]));
    expect(await ids(foreign, theirs.slug, 'person')).toEqual([foreign]);
    expect(await ids(manager, mine.slug, 'organisation')).toEqual([mine.id]);
    expect(await ids(foreign, mine.slug, 'organisation')).toEqual([theirs.id]);
  });

  it('lets a centre and its certifier see each other for the time of the habilitation; after it the centre still reads the certification of the candidacies it goes on with', async () => {
    const receiver = await people.person(world.centre.id, 'manager');
    const sees = async () => [(await ids(receiver, world.centre.slug, 'organisation')).includes(world.school.id), (await ids(receiver, world.centre.slug, 'certification')).includes(world.certificationId), (await ids(world.managerId, world.school.slug, 'organisation')).includes(world.centre.id)];
    expect(await sees()).toEqual([false, false, false]);
    await people.owner.query("insert into habilitation values ($1, $2, $3, $4, 'both', current_date, null)", [world.school.id, world.id(), world.centre.id, world.certificationId]);
    expect(await sees()).toEqual([true, true, true]);
    await people.owner.query('update habilitation set valid_from = current_date - 10, valid_to = current_date - 1 where centre_id = $1', [world.centre.id]);
    expect(await sees()).toEqual([false, false, true]);
    await people.owner.query(
      `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, route, status, status_since, scope, sort_name, created_at)
       values ($1, $2, $3, $4, $5, $6, 'vae', 'building', current_date, '{}', 'kerbrat', now())`,
      [world.centre.id, world.id(), world.school.id, await people.person(world.centre.id, 'candidate'), world.certificationId, world.id()],
    );
    expect((await sees())[1]).toBe(true);
    await people.owner.query('delete from candidacy where organisation_id = $1', [world.centre.id]);
    await people.owner.query('update habilitation set valid_from = current_date + 1, valid_to = null where centre_id = $1', [world.centre.id]);
    expect(await sees()).toEqual([false, false, true]);
    await people.owner.query('delete from habilitation where centre_id = $1', [world.centre.id]);
  });

  it('lets nobody habilitate in another’s name, nor lengthen what they received', async () => {
    const receiver = await people.person(world.centre.id, 'manager');
    const add = (who: Id, slug: string) => rows(who, slug, "insert into habilitation values ($1, $2, $3, $4, 'both', current_date, current_date)", [world.school.id, world.id(), world.centre.id, world.certificationId]);
    await expect(add(receiver, world.centre.slug)).rejects.toThrow('row-level security');
    await add(world.managerId, world.school.slug);
    expect(await changed(receiver, world.centre.slug, 'update habilitation set valid_to = null')).toBe(0);
    expect(await changed(world.managerId, world.school.slug, 'update habilitation set valid_to = current_date')).toBe(1);
  });

  it('unites a juror’s two schools, and gives neither the other', async () => {
    const [one, two] = [await people.organisation('both'), await people.organisation('both')];
    const juror = await people.person(one.id, 'juror');
    await people.owner.query("insert into membership values ($1, $2, 'juror', now())", [two.id, juror]);
    const manager = await people.person(one.id, 'manager');
    expect(new Set(await ids(juror, null, 'organisation'))).toEqual(new Set([one.id, two.id]));
    expect(await ids(manager, one.slug, 'organisation')).toEqual([one.id]);
    expect((await rows<{ organisation_id: string }>(manager, one.slug, 'select organisation_id from membership where person_id = $1', [juror])).map((row) => row.organisation_id)).toEqual([one.id]);
  });

  it('cuts the reach of a person who runs two schools to the one in the address', async () => {
    const [one, two] = [await people.organisation('both'), await people.organisation('both')];
    const boss = await people.person(one.id, 'administrator');
    await people.owner.query("insert into membership values ($1, $2, 'administrator', now())", [two.id, boss]);
    const invite = (organisationId: Id) => rows(boss, one.slug, "insert into invitation (id, organisation_id, person_id, role, token_hash, expires_on, created_at) values ($1, $2, $3, 'juror', $4, current_date, now())", [world.id(), organisationId, boss, world.id()]);
    await invite(one.id);
    await expect(invite(two.id)).rejects.toThrow('row-level security');
  });

  it.each(['juror', 'candidate', 'accompagnateur'] as const)('lets a %s name nobody, remove nobody, read no invitation and no journal', async (role) => {
    const somebody = await people.person(world.school.id, role);
    await world.record({ type: 'people.invited', organisationId: world.school.id, subjectId: somebody });
    await expect(rows(somebody, world.school.slug, "insert into membership values ($1, $2, 'administrator', now())", [world.school.id, somebody])).rejects.toThrow('row-level security');
    expect(await changed(somebody, world.school.slug, 'delete from membership where organisation_id = $1', [world.school.id])).toBe(0);
    expect([await ids(somebody, world.school.slug, 'invitation'), await ids(somebody, world.school.slug, 'journal')]).toEqual([[], []]);
    expect((await ids(world.managerId, world.school.slug, 'journal')).length).toBeGreaterThan(0);
  });

  it('lets a person change their own name and nobody else’s, not even the staff', async () => {
    const lea = await people.person(world.school.id, 'juror');
    expect(await changed(lea, world.school.slug, "update person set given_name = 'Léa'")).toBe(1);
    expect(await changed(world.managerId, world.school.slug, "update person set given_name = 'X' where id = $1", [lea])).toBe(0);
  });

  it('opens no password, session, link or mail to the application, and no marks or evidence to the second role', async () => {
    const denied = async (url: string, sql: string) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const answer = await client.query(sql).then(() => 'read', (error: Error) => error.message);
      await client.end();
      return answer;
    };
    for (const table of ['credential', 'session', 'password_reset', 'sign_in_failure', 'mail']) expect(await denied(people.database.appUrl, `select * from ${table}`)).toContain('permission denied');
    for (const table of ['mark', 'evidence', 'evidence_file', 'tie', 'argument', 'booklet', 'bloc_decision', 'agreed_mark', 'question']) expect(await denied(people.database.systemUrl, `select * from ${table}`)).toContain('permission denied');
  });

  it('returns nothing at all without a person', async () => {
    await world.record({ type: 'people.invited', organisationId: world.school.id, subjectId: world.managerId });
    for (const table of TENANT_TABLES) expect([table, await people.app.plain('read', () => ambient().query(`select 1 from ${table}`))]).toEqual([table, []]);
  });
});
