import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { WithdrawCandidacy } from './withdraw-candidacy.js';

const act = (stage: CandidacyStage) => new WithdrawCandidacy(stage.candidacies, stage.journal, stage.clock);

describe('withdrawing', () => {
  it('keeps where it was, and waits for nobody', async () => {
    const stage = new CandidacyStage({ status: 'building' });
    await act(stage).run(stage.candidate, 'candidacy');
    expect(stage.candidacy).toMatchObject({ status: 'withdrawn', statusBeforeWithdrawal: 'building' });
    expect([stage.candidacies.prospects.get('candidacy'), stage.journal.facts[0]?.data]).toEqual([{ waitingFor: 'nobody', nextDue: null }, { from: 'building' }]);
  });
  it('is no longer possible once the jury has heard', async () => {
    const stage = new CandidacyStage({ status: 'heard' });
    await expect(act(stage).run(stage.candidate, 'candidacy')).rejects.toEqual(refusedAs('forbidden', 'candidacy.wrong_status'));
  });
});
