import { JuryStage } from '../jury/testing/jury-stage.js';
import { AskQuestion } from './ask-question.js';
import { OpenReading } from './open-reading.js';

const act = (stage: JuryStage) => new AskQuestion(stage.passages, stage.readings, stage.grounds, stage.clock, stage.ids, stage.journal);

describe('noting a question for the hearing', () => {
  it('keeps it to oneself unless it is shared', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    expect(await act(stage).execute(stage.member, 'passage', { criterionId: 'a', text: ' Comment ? ', shared: false })).toMatchObject({ text: 'Comment ?', mine: true, shared: false, author: 'member Juré' });
    await act(stage).execute(stage.member, 'passage', { criterionId: null, text: 'Pourquoi ?', shared: true });
    const reading = new OpenReading(stage.passages, stage.readings, stage.grounds);
    expect((await reading.execute(stage.third, 'passage')).questions).toMatchObject([{ text: 'Pourquoi ?', mine: false, author: 'member Juré' }]);
    expect((await reading.execute(stage.member, 'passage')).questions).toHaveLength(2);
  });
  it('tells the panel of a shared one at once, and nobody of the others', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    await act(stage).execute(stage.member, 'passage', { criterionId: 'a', text: 'À moi ?', shared: false });
    expect(stage.journal.facts).toEqual([]);
    const { id } = await act(stage).execute(stage.member, 'passage', { criterionId: 'a', text: 'À tous ?', shared: true });
    expect(stage.journal.facts).toMatchObject([{ type: 'jury.question_shared', subjectId: id, candidacyId: 'candidacy', data: { passageId: 'passage' } }]);
  });
  it('refuses an empty one, a criterion out of scope, and a closed reading', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    await expect(act(stage).execute(stage.member, 'passage', { criterionId: null, text: ' ', shared: false })).rejects.toThrow('assessment.question_empty');
    await expect(act(stage).execute(stage.member, 'passage', { criterionId: 'z', text: 'x', shared: false })).rejects.toThrow('assessment.criterion_out_of_scope');
    const closed = JuryStage.heard();
    await expect(act(closed).execute(closed.member, 'passage', { criterionId: null, text: 'x', shared: false })).rejects.toThrow('assessment.reading_closed');
  });
});
