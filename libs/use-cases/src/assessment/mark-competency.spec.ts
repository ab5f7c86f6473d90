import { JuryStage } from '../jury/testing/jury-stage.js';
import { MarkCompetency } from './mark-competency.js';
import { MarkCriterion } from './mark-criterion.js';

const act = (stage: JuryStage) => new MarkCompetency(stage.readings, stage.grounds, stage.clock);

describe('marking what remains of a competency', () => {
  it('leaves alone the criteria already marked', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    await new MarkCriterion(stage.readings, stage.grounds, stage.clock).execute(stage.member, 'passage', { criterionId: 'a', level: 'not_met', comment: '', evidenceId: null, place: null, basis: 'booklet', revision: 0 });
    expect((await act(stage).execute(stage.member, 'passage', 'c1', 'met')).map((mark) => [mark.criterionId, mark.level])).toEqual([['b', 'met']]);
    expect((await stage.readings.marks('seat-member')).map((mark) => mark.level)).toEqual(['not_met', 'met']);
  });
  it('refuses a competency that is not presented, and a closed reading', async () => {
    const stage = new JuryStage({ state: 'convoked', blocIds: ['bloc-1'] });
    await expect(act(stage).execute(stage.member, 'passage', 'c3', 'met')).rejects.toThrow('assessment.competency_out_of_scope');
    const closed = JuryStage.heard();
    await expect(act(closed).execute(closed.member, 'passage', 'c1', 'met')).rejects.toThrow('assessment.reading_closed');
  });
});
