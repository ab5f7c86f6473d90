import { ReadOutbox } from './read-outbox.js';
import { PeopleStage } from './testing/people-stage.js';

describe('the outbox', () => {
  const stage = new PeopleStage();
  const outbox = new ReadOutbox(stage.views, stage.installation);
  beforeAll(async () => {
    for (const to of ['lea@exemple.fr', 'hugo@exemple.fr', 'lea@exemple.fr']) await stage.mails.send({ onceKey: `k${stage.mails.kept.length}`, organisationId: null, to, template: 'password_changed', facts: { givenName: 'x' } });
    for (const { mail } of stage.mails.kept.slice(0, 2)) await stage.waiting.sent(mail.id, stage.clock.now());
  });

  it('shows the mails that left, of everybody or of one address', async () => {
    expect((await outbox.run(null)).map(({ to }) => to)).toEqual(['hugo@exemple.fr', 'lea@exemple.fr']);
    expect((await outbox.run('  Lea@Exemple.fr ')).map(({ to }) => to)).toEqual(['lea@exemple.fr']);
    expect(await outbox.run('   ')).toHaveLength(2);
  });
  it('does not exist in production', () => {
    stage.installation.mode = 'production';
    expect(() => outbox.run(null)).toThrow('not-found: input.unknown_address');
  });
});
