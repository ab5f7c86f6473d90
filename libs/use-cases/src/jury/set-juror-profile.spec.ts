import { SetJurorProfile } from './set-juror-profile.js';
import { JuryStage } from './testing/jury-stage.js';

const PROFILE = { profession: 'Formateur', employer: 'CFA', qualified: false, gender: 'man', linksDeclared: '' } as const;

describe('a juror’s profile', () => {
  it('is written by their school, and told without a word of it', async () => {
    const stage = new JuryStage();
    await new SetJurorProfile(stage.jurors, stage.journal).execute(stage.manager, 'unknown', PROFILE);
    expect((await stage.jurors.find('org', 'unknown'))?.profile).toEqual(PROFILE);
    expect(stage.journal.facts).toEqual([{ type: 'jury.juror_profile_set', organisationId: 'org', subjectId: 'unknown', data: { qualified: false } }]);
  });
  it('refuses somebody who is not in the pool', async () => {
    const stage = new JuryStage();
    await expect(new SetJurorProfile(stage.jurors, stage.journal).execute(stage.manager, 'nobody', PROFILE)).rejects.toThrow('not-found: jury.juror_unknown');
  });
});
