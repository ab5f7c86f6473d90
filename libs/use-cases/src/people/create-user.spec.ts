import type { Actor } from '@probant/domain-kernel';
import { CreateUser, type UserAsked } from './create-user.js';
import { OTHER_PHRASE, PeopleStage, PHRASE, SCHOOL } from './testing/people-stage.js';

const OPERATOR: Actor = { kind: 'system', personId: null, organisationId: null, memberships: [] };
const asked = (part: Partial<UserAsked> = {}): UserAsked => ({ email: 'nour@exemple.fr', givenName: 'Nour', familyName: 'Velle', organisationSlug: 'ecole', roles: ['administrator', 'manager'], password: null, ...part });

describe('opening an account', () => {
  let stage: PeopleStage;
  let create: CreateUser;
  beforeEach(() => {
    stage = new PeopleStage();
    create = new CreateUser(stage.accounts, stage.book, stage.organisations, stage.passwords, stage.journal, stage.clock, stage.ids);
  });

  it('gives the roles, and draws a password that is told once', async () => {
    const { personId, password } = await create.run(OPERATOR, asked());
    expect(password).toHaveLength(20);
    expect(stage.store.accounts.get(personId)).toMatchObject({ email: 'nour@exemple.fr', passwordHash: `hash of ${password}` });
    expect(stage.store.rolesOf(SCHOOL.id, personId)).toEqual(['administrator', 'manager']);
    expect(stage.journal.facts).toEqual([{ type: 'people.user_created', organisationId: SCHOOL.id, subjectId: personId, data: { roles: ['administrator', 'manager'] } }]);
  });
  it('takes a password that is given, and does not repeat it', async () => {
    const { personId, password } = await create.run(OPERATOR, asked({ password: OTHER_PHRASE }));
    expect(password).toBeNull();
    expect(stage.store.accounts.get(personId)?.passwordHash).toBe(`hash of ${OTHER_PHRASE}`);
  });
  it('leaves somebody who has an account their own password, and gives the roles', async () => {
    stage.known('nour');
    expect(await create.run(OPERATOR, asked({ password: OTHER_PHRASE }))).toEqual({ personId: 'nour', password: null });
    expect(stage.store.accounts.get('nour')?.passwordHash).toBe(`hash of ${PHRASE}`);
    expect(stage.store.rolesOf(SCHOOL.id, 'nour')).toEqual(['administrator', 'manager']);
  });
  it('gives a password to somebody invited who never came', async () => {
    await stage.invitations.invite(OPERATOR, { organisationId: SCHOOL.id, email: 'nour@exemple.fr', givenName: 'N', familyName: 'V', role: 'juror', candidacyId: null });
    expect((await create.run(OPERATOR, asked())).password).toHaveLength(20);
  });
  it('refuses an organisation nobody opened, and a poor password', async () => {
    await expect(create.run(OPERATOR, asked({ organisationSlug: 'inconnue' }))).rejects.toThrow('not-found: people.organisation_unknown');
    await expect(create.run(OPERATOR, asked({ password: 'court' }))).rejects.toThrow('invalid: people.password_too_short');
    expect(stage.journal.facts).toEqual([]);
  });
});
