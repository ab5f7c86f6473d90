import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { StartBuilding } from './start-building.js';

const act = (stage: CandidacyStage) => new StartBuilding(stage.candidacies, stage.journal, stage.clock, stage.ids);

describe('beginning the booklet', () => {
  it('opens the first passage over the blocs of the scope', async () => {
    const stage = new CandidacyStage({ status: 'eligible', eligibleOn: '2026-02-01' });
    await act(stage).run(stage.candidate, 'candidacy');
    expect(stage.candidacy).toMatchObject({ status: 'building', statusSince: '2026-03-01', lastStepOn: '2026-03-01' });
    expect(await stage.candidacies.passagesOf('candidacy')).toMatchObject([{ number: 1, state: 'preparing', blocIds: ['one', 'two', 'left'] }]);
    expect([stage.journal.types(), stage.counter]).toEqual([['candidacy.building_started'], 1]);
  });
  it('waits for the eligibility', async () => {
    const stage = new CandidacyStage({ status: 'eligibility_submitted' });
    await expect(act(stage).run(stage.candidate, 'candidacy')).rejects.toEqual(refusedAs('forbidden', 'candidacy.wrong_status'));
  });
});
