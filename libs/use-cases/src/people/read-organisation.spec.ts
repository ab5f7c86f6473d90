import { person } from '../testing/fakes.js';
import { ReadOrganisation } from './read-organisation.js';
import { CENTRE, PeopleStage, SCHOOL } from './testing/people-stage.js';

describe('reading an organisation', () => {
  let stage: PeopleStage;
  let read: ReadOrganisation;
  beforeEach(() => {
    stage = new PeopleStage();
    read = new ReadOrganisation(stage.organisations);
  });

  it('says what it is, and what one is there', async () => {
    expect(await read.run(stage.known('lea', 'manager', 'juror'))).toEqual({ ...SCHOOL, roles: ['manager', 'juror'] });
  });
  it('does not exist outside one’s organisations', async () => {
    await expect(read.run({ ...person('lea', SCHOOL.id, 'manager'), organisationId: null })).rejects.toThrow('not-found: people.organisation_unknown');
    await expect(read.run(person('lea', 'unknown', 'manager'))).rejects.toThrow('not-found: people.organisation_unknown');
  });
  it('lists its members with their roles, and says who was invited and has not come', async () => {
    const lea = stage.known('lea', 'manager');
    stage.known('boss', 'administrator', 'manager');
    await stage.invitations.invite(lea, { organisationId: SCHOOL.id, email: 'nour@exemple.fr', givenName: 'Nour', familyName: 'Velle', role: 'juror', candidacyId: null });
    expect((await read.members(lea)).map(({ email, roles, invited }) => [email, roles, invited])).toEqual([
      ['boss@exemple.fr', ['administrator', 'manager'], false], ['lea@exemple.fr', ['manager'], false], ['nour@exemple.fr', ['juror'], true],
    ]);
  });
  it.each(['juror', 'candidate', 'accompagnateur', 'referent_handicap'] as const)('lists nobody to a %s', async (role) => {
    await expect(read.members(person('x', SCHOOL.id, role))).rejects.toThrow('not-found: people.organisation_unknown');
  });
  it('lists nobody to the staff of another', async () => {
    await expect(read.members({ ...person('x', CENTRE.id, 'manager'), organisationId: SCHOOL.id })).rejects.toThrow('not-found: people.organisation_unknown');
  });
});
