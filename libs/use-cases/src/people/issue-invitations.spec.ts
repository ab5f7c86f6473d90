import { PeopleStage, SCHOOL } from './testing/people-stage.js';

const asked = { organisationId: SCHOOL.id, email: 'nour@exemple.fr', givenName: 'Nour', familyName: 'Velle', role: 'candidate', candidacyId: 'candidacy', certification: 'Médiation culturelle' } as const;

describe('issuing an invitation', () => {
  let stage: PeopleStage;
  beforeEach(() => {
    stage = new PeopleStage();
  });
  const invite = () => stage.invitations.invite(stage.known('manager', 'manager'), asked);

  it('makes the person known, gives the role, and tells the journal', async () => {
    const personId = await invite();
    expect(stage.store.accounts.get(personId)).toMatchObject({ email: 'nour@exemple.fr', givenName: 'Nour', passwordHash: null });
    expect(stage.store.rolesOf(SCHOOL.id, personId)).toEqual(['candidate']);
    expect(stage.journal.facts).toMatchObject([{ type: 'people.invited', organisationId: SCHOOL.id, subjectId: personId, candidacyId: 'candidacy', data: { role: 'candidate' } }]);
  });
  it('sends the link by mail and keeps nothing but its digest', async () => {
    await invite();
    const [order] = stage.mails.orders();
    const token = stage.mails.lastToken();
    expect(order).toMatchObject({ to: 'nour@exemple.fr', template: 'invitation', facts: { organisation: 'École des Métiers', certification: 'Médiation culturelle', role: 'candidate', expiresOn: '2026-03-31' } });
    expect(order?.facts).toMatchObject({ link: `https://probant.exemple/invitation#${token}` });
    expect(stage.store.invitations.map(({ tokenHash, expiresOn }) => [tokenHash, expiresOn])).toEqual([[`digest of ${token}`, '2026-03-31']]);
  });
  it('puts no name in the facts of the journal', async () => {
    await invite();
    expect(JSON.stringify(stage.journal.facts)).not.toMatch(/nour|velle/i);
  });
  it('replaces an invitation to the same thing that waits: the older link is gone', async () => {
    const [first, second] = [await invite(), await invite()];
    expect(second).toBe(first);
    expect(stage.store.invitations.map(({ expiresOn }) => expiresOn)).toEqual(['2026-02-28', '2026-03-31']);
    expect(stage.mails.orders()).toHaveLength(2);
  });
  it('leaves the account of somebody known elsewhere as it is', async () => {
    stage.known('nour');
    expect(await invite()).toBe('nour');
    expect(stage.store.accounts.get('nour')).toMatchObject({ givenName: 'nour', familyName: 'Essai' });
  });
});
