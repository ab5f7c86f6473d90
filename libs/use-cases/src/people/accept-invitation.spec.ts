import { AcceptInvitation, type Acceptance } from './accept-invitation.js';
import { OTHER_PHRASE, PeopleStage, PHRASE, SCHOOL } from './testing/people-stage.js';

describe('accepting an invitation', () => {
  let stage: PeopleStage;
  let accept: AcceptInvitation;
  beforeEach(() => {
    stage = new PeopleStage();
    accept = new AcceptInvitation(stage.book, stage.accounts, stage.failures, stage.passwords, stage.digests, stage.journal, stage.clock);
  });
  const invite = async (email: string, candidacyId: string | null = null): Promise<string> => {
    await stage.invitations.invite(stage.known('manager', 'manager'), { organisationId: SCHOOL.id, email, givenName: 'Nour', familyName: 'Velle', role: 'candidate', candidacyId });
    return stage.mails.lastToken();
  };
  const given = (token: string, part: Partial<Acceptance> = {}): Acceptance => ({ token, givenName: 'Nour', familyName: 'Ventura', password: OTHER_PHRASE, address: '192.0.2.7', ...part });
  const refusal = (acceptance: Acceptance): Promise<string> => accept.run(acceptance).then(() => 'accepted', (error: Error) => error.message);

  it('makes the account of a newcomer, with the name they give themselves', async () => {
    const personId = await accept.run(given(await invite('nour@exemple.fr')));
    expect(stage.store.accounts.get(personId)).toMatchObject({ givenName: 'Nour', familyName: 'Ventura', passwordHash: `hash of ${OTHER_PHRASE}` });
  });
  it('records who came, as what, for which candidacy', async () => {
    const personId = await accept.run(given(await invite('nour@exemple.fr', 'candidacy')));
    expect(stage.journal.facts.at(-1)).toMatchObject({ type: 'people.invitation_accepted', organisationId: SCHOOL.id, subjectId: personId, candidacyId: 'candidacy', data: { role: 'candidate' } });
  });
  it('asks somebody who has an account for their own password, and keeps their name', async () => {
    stage.known('lea');
    const token = await invite('lea@exemple.fr');
    expect(await refusal(given(token))).toBe('invalid: people.wrong_credentials');
    expect(await accept.run(given(token, { password: PHRASE }))).toBe('lea');
    expect(stage.store.accounts.get('lea')).toMatchObject({ givenName: 'lea', familyName: 'Essai', passwordHash: `hash of ${PHRASE}` });
  });
  it('counts wrong passwords as a sign-in does, and refuses the eleventh', async () => {
    stage.known('lea');
    const token = await invite('lea@exemple.fr');
    for (let turn = 0; turn < 10; turn += 1) await refusal(given(token));
    expect(await refusal(given(token, { password: PHRASE }))).toBe('forbidden: people.too_many_attempts');
  });
  it('serves once', async () => {
    const token = await invite('nour@exemple.fr');
    await accept.run(given(token));
    expect(await refusal(given(token))).toBe('not-found: people.invitation_gone');
  });
  it('serves through its last day and not the next', async () => {
    const [token, late] = [await invite('nour@exemple.fr'), await invite('autre@exemple.fr')];
    stage.clock.moveTo('2026-03-31T20:00:00.000Z');
    await accept.run(given(token));
    stage.clock.moveTo('2026-04-01T06:00:00.000Z');
    expect(await refusal(given(late))).toBe('not-found: people.invitation_gone');
  });
  it('does not exist for a link nobody made, one replaced by a newer, or one whose role was taken away', async () => {
    const old = await invite('nour@exemple.fr');
    const token = await invite('nour@exemple.fr');
    expect([await refusal(given('inventé')), await refusal(given(old))]).toEqual(Array(2).fill('not-found: people.invitation_gone'));
    const { personId } = (await stage.book.findByToken(stage.digests.of(token)))!;
    await stage.organisations.removeRole(SCHOOL.id, personId, 'candidate', stage.clock.today());
    expect(await refusal(given(token))).toBe('not-found: people.invitation_gone');
  });
  it.each([['court', 'people.password_too_short'], ['motdepasse2026', 'people.password_too_common']])('refuses « %s » for a new account', async (password, code) => {
    const token = await invite('nour@exemple.fr');
    expect(await refusal(given(token, { password }))).toBe(`invalid: ${code}`);
    expect(await refusal(given(token))).toBe('accepted');
  });
});
