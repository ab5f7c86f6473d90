import { AskPasswordReset } from './ask-password-reset.js';
import { PeopleStage } from './testing/people-stage.js';

describe('asking for a new password', () => {
  let stage: PeopleStage;
  let ask: AskPasswordReset;
  beforeEach(() => {
    stage = new PeopleStage();
    stage.known('lea');
    ask = new AskPasswordReset(stage.accounts, stage.resets, stage.failures, stage.mails, stage.digests, stage.installation, stage.clock, stage.ids);
  });

  it('sends a link good for an hour, of which only the digest is kept', async () => {
    await ask.run('lea@exemple.fr');
    const token = stage.mails.lastToken();
    expect(stage.mails.orders()).toMatchObject([{ to: 'lea@exemple.fr', template: 'password_reset', facts: { givenName: 'lea', link: `https://probant.exemple/nouveau-mot-de-passe#${token}` } }]);
    expect(stage.resets.resets).toMatchObject([{ personId: 'lea', tokenHash: `digest of ${token}`, expiresAt: '2026-03-01T10:00:00.000Z', usedAt: null }]);
  });
  it('answers the same to an address nobody has, and to somebody invited who never came', async () => {
    stage.store.accounts.set('nour', { id: 'nour', email: 'nour@exemple.fr', givenName: 'Nour', familyName: 'Velle', passwordHash: null });
    const answers = [await ask.run('personne@exemple.fr'), await ask.run('nour@exemple.fr'), await ask.run('lea@exemple.fr')];
    expect(answers).toEqual([undefined, undefined, undefined]);
    expect(stage.mails.orders()).toHaveLength(1);
  });
  it('sends three links an hour at most, and says nothing of it', async () => {
    for (let turn = 0; turn < 5; turn += 1) await ask.run('lea@exemple.fr');
    expect(stage.mails.orders()).toHaveLength(3);
    stage.clock.moveTo('2026-03-01T10:00:01.000Z');
    await ask.run('lea@exemple.fr');
    expect(stage.mails.orders()).toHaveLength(4);
  });
  it('does not keep anybody from signing in', async () => {
    for (let turn = 0; turn < 20; turn += 1) await ask.run('lea@exemple.fr');
    expect(await stage.failures.countSince('account:digest of lea@exemple.fr', '2026-03-01T00:00:00.000Z')).toBe(0);
  });
});
