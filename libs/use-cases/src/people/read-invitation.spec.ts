import { ReadInvitation } from './read-invitation.js';
import { PeopleStage, SCHOOL } from './testing/people-stage.js';

describe('reading an invitation', () => {
  const stage = new PeopleStage();
  const read = new ReadInvitation(stage.book, stage.accounts, stage.digests, stage.clock);
  const invite = async (email: string): Promise<string> => {
    await stage.invitations.invite(stage.known('manager', 'manager'), { organisationId: SCHOOL.id, email, givenName: 'Nour', familyName: 'Velle', role: 'juror', candidacyId: null });
    return stage.mails.lastToken();
  };

  it('says who invites, to what, until when, and whether an account waits', async () => {
    expect(await read.run(await invite('nour@exemple.fr'))).toEqual({ organisation: 'École des Métiers', role: 'juror', email: 'nour@exemple.fr', hasAccount: false, givenName: 'Nour', familyName: 'Velle', expiresOn: '2026-03-31' });
    stage.known('lea');
    expect(await read.run(await invite('lea@exemple.fr'))).toMatchObject({ hasAccount: true, givenName: 'lea' });
  });
  it('does not exist once accepted, too old, or never made', async () => {
    const [used, old] = [await invite('un@exemple.fr'), await invite('deux@exemple.fr')];
    await stage.book.accept((await stage.book.findByToken(stage.digests.of(used)))!, stage.clock.now());
    await expect(read.run(used)).rejects.toThrow('not-found: people.invitation_gone');
    await expect(read.run('inventé')).rejects.toThrow('not-found: people.invitation_gone');
    stage.clock.moveTo('2026-04-01T06:00:00.000Z');
    await expect(read.run(old)).rejects.toThrow('not-found: people.invitation_gone');
  });
});
