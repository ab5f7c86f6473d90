import { ChangePassword } from './change-password.js';
import { OTHER_PHRASE, PeopleStage, PHRASE } from './testing/people-stage.js';

describe('changing one’s password', () => {
  let stage: PeopleStage;
  let change: ChangePassword;
  beforeEach(() => {
    stage = new PeopleStage();
    stage.known('lea');
    for (const id of ['here', 'phone', 'library']) stage.session('lea', id);
    change = new ChangePassword(stage.accounts, stage.sessions, stage.failures, stage.passwords, stage.digests, stage.mails, stage.clock);
  });
  const refusal = (current: string, next: string, personId = 'lea'): Promise<string> => change.run(personId, 'here', { current, next, address: '192.0.2.7' }).then(() => 'done', (error: Error) => error.message);

  it('keeps this session, closes the others, and says so by mail', async () => {
    expect(await refusal(PHRASE, OTHER_PHRASE)).toBe('done');
    expect(stage.store.accounts.get('lea')?.passwordHash).toBe(`hash of ${OTHER_PHRASE}`);
    expect(stage.sessions.open.map(({ id }) => id)).toEqual(['here']);
    expect(stage.mails.orders()).toMatchObject([{ to: 'lea@exemple.fr', template: 'password_changed' }]);
  });
  it('refuses a wrong present password, counts it, and stops the eleventh', async () => {
    for (let turn = 0; turn < 10; turn += 1) expect(await refusal('pas le bon', OTHER_PHRASE)).toBe('invalid: people.wrong_password');
    expect(await refusal(PHRASE, OTHER_PHRASE)).toBe('forbidden: people.too_many_attempts');
    expect(stage.sessions.open).toHaveLength(3);
  });
  it('refuses a poor password', async () => {
    expect(await refusal(PHRASE, 'court')).toBe('invalid: people.password_too_short');
    expect(await refusal(PHRASE, 'lea@exemple.fr')).toBe('invalid: people.password_too_common');
    expect(stage.mails.orders()).toEqual([]);
  });
  it('does not exist for somebody who is no more', async () => {
    expect(await refusal(PHRASE, OTHER_PHRASE, 'gone')).toBe('not-found: people.account_unknown');
  });
});
