import { person } from '../testing/fakes.js';
import { RemoveMember } from './remove-member.js';
import { PeopleStage, SCHOOL } from './testing/people-stage.js';

describe('taking a role away', () => {
  let stage: PeopleStage;
  let remove: RemoveMember;
  beforeEach(() => {
    stage = new PeopleStage();
    remove = new RemoveMember(stage.organisations, stage.journal, stage.clock);
  });

  it('takes that role and leaves the others', async () => {
    const boss = stage.known('boss', 'administrator');
    stage.known('lea', 'manager', 'juror');
    await remove.run(boss, 'lea', 'manager');
    expect(stage.store.rolesOf(SCHOOL.id, 'lea')).toEqual(['juror']);
    expect(stage.journal.facts).toEqual([{ type: 'people.role_removed', organisationId: SCHOOL.id, subjectId: 'lea', data: { role: 'manager' } }]);
  });
  it('refuses to take the last administrator’s role, even from themselves', async () => {
    const boss = stage.known('boss', 'administrator');
    await expect(remove.run(boss, 'boss', 'administrator')).rejects.toThrow('conflict: people.last_administrator');
    expect(stage.store.rolesOf(SCHOOL.id, 'boss')).toEqual(['administrator']);
  });
  it('does not take an administrator invited and never come for another one', async () => {
    const boss = stage.known('boss', 'administrator');
    const personId = await stage.invitations.invite(boss, { organisationId: SCHOOL.id, email: 'nour@exemple.fr', givenName: 'Nour', familyName: 'Velle', role: 'administrator', candidacyId: null });
    await expect(remove.run(boss, 'boss', 'administrator')).rejects.toThrow('conflict: people.last_administrator');
    await stage.book.accept(stage.store.invitations[0]!, stage.clock.now());
    await remove.run(boss, 'boss', 'administrator');
    expect(stage.store.roles.filter(({ role }) => role === 'administrator').map((each) => each.personId)).toEqual([personId]);
  });
  it('lets a second administrator go', async () => {
    const boss = stage.known('boss', 'administrator');
    stage.known('second', 'administrator');
    await remove.run(boss, 'second', 'administrator');
    expect(stage.store.rolesOf(SCHOOL.id, 'second')).toEqual([]);
  });
  it('does not exist for a role the person has not, nor for who is no administrator', async () => {
    const boss = stage.known('boss', 'administrator');
    stage.known('lea', 'juror');
    await expect(remove.run(boss, 'lea', 'manager')).rejects.toThrow('not-found: people.not_a_member');
    await expect(remove.run(person('manager', SCHOOL.id, 'manager'), 'lea', 'juror')).rejects.toThrow('not-found: people.organisation_unknown');
    await expect(remove.run({ ...boss, organisationId: 'centre' }, 'lea', 'juror')).rejects.toThrow('not-found: people.organisation_unknown');
    expect(stage.journal.facts).toEqual([]);
  });
});
