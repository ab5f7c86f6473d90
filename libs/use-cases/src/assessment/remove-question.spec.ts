import { JuryStage } from '../jury/testing/jury-stage.js';
import { AskQuestion } from './ask-question.js';
import { RemoveQuestion } from './remove-question.js';

const ask = (stage: JuryStage, shared: boolean) => new AskQuestion(stage.passages, stage.readings, stage.grounds, stage.clock, stage.ids, stage.journal).execute(stage.member, 'passage', { criterionId: null, text: 'x', shared });

describe('removing a question', () => {
  it('is its author’s right alone', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    const { id } = await ask(stage, true);
    const act = new RemoveQuestion(stage.passages, stage.readings, stage.journal);
    await expect(act.execute(stage.third, 'passage', id)).rejects.toThrow('assessment.question_unknown');
    await act.execute(stage.member, 'passage', id);
    expect(await stage.readings.questions('passage', 'seat-member')).toEqual([]);
  });
  it('is told to the panel when it was shared', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    const [shared, kept] = [await ask(stage, true), await ask(stage, false)];
    const act = new RemoveQuestion(stage.passages, stage.readings, stage.journal);
    for (const { id } of [shared, kept]) await act.execute(stage.member, 'passage', id);
    expect(stage.journal.types()).toEqual(['jury.question_shared', 'jury.question_withdrawn']);
  });
});
