import { SignIn } from './sign-in.js';
import { PeopleStage, PHRASE } from './testing/people-stage.js';

const HERE = '192.0.2.7';

describe('signing in', () => {
  let stage: PeopleStage;
  let signIn: SignIn;
  beforeEach(() => {
    stage = new PeopleStage();
    stage.known('nadege', 'manager');
    signIn = new SignIn(stage.accounts, stage.failures, stage.passwords, stage.digests, stage.clock);
  });
  const tryOf = (email: string, password: string, address = HERE): Promise<string> => signIn.run(email, password, address).catch((error: Error) => error.message);
  const failTimes = async (times: number, email = 'nadege@exemple.fr', address = HERE): Promise<void> => {
    for (let turn = 0; turn < times; turn += 1) await tryOf(email, 'pas le bon', address);
  };

  it('gives the person whose address and password go together', async () => {
    expect(await signIn.run('nadege@exemple.fr', PHRASE, HERE)).toBe('nadege');
  });
  it('answers the same, after the same work, whether the account exists or not', async () => {
    stage.store.accounts.set('invited', { id: 'invited', email: 'invitee@exemple.fr', givenName: 'I', familyName: 'N', passwordHash: null });
    const answers = [];
    for (const email of ['nadege@exemple.fr', 'personne@exemple.fr', 'invitee@exemple.fr']) answers.push(await tryOf(email, 'pas le bon'));
    expect(answers).toEqual(Array(3).fill('invalid: people.wrong_credentials'));
    expect(stage.passwords.compared).toBe(3);
    expect(stage.failures.failures).toHaveLength(6);
  });
  it('refuses the eleventh try at an account, even with the right password, from wherever it comes', async () => {
    await failTimes(10);
    expect(await tryOf('nadege@exemple.fr', PHRASE, '198.51.100.1')).toBe('forbidden: people.too_many_attempts');
  });
  it('stops an account that does not exist at the same try', async () => {
    await failTimes(10, 'personne@exemple.fr');
    expect(await tryOf('personne@exemple.fr', PHRASE)).toBe('forbidden: people.too_many_attempts');
  });
  it('refuses one address after sixty failures, whatever the accounts, and no other address', async () => {
    for (let n = 0; n < 60; n += 1) await failTimes(1, `personne-${n}@exemple.fr`);
    expect(await tryOf('nadege@exemple.fr', PHRASE)).toBe('forbidden: people.too_many_attempts');
    expect(await tryOf('nadege@exemple.fr', PHRASE, '198.51.100.1')).toBe('nadege');
  });
  it('opens again a quarter of an hour later', async () => {
    await failTimes(10);
    stage.clock.moveTo('2026-03-01T09:14:59.000Z');
    expect(await tryOf('nadege@exemple.fr', PHRASE)).toBe('forbidden: people.too_many_attempts');
    stage.clock.moveTo('2026-03-01T09:15:01.000Z');
    expect(await tryOf('nadege@exemple.fr', PHRASE)).toBe('nadege');
  });
  it('forgets the failures of an account once it is proved, not those of the address', async () => {
    await failTimes(9);
    await signIn.run('nadege@exemple.fr', PHRASE, HERE);
    await failTimes(9);
    expect(await tryOf('nadege@exemple.fr', PHRASE)).toBe('nadege');
    expect(stage.failures.failures).toHaveLength(18);
  });
  it('keeps neither the address of the person nor that of their machine', async () => {
    await failTimes(1);
    expect(stage.failures.failures.map(({ key }) => key)).toEqual(['account:digest of nadege@exemple.fr', 'address:digest of 192.0.2.7']);
  });
});
