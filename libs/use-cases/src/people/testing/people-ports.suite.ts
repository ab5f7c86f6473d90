import { addressOf, someone, type PeopleWorld } from './people-world.js';
import { accessPortsSuite } from './access-ports.suite.js';
import type { Invitation } from '../ports/invitations.js';

const NOW = '2026-03-01T09:00:00.000Z';
const LATER = '2026-03-02T09:00:00.000Z';

/** What accounts, invitations, organisations and their views promise, wherever they are kept. `open` gives a new world for each test. */
export function peoplePortsSuite(open: () => Promise<PeopleWorld>): void {
  let world: PeopleWorld;
  beforeEach(async () => {
    world = await open();
  });
  accessPortsSuite(open);
  const anInvitation = (personId: string, part: Partial<Invitation> = {}): Invitation => ({
    id: world.id(), organisationId: world.school.id, personId, role: 'juror', candidacyId: null, tokenHash: `hash ${world.id()}`, expiresOn: '2026-03-31', acceptedAt: null, createdAt: NOW, ...part,
  });
  const invite = async (personId: string, part: Partial<Invitation> = {}): Promise<Invitation> => {
    const invitation = anInvitation(personId, part);
    await world.asManager(async () => {
      await world.book.giveRole(world.school.id, personId, invitation.role, NOW);
      await world.book.add(invitation);
    });
    return invitation;
  };
  const members = () => world.asManager(() => world.organisations.members(world.school.id));

  describe('invitations', () => {
    it('make a person known once, whatever the capitals of their address, and keep their first name', async () => {
      const id = await someone(world, 'nour');
      const again = await world.asManager(() => world.book.personOf(addressOf(world, 'NOUR'), { givenName: 'Autre', familyName: 'Nom' }, LATER));
      expect(again).toBe(id);
      expect(await world.asHouse(() => world.accounts.find(id))).toMatchObject({ givenName: 'nour', familyName: 'Essai' });
    });
    it('are found by their link, with the name of who invites', async () => {
      const invitation = await invite(await someone(world, 'nour'));
      expect(await world.asHouse(() => world.book.findByToken(invitation.tokenHash))).toEqual({ ...invitation, organisation: world.school.name });
      expect(await world.asHouse(() => world.book.findByToken('unknown'))).toBeNull();
    });
    it('are accepted once', async () => {
      const invitation = await invite(await someone(world, 'nour'));
      expect(await world.asHouse(() => world.book.accept(invitation, LATER))).toBe(true);
      expect(await world.asHouse(() => world.book.accept(invitation, LATER))).toBe(false);
      expect((await world.asHouse(() => world.book.findByToken(invitation.tokenHash)))?.acceptedAt).toBe(LATER);
    });
    it('take the place of one to the same role and candidacy that waits, and of no other', async () => {
      const nour = await someone(world, 'nour');
      const candidacyId = world.id();
      const [first, elsewhere, other] = [await invite(nour), await invite(nour, { candidacyId }), await invite(nour, { role: 'manager' })];
      const second = await invite(nour, { createdAt: LATER, expiresOn: '2026-04-01' });
      const ends = [];
      for (const { tokenHash } of [first, elsewhere, other, second]) ends.push((await world.asHouse(() => world.book.findByToken(tokenHash)))?.expiresOn);
      expect(ends).toEqual(['2026-03-01', '2026-03-31', '2026-03-31', '2026-04-01']);
    });
    it('give a role once', async () => {
      const nour = await someone(world, 'nour');
      for (let turn = 0; turn < 2; turn += 1) await world.asManager(() => world.book.giveRole(world.school.id, nour, 'juror', NOW));
      expect((await members()).find(({ id }) => id === nour)?.roles).toEqual(['juror']);
    });
  });

  describe('organisations', () => {
    it('are found by id within one’s reach, by name on the operator’s side, and added there', async () => {
      expect(await world.asManager(() => world.organisations.find(world.school.id))).toEqual(world.school);
      const added = { id: world.id(), slug: `neuve-${world.id().slice(-12)}`, name: 'Neuve', kind: 'centre' } as const;
      await world.asHouse(() => world.organisations.add(added, NOW));
      expect(await world.asHouse(() => world.organisations.named(added.slug))).toEqual(added);
      expect(await world.asHouse(() => world.organisations.named('inconnue'))).toBeNull();
      expect(await world.asHouse(() => world.organisations.any())).toBe(true);
    });
    it('find a centre by name, and no certifier that is none', async () => {
      expect(await world.asManager(() => world.organisations.centreNamed(world.centre.slug))).toBe(world.centre.id);
      expect(await world.asManager(() => world.organisations.centreNamed(world.school.slug))).toBeNull();
      expect(await world.asManager(() => world.organisations.centreNamed('inconnu'))).toBeNull();
    });
    it('list their members by name, each once with their roles, candidates apart, and say who has not come', async () => {
      const [nour, anne, candidate] = [await someone(world, 'nour'), await someone(world, 'anne'), await someone(world, 'candidate')];
      await world.asManager(() => world.book.giveRole(world.school.id, anne, 'juror', NOW));
      for (const role of ['administrator', 'candidate'] as const) await world.asManager(() => world.book.giveRole(world.school.id, anne, role, NOW));
      await world.asManager(() => world.book.giveRole(world.school.id, candidate, 'candidate', NOW));
      const invitation = await invite(nour);
      const lines = async () => (await members()).filter(({ id }) => id !== world.managerId).map(({ id, roles, invited }) => [id, roles, invited]);
      expect(await lines()).toEqual([[anne, ['administrator', 'juror'], false], [nour, ['juror'], true]]);
      await world.asHouse(() => world.book.accept(invitation, LATER));
      expect(await lines()).toEqual([[anne, ['administrator', 'juror'], false], [nour, ['juror'], false]]);
    });
    it('take away one role, with the link to it', async () => {
      const nour = await someone(world, 'nour');
      const [juror, manager] = [await invite(nour), await invite(nour, { role: 'manager' })];
      const remove = () => world.asManager(() => world.organisations.removeRole(world.school.id, nour, 'juror', '2026-03-05'));
      expect([await remove(), await remove()]).toEqual([true, false]);
      expect((await members()).find(({ id }) => id === nour)?.roles).toEqual(['manager']);
      const ends = [];
      for (const { tokenHash } of [juror, manager]) ends.push((await world.asHouse(() => world.book.findByToken(tokenHash)))?.expiresOn);
      expect(ends).toEqual(['2026-03-04', '2026-03-31']);
    });
    it('remember whose role was taken away', async () => {
      const nour = await someone(world, 'nour');
      await world.asManager(() => world.book.giveRole(world.school.id, nour, 'juror', NOW));
      await world.asManager(() => world.organisations.removeRole(world.school.id, nour, 'juror', '2026-03-05'));
      await world.record({ type: 'people.role_removed', organisationId: world.school.id, subjectId: nour, data: { role: 'juror' } });
      expect(await world.asManager(() => world.organisations.hadRole(world.school.id, nour, 'juror'))).toBe(true);
      expect(await world.asManager(() => world.organisations.hadRole(world.school.id, nour, 'manager'))).toBe(false);
      expect(await world.asManager(() => world.organisations.hadRole(world.school.id, world.managerId, 'juror'))).toBe(false);
    });
    it('count the others who hold a role and have come', async () => {
      const [boss, second, nour] = [await someone(world, 'boss'), await someone(world, 'second'), await someone(world, 'nour')];
      const others = () => world.asManager(() => world.organisations.othersWith(world.school.id, 'administrator', boss));
      await world.asManager(() => world.book.giveRole(world.school.id, boss, 'administrator', NOW));
      expect(await others()).toBe(0);
      const invitation = await invite(nour, { role: 'administrator', expiresOn: '2026-03-02' });
      expect(await others()).toBe(0);
      await world.asHouse(() => world.book.accept(invitation, NOW));
      await world.asManager(() => world.book.giveRole(world.school.id, second, 'administrator', NOW));
      expect(await others()).toBe(2);
    });
  });

  describe('habilitations', () => {
    const given = (part: object = {}) => ({ id: world.id(), certifierId: world.school.id, centreId: world.centre.id, certificationId: world.certificationId, scope: 'both' as const, validFrom: '2026-01-01', validTo: null, ...part });
    it('name who gave them, who received them and for what, the newest first', async () => {
      const [old, recent] = [given({ validTo: '2026-06-30', scope: 'accompany' }), given({ validFrom: '2026-07-01' })];
      for (const each of [old, recent]) await world.asManager(() => world.organisations.addHabilitation(each));
      expect(await world.asManager(() => world.organisations.habilitations(world.school.id))).toEqual([recent, old].map((each) => ({ ...each, certification: 'Médiation culturelle', certifier: world.school, centre: world.centre })));
    });
    it('end once, by who gave them', async () => {
      const one = given();
      await world.asManager(() => world.organisations.addHabilitation(one));
      const end = (certifierId: string) => world.asManager(() => world.organisations.endHabilitation(certifierId, one.id, '2026-02-28'));
      expect([await end(world.centre.id), await end(world.school.id), await end(world.school.id)]).toEqual([null, world.centre.id, null]);
      expect((await world.asManager(() => world.organisations.habilitations(world.school.id)))[0]?.validTo).toBe('2026-02-28');
    });
    it('are for a certification of one’s own', async () => {
      expect(await world.asManager(() => world.organisations.owns(world.school.id, world.certificationId))).toBe(true);
      expect(await world.asManager(() => world.organisations.owns(world.centre.id, world.certificationId))).toBe(false);
      expect(await world.asManager(() => world.organisations.owns(world.school.id, world.id()))).toBe(false);
    });
  });

  describe('views', () => {
    it('unite a person’s organisations, with their roles and candidacies there, the newest first', async () => {
      const nour = await someone(world, 'nour');
      for (const role of ['juror', 'candidate'] as const) await world.asManager(() => world.book.giveRole(world.school.id, nour, role, NOW));
      const [first, second] = [world.id(), world.id()];
      await world.openCandidacy(nour, first, NOW);
      await world.openCandidacy(nour, second, LATER);
      expect(await world.asHouse(() => world.views.membershipsOf(nour))).toEqual([{ organisation: world.school, roles: ['candidate', 'juror'], candidacies: [second, first].map((id) => ({ id, title: 'Médiation culturelle', status: 'building' })) }]);
      expect(await world.asHouse(() => world.views.membershipsOf(world.id()))).toEqual([]);
    });
    it('read the journal backwards, from a line on, with who acted', async () => {
      const facts = ['people.invited', 'people.role_removed', 'people.user_created'].map((type) => ({ type, organisationId: world.school.id, subjectId: world.managerId, data: { role: 'juror' } }));
      await world.record(...facts);
      const lines = await world.asManager(() => world.views.journal(world.school.id, null, 2));
      expect(lines).toMatchObject([{ type: 'people.user_created', actor: 'manager Essai', data: { role: 'juror' }, number: null, hash: null }, { type: 'people.role_removed' }]);
      expect((await world.asManager(() => world.views.journal(world.school.id, lines[1]?.id ?? null, 2))).map(({ type }) => type)).toEqual(['people.invited']);
    });
  });
}
