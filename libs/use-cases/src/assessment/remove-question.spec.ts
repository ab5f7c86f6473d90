import { JuryStage } from '../jury/testing/jury-stage.js';
import { AskQuestion } from './ask-question.js';
import { RemoveQuestion } from './remove-question.js';

describe('removing a question', () => {
  it('is its author’s right alone', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    const { id } = await new AskQuestion(stage.passages, stage.readings, stage.grounds, stage.clock, stage.ids).execute(stage.member, 'passage', { criterionId: null, text: 'x', shared: true });
    const act = new RemoveQuestion(stage.passages, stage.readings);
    await expect(act.execute(stage.third, 'passage', id)).rejects.toThrow('assessment.question_unknown');
    await act.execute(stage.member, 'passage', id);
    expect(await stage.readings.questions('passage', 'seat-member')).toEqual([]);
  });
});
