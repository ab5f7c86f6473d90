import { ReadSession } from './read-session.js';
import { CENTRE, PeopleStage, SCHOOL } from './testing/people-stage.js';

describe('who one is', () => {
  const stage = new PeopleStage();
  const read = new ReadSession(stage.accounts, stage.views, stage.installation);
  stage.known('lea', 'juror', 'candidate');
  stage.store.roles.push({ organisationId: CENTRE.id, personId: 'lea', role: 'manager' });
  stage.views.candidacies.push({ organisationId: SCHOOL.id, personId: 'lea', id: 'candidacy', title: 'Médiation culturelle', status: 'building' });

  it('unites every organisation one belongs to, with one’s roles and candidacies there', async () => {
    expect(await read.run('lea')).toEqual({
      person: { id: 'lea', givenName: 'lea', familyName: 'Essai', email: 'lea@exemple.fr' }, mode: 'try',
      memberships: [
        { organisation: CENTRE, roles: ['manager'], candidacies: [] },
        { organisation: SCHOOL, roles: ['candidate', 'juror'], candidacies: [{ id: 'candidacy', title: 'Médiation culturelle', status: 'building' }] },
      ],
    });
  });
  it('says nothing of a password', async () => {
    expect(JSON.stringify(await read.run('lea'))).not.toContain('hash');
  });
  it('is nobody without a session, or when the account is gone', async () => {
    expect([await read.run(null), await read.run('gone')]).toEqual([null, null]);
  });
});
