import { person } from '../testing/fakes.js';
import { InviteMember } from './invite-member.js';
import { PeopleStage, SCHOOL } from './testing/people-stage.js';

const asked = { email: 'nour@exemple.fr', givenName: 'Nour', familyName: 'Velle' };

describe('inviting a member', () => {
  const stage = new PeopleStage();
  const invite = new InviteMember(stage.invitations);

  it.each(['manager', 'administrator'] as const)('is for a %s', async (role) => {
    const personId = await invite.run(person('somebody', SCHOOL.id, role), { ...asked, role: 'juror' });
    expect(stage.store.rolesOf(SCHOOL.id, personId)).toContain('juror');
  });
  it('lets an administrator name another, and not a manager', async () => {
    await expect(invite.run(person('manager', SCHOOL.id, 'manager'), { ...asked, role: 'administrator' })).rejects.toThrow('forbidden: people.role_required');
    const personId = await invite.run(person('boss', SCHOOL.id, 'administrator'), { ...asked, role: 'administrator' });
    expect(stage.store.rolesOf(SCHOOL.id, personId)).toContain('administrator');
  });
  it.each(['juror', 'candidate', 'accompagnateur', 'referent_handicap'] as const)('does not exist for a %s', async (role) => {
    await expect(invite.run(person('somebody', SCHOOL.id, role), { ...asked, role: 'juror' })).rejects.toThrow('not-found');
  });
  it('does not exist elsewhere than in one’s own organisation', async () => {
    const elsewhere = { ...person('manager', 'centre', 'manager'), organisationId: SCHOOL.id };
    await expect(invite.run(elsewhere, { ...asked, role: 'juror' })).rejects.toThrow('not-found');
    await expect(invite.run({ ...elsewhere, organisationId: null }, { ...asked, role: 'juror' })).rejects.toThrow('not-found');
  });
});
