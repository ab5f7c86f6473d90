import { person } from '../testing/fakes.js';
import { RemoveMember } from './remove-member.js';
import { RestoreMember } from './restore-member.js';
import { PeopleStage, SCHOOL } from './testing/people-stage.js';

describe('giving a role back', () => {
  let stage: PeopleStage;
  let restore: RestoreMember;
  beforeEach(() => {
    stage = new PeopleStage();
    restore = new RestoreMember(stage.organisations, stage.book, stage.journal, stage.clock);
  });

  it('undoes a removal', async () => {
    const boss = stage.known('boss', 'administrator');
    stage.known('lea', 'juror');
    await new RemoveMember(stage.organisations, stage.journal, stage.clock).run(boss, 'lea', 'juror');
    await restore.run(boss, 'lea', 'juror');
    expect(stage.store.rolesOf(SCHOOL.id, 'lea')).toEqual(['juror']);
    expect(stage.journal.types()).toEqual(['people.role_removed', 'people.role_given_back']);
  });
  it('is no way in for who never had the role, nor for another role', async () => {
    const boss = stage.known('boss', 'administrator');
    stage.known('lea', 'juror');
    stage.known('stranger');
    await new RemoveMember(stage.organisations, stage.journal, stage.clock).run(boss, 'lea', 'juror');
    await expect(restore.run(boss, 'lea', 'administrator')).rejects.toThrow('not-found: people.not_a_member');
    await expect(restore.run(boss, 'stranger', 'juror')).rejects.toThrow('not-found: people.not_a_member');
  });
  it('is for an administrator', async () => {
    await expect(restore.run(person('manager', SCHOOL.id, 'manager'), 'lea', 'juror')).rejects.toThrow('not-found: people.organisation_unknown');
    await expect(restore.run({ ...person('boss', 'centre', 'administrator'), organisationId: SCHOOL.id }, 'lea', 'juror')).rejects.toThrow('not-found: people.organisation_unknown');
  });
});
