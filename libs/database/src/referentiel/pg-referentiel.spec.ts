import { aCertification, aReferentiel, READING } from '@probant/use-cases/referentiel/testing/referentiel-world.js';
import { correctionPortsSuite } from '@probant/use-cases/referentiel/testing/correction-ports.suite.js';
import { referentielPortsSuite } from '@probant/use-cases/referentiel/testing/referentiel-ports.suite.js';
import { ambient } from '../context/ambient.js';
import { PgReferentielHouse, type PgReferentielWorld, type Place } from './testing/pg-referentiel-world.js';

describe('the référentiels’ ports on PostgreSQL', () => {
  let house: PgReferentielHouse;
  beforeAll(async () => {
    house = await PgReferentielHouse.start();
  }, 60_000);
  afterAll(() => house.close());

  referentielPortsSuite(() => house.world());
  correctionPortsSuite(() => house.world());

  /** SQL that no use case stands before: what row-level security alone lets through. */
  describe('read past every use case', () => {
    const TABLES = ['certification', 'referentiel', 'rule_set', 'route_adaptation'] as const;
    const seen = async (world: PgReferentielWorld, person: string, place: Place) =>
      world.as(person, place, async () => {
        const counts: number[] = [];
        for (const table of TABLES) counts.push((await ambient().query<unknown[]>(`select 1 from ${table}`)).length);
        return counts;
      });
    /** One certification with a published version and a draft, rules under both; and a second certification with its own. */
    const furnished = async () => {
      const world = await house.world();
      const [habilitated, other, published] = [world.id(), world.id(), world.id()];
      await world.asManager(async () => {
        for (const certificationId of [habilitated, other]) {
          await world.certifications.add(aCertification({ id: certificationId, certifierId: world.certifierId, rncp: null }));
          for (const status of ['published', 'draft'] as const) {
            const referentiel = aReferentiel({ id: certificationId === habilitated && status === 'published' ? published : world.id(), certifierId: world.certifierId, certificationId, status: 'reading', counts: null, importedBy: world.manager.id, revision: 0 });
            await world.referentiels.add(referentiel);
            await world.referentiels.saveReading({ ...referentiel, status, version: status === 'published' ? 1 : null, revision: 1 }, READING, []);
            await ambient().query("insert into rule_set values ($1, $2, $3, 'vae', 1, '{}', null, now())", [world.certifierId, world.id(), referentiel.id]);
            await ambient().query("insert into route_adaptation values ($1, $2, $3, 'vae', 1, '[]', null, now())", [world.certifierId, world.id(), referentiel.id]);
          }
        }
      });
      return { ...world, habilitated, other, published };
    };

    it('a certifier sees its own, drafts for its staff alone', async () => {
      const world = await furnished();
      for (const role of ['manager', 'administrator', 'referent_handicap'] as const) expect(await seen(world, await world.person(world.certifierId, role), world.certifier)).toEqual([2, 4, 4, 4]);
      for (const role of ['candidate', 'juror', 'accompagnateur'] as const) expect(await seen(world, await world.person(world.certifierId, role), world.certifier)).toEqual([2, 2, 2, 2]);
    });

    it('another certifier sees nothing of it, and touches nothing', async () => {
      const [world, stranger] = [await furnished(), await furnished()];
      expect(await seen(stranger, stranger.manager.id, stranger.certifier)).toEqual([2, 4, 4, 4]);
      const reach = async (sql: string) => world.inVain(stranger.manager.id, stranger.certifier, async () => ((await ambient().query(sql)) as [unknown, number])[1]);
      expect(await reach(`update referentiel set source_name = 'à moi' where certifier_id = '${world.certifierId}'`)).toBe(0);
      expect(await reach(`delete from referentiel where certifier_id = '${world.certifierId}'`)).toBe(0);
      expect(await reach(`update certification set title = 'à moi' where certifier_id = '${world.certifierId}'`)).toBe(0);
      await expect(reach(`insert into certification values ('${world.certifierId}', '${world.id()}', 'à moi', null, 6, 'own', null, now())`)).rejects.toThrow(/row-level security/);
      await expect(reach(`insert into rule_set select '${world.certifierId}', '${world.id()}', '${world.id()}', 'vae', 9, '{}', null, now()`)).rejects.toThrow(/row-level security/);
    });

    it('a centre sees what is published of the certification it is habilitated for, now or once while its candidacies go on, and changes nothing', async () => {
      const world = await furnished();
      const manager = await world.person(world.centreId, 'manager');
      expect(await seen(world, manager, world.centre)).toEqual([0, 0, 0, 0]);
      await world.habilitate(world.other, 'soon');
      expect(await seen(world, manager, world.centre)).toEqual([0, 0, 0, 0]);
      await world.habilitate(world.habilitated, 'once');
      expect(await seen(world, manager, world.centre)).toEqual([0, 0, 0, 0]);
      await world.candidacy(world.centreId, world.published, 'vae');
      expect(await seen(world, manager, world.centre)).toEqual([1, 1, 1, 1]);
      await world.habilitate(world.other, 'now');
      expect(await seen(world, manager, world.centre)).toEqual([2, 2, 2, 2]);
      const reach = async (sql: string) => world.inVain(manager, world.centre, async () => ((await ambient().query(sql)) as [unknown, number])[1]);
      expect(await reach("update referentiel set status = 'retired'")).toBe(0);
      expect(await reach('delete from referentiel')).toBe(0);
    });

    it('one’s staff role in a school opens nothing under another school’s address', async () => {
      const world = await furnished();
      expect(await seen(world, world.manager.id, world.centre)).toEqual([2, 2, 2, 2]);
      const both = await world.person(world.centreId, 'manager');
      await house.owner.query("insert into membership values ($1, $2, 'manager', now())", [world.certifierId, both]);
      expect(await seen(world, both, world.centre)).toEqual([2, 2, 2, 2]);
      expect(await seen(world, both, world.certifier)).toEqual([2, 4, 4, 4]);
    });

    it('rules are added and never rewritten, even by their certifier', async () => {
      const world = await furnished();
      await expect(world.asManager(() => ambient().query("update rule_set set content = '{}'"))).rejects.toThrow(/permission denied/);
      await expect(world.asManager(() => ambient().query("update route_adaptation set items = '[]'"))).rejects.toThrow(/permission denied/);
      for (const table of ['rule_set', 'route_adaptation']) await expect(world.asManager(() => ambient().query(`delete from ${table}`))).rejects.toThrow(/permission denied/);
    });

    it('the corrections of a draft are its staff’s alone, are never rewritten, and go with it', async () => {
      const world = await furnished();
      const [draft] = await world.asManager(async () => (await world.referentiels.ofCertifications([world.habilitated])).filter(({ status }) => status === 'draft'));
      const made = { id: world.id(), referentielId: draft!.id, revision: 2, kind: 'edit' as const, by: world.manager.id, at: '2026-03-01T09:00:00.000Z', subjectId: null, label: 'Titre', correction: null, changes: [], createdIds: [], undoes: null, weight: { corrections: 1, texts: 0 }, lost: false };
      await world.asManager(() => world.corrections.add(draft!, made));
      const see = async (role: 'administrator' | 'candidate' | 'juror', place: Place) => world.as(await world.person(place.id, role), place, async () => (await ambient().query<unknown[]>('select 1 from correction')).length);
      expect([await see('administrator', world.certifier), await see('candidate', world.certifier), await see('juror', world.certifier), await see('administrator', world.centre)]).toEqual([1, 0, 0, 0]);
      await expect(world.asManager(() => ambient().query("update correction set label = 'autre'"))).rejects.toThrow(/permission denied/);
      await expect(world.asManager(() => ambient().query('delete from correction'))).rejects.toThrow(/permission denied/);
      const stranger = await furnished();
      await expect(stranger.asManager(() => stranger.corrections.add(draft!, { ...made, id: world.id(), revision: 3 }))).rejects.toThrow(/row-level security/);
      await world.asManager(() => world.referentiels.remove(draft!));
      expect((await house.owner.query('select 1 from correction where referentiel_id = $1', [draft!.id])).rows).toEqual([]);
    });

    it('what is published neither changes nor goes, even for its certifier', async () => {
      const world = await furnished();
      const reach = async (sql: string) => world.inVain(world.manager.id, world.certifier, async () => ((await ambient().query(sql)) as [unknown, number])[1]);
      await expect(reach(`update referentiel set tree = '{}' where status = 'published'`)).rejects.toThrow('a published référentiel does not change');
      await expect(reach(`update referentiel set status = 'draft' where status = 'published'`)).rejects.toThrow('a published référentiel does not change');
      await expect(house.owner.query(`update referentiel set version = 7 where certifier_id = '${world.certifierId}'`)).rejects.toThrow('a published référentiel does not change');
      expect(await reach(`update referentiel set status = 'retired' where status = 'published'`)).toBe(2);
      expect(await reach(`delete from referentiel`)).toBe(2);
    });

    it('without a context nothing is seen', async () => {
      await furnished();
      for (const table of TABLES) expect(await house.source.query(`select 1 from ${table}`)).toEqual([]);
    });
  });
});
