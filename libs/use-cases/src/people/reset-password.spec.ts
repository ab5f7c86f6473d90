import { AskPasswordReset } from './ask-password-reset.js';
import { ResetPassword } from './reset-password.js';
import { OTHER_PHRASE, PeopleStage, PHRASE } from './testing/people-stage.js';

describe('setting a new password by link', () => {
  let stage: PeopleStage;
  let reset: ResetPassword;
  beforeEach(() => {
    stage = new PeopleStage();
    stage.known('lea');
    stage.known('hugo');
    reset = new ResetPassword(stage.accounts, stage.resets, stage.sessions, stage.failures, stage.passwords, stage.digests, stage.clock);
  });
  const link = async (): Promise<string> => {
    await new AskPasswordReset(stage.accounts, stage.resets, stage.failures, stage.mails, stage.digests, stage.installation, stage.clock, stage.ids).run('lea@exemple.fr');
    return stage.mails.lastToken();
  };
  const refusal = (token: string, password = OTHER_PHRASE): Promise<string> => reset.run(token, password).then(() => 'done', (error: Error) => error.message);

  it('changes the password and closes every session of the person, nobody else’s', async () => {
    for (const [person, id] of [['lea', 's1'], ['lea', 's2'], ['hugo', 's3']] as const) stage.session(person, id);
    await reset.run(await link(), OTHER_PHRASE);
    expect(stage.store.accounts.get('lea')?.passwordHash).toBe(`hash of ${OTHER_PHRASE}`);
    expect(stage.sessions.open.map(({ id }) => id)).toEqual(['s3']);
  });
  it('lets in somebody stopped by too many failures', async () => {
    await stage.failures.add(Array(10).fill('account:digest of lea@exemple.fr'), stage.clock.now());
    await reset.run(await link(), OTHER_PHRASE);
    expect(await stage.failures.countSince('account:digest of lea@exemple.fr', '2026-03-01T00:00:00.000Z')).toBe(0);
  });
  it('serves once, and uses up the other links of the person', async () => {
    const [first, second] = [await link(), await link()];
    expect(await refusal(second)).toBe('done');
    expect([await refusal(second), await refusal(first)]).toEqual(Array(2).fill('invalid: people.link_expired'));
  });
  it('serves within its hour', async () => {
    const token = await link();
    stage.clock.moveTo('2026-03-01T10:00:00.000Z');
    expect([await refusal(token), await refusal('inventé')]).toEqual(Array(2).fill('invalid: people.link_expired'));
    expect(stage.store.accounts.get('lea')?.passwordHash).toBe(`hash of ${PHRASE}`);
  });
  it('refuses a poor password and keeps the link', async () => {
    const token = await link();
    expect([await refusal(token, 'court'), await refusal(token, 'azerty123456')]).toEqual(['invalid: people.password_too_short', 'invalid: people.password_too_common']);
    expect(await refusal(token)).toBe('done');
  });
});
