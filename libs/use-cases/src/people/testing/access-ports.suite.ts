import type { PasswordReset } from '../ports/password-resets.js';
import { addressOf, someone, type PeopleWorld } from './people-world.js';

const NOW = '2026-03-01T09:00:00.000Z';
const LATER = '2026-03-02T09:00:00.000Z';

/** What accounts, sessions, links, failures and mails promise, wherever they are kept. */
export function accessPortsSuite(open: () => Promise<PeopleWorld>): void {
  let world: PeopleWorld;
  beforeEach(async () => {
    world = await open();
  });

  describe('accounts', () => {
    it('are found by address, whatever its capitals, and by id', async () => {
      const id = await someone(world, 'lea');
      const account = { id, email: addressOf(world, 'lea'), givenName: 'lea', familyName: 'Essai', passwordHash: null };
      expect(await world.asHouse(() => world.accounts.findByEmail(addressOf(world, 'LEA')))).toEqual(account);
      expect(await world.asHouse(() => world.accounts.find(id))).toEqual(account);
      expect(await world.asHouse(() => world.accounts.findByEmail('personne@exemple.fr'))).toBeNull();
      expect(await world.asHouse(() => world.accounts.find(world.id()))).toBeNull();
    });
    it('change their name and their password', async () => {
      const id = await someone(world, 'lea');
      await world.asHouse(() => world.accounts.rename(id, 'Léa', 'Renard'));
      for (const hash of ['one', 'two']) await world.asHouse(() => world.accounts.setPassword(id, hash, NOW));
      expect(await world.asHouse(() => world.accounts.find(id))).toMatchObject({ givenName: 'Léa', familyName: 'Renard', passwordHash: 'two' });
    });
  });

  describe('links to a new password', () => {
    const aReset = (personId: string): PasswordReset => ({ id: world.id(), personId, tokenHash: `hash ${world.id()}`, expiresAt: LATER, usedAt: null, createdAt: NOW });
    it('serve once, and use up the person’s other links, nobody else’s', async () => {
      const [lea, hugo] = [await someone(world, 'lea'), await someone(world, 'hugo')];
      const resets = [aReset(lea), aReset(lea), aReset(hugo)] as const;
      for (const reset of resets) await world.asHouse(() => world.resets.add(reset));
      expect(await world.asHouse(() => world.resets.findByToken(resets[0].tokenHash))).toEqual(resets[0]);
      expect([await world.asHouse(() => world.resets.use(resets[0], LATER)), await world.asHouse(() => world.resets.use(resets[0], LATER)), await world.asHouse(() => world.resets.use(resets[1], LATER))]).toEqual([true, false, false]);
      const used = [];
      for (const { tokenHash } of resets) used.push((await world.asHouse(() => world.resets.findByToken(tokenHash)))?.usedAt);
      expect(used).toEqual([LATER, LATER, null]);
      expect(await world.asHouse(() => world.resets.findByToken('unknown'))).toBeNull();
    });
  });

  describe('sessions', () => {
    it('are listed, the last used first, and closed by their person alone', async () => {
      const [lea, hugo] = [await someone(world, 'lea'), await someone(world, 'hugo')];
      const [old, recent, his] = [world.id(), world.id(), world.id()];
      await world.openSession(lea, old, NOW);
      await world.openSession(lea, recent, LATER);
      await world.openSession(hugo, his, NOW);
      expect(await world.asHouse(() => world.sessions.listOf(lea))).toEqual([{ id: recent, device: 'Linux, Firefox', createdAt: NOW, lastSeenAt: LATER }, { id: old, device: 'Linux, Firefox', createdAt: NOW, lastSeenAt: NOW }]);
      expect([await world.asHouse(() => world.sessions.close(lea, his)), await world.asHouse(() => world.sessions.close(lea, old)), await world.asHouse(() => world.sessions.close(lea, old))]).toEqual([false, true, false]);
      expect(await world.asHouse(() => world.sessions.listOf(hugo))).toHaveLength(1);
    });
    it('are closed all but one, or all', async () => {
      const lea = await someone(world, 'lea');
      const ids = [world.id(), world.id(), world.id()] as const;
      for (const id of ids) await world.openSession(lea, id, NOW);
      await world.asHouse(() => world.sessions.closeAll(lea, ids[1]));
      expect((await world.asHouse(() => world.sessions.listOf(lea))).map(({ id }) => id)).toEqual([ids[1]]);
      await world.asHouse(() => world.sessions.closeAll(lea, null));
      expect(await world.asHouse(() => world.sessions.listOf(lea))).toEqual([]);
    });
  });

  describe('failed tries', () => {
    it('are counted by key since a moment, and cleared by key', async () => {
      const [one, two] = [world.id(), world.id()];
      await world.asHouse(() => world.failures.add([one, two], NOW));
      await world.asHouse(() => world.failures.add([one], LATER));
      const count = (key: string, since: string) => world.asHouse(() => world.failures.countSince(key, since));
      expect([await count(one, '2026-03-01T08:00:00.000Z'), await count(one, NOW), await count(two, NOW), await count(world.id(), NOW)]).toEqual([2, 1, 0, 0]);
      await world.asHouse(() => world.failures.clear(one));
      expect([await count(one, '2026-01-01T00:00:00.000Z'), await count(two, '2026-01-01T00:00:00.000Z')]).toEqual([0, 1]);
    });
  });

  describe('mails', () => {
    const write = (onceKey: string, to = 'Lea@exemple.fr') => world.asManager(() => world.mails.send({ onceKey, organisationId: world.school.id, to, template: 'password_changed', facts: { givenName: 'Léa' } }));
    it('are kept once, whoever asks again, and leave in the order they came', async () => {
      const [first, second] = [world.id(), world.id()];
      for (const key of [first, second, first]) await write(key);
      const taken = [];
      for (let turn = 0; turn < 3; turn += 1) {
        const mail = await world.asHouse(() => world.waiting.next(NOW));
        if (mail) await world.asHouse(() => world.waiting.sent(mail.id, NOW));
        taken.push(mail && [mail.onceKey, mail.to, mail.subject, mail.organisationId, mail.tries]);
      }
      expect(taken).toEqual([[first, 'lea@exemple.fr', 'password_changed', world.school.id, 0], [second, 'lea@exemple.fr', 'password_changed', world.school.id, 0], null]);
    });
    it('wait until their next try, and are let go when there is none', async () => {
      await write(world.id());
      const { id } = (await world.asHouse(() => world.waiting.next(NOW)))!;
      await world.asHouse(() => world.waiting.failed(id, LATER, 'ETIMEDOUT'));
      expect(await world.asHouse(() => world.waiting.next(NOW))).toBeNull();
      expect(await world.asHouse(() => world.waiting.next(LATER))).toMatchObject({ id, tries: 1 });
      await world.asHouse(() => world.waiting.failed(id, null, '550'));
      expect(await world.asHouse(() => world.waiting.next('2027-01-01T00:00:00.000Z'))).toBeNull();
    });
    it('are shown once they left, the newest first, of everybody or of one address', async () => {
      await write(world.id());
      await write(world.id(), 'hugo@exemple.fr');
      await write(world.id(), 'attente@exemple.fr');
      for (let turn = 0; turn < 2; turn += 1) {
        const mail = (await world.asHouse(() => world.waiting.next(NOW)))!;
        await world.asHouse(() => world.waiting.sent(mail.id, NOW));
      }
      expect((await world.asHouse(() => world.views.outbox(null, 10))).map(({ to, sentAt }) => [to, sentAt])).toEqual([['hugo@exemple.fr', NOW], ['lea@exemple.fr', NOW]]);
      expect((await world.asHouse(() => world.views.outbox('lea@exemple.fr', 10))).map(({ subject }) => subject)).toEqual(['password_changed']);
      expect(await world.asHouse(() => world.views.outbox(null, 1))).toHaveLength(1);
    });
  });
}
