import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { ReopenCandidacy } from './reopen-candidacy.js';

const act = (stage: CandidacyStage) => new ReopenCandidacy(stage.candidacies, stage.journal, stage.clock);

describe('coming back', () => {
  it('finds the candidacy where it was withdrawn', async () => {
    const stage = new CandidacyStage({ status: 'withdrawn', statusBeforeWithdrawal: 'building' });
    await act(stage).run(stage.candidate, 'candidacy');
    expect(stage.candidacy).toMatchObject({ status: 'building', statusBeforeWithdrawal: null, lastStepOn: '2026-03-01' });
    expect(stage.journal.facts).toMatchObject([{ type: 'candidacy.reopened', data: { to: 'building' } }]);
  });
  it('is of a withdrawn candidacy alone', async () => {
    const stage = new CandidacyStage();
    await expect(act(stage).run(stage.candidate, 'candidacy')).rejects.toEqual(refusedAs('forbidden', 'candidacy.wrong_status'));
  });
});
