import { RenameMe } from './rename-me.js';
import { PeopleStage } from './testing/people-stage.js';

describe('correcting one’s name', () => {
  const stage = new PeopleStage();
  const rename = new RenameMe(stage.accounts);

  it('changes one’s own and nobody else’s', async () => {
    const lea = stage.known('lea');
    stage.known('hugo');
    await rename.run(lea, 'Léa', 'Renard');
    expect([stage.store.accounts.get('lea'), stage.store.accounts.get('hugo')]).toMatchObject([{ givenName: 'Léa', familyName: 'Renard' }, { givenName: 'hugo' }]);
  });
  it('asks for a session', async () => {
    await expect(rename.run({ kind: 'person', personId: null, organisationId: null, memberships: [] }, 'L', 'R')).rejects.toThrow('forbidden: people.sign_in_required');
  });
});
