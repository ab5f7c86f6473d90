import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { Swear } from './swear.js';

const act = (stage: CandidacyStage) => new Swear(stage.candidacies, stage.journal, stage.clock);

describe('the sworn statement', () => {
  it('is signed for the coming deposit', async () => {
    const stage = new CandidacyStage({ status: 'building' });
    await act(stage).run(stage.candidate, 'candidacy');
    expect([stage.candidacy.swornAt, stage.counter, stage.journal.types()]).toEqual(['2026-03-01T09:00:00.000Z', 1, ['candidacy.sworn']]);
    await expect(act(stage).run(stage.candidate, 'candidacy')).rejects.toEqual(refusedAs('forbidden', 'candidacy.already_sworn'));
  });
  it('is signed by the candidate alone, while the booklet is theirs', async () => {
    const stage = new CandidacyStage({ status: 'deposited' });
    await expect(act(stage).run(stage.candidate, 'candidacy')).rejects.toEqual(refusedAs('forbidden', 'candidacy.wrong_status'));
    await expect(act(stage).run(stage.manager, 'candidacy')).rejects.toEqual(refusedAs('forbidden', 'candidacy.candidate_only'));
  });
});
