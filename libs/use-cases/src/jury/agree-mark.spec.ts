import { aDecision } from '@probant/domain-jury/testing/jury.builders.js';
import { AgreeMark } from './agree-mark.js';
import { JuryStage } from './testing/jury-stage.js';

const act = (stage: JuryStage) => new AgreeMark(stage.passages, stage.deliberations, stage.grounds, stage.clock, stage.journal);

describe('agreeing a mark', () => {
  it('keeps the level and how it was reached, and minutes it', async () => {
    const stage = JuryStage.deliberating();
    stage.said('b', 'not_met', 'partly_met');
    await act(stage).execute(stage.president, 'passage', 'b', { level: 'not_met', agreement: 'majority', revision: 0 });
    expect(await stage.deliberations.agreed('passage')).toEqual([{ criterionId: 'b', level: 'not_met', agreement: 'majority', revision: 1, agreedAt: '2026-04-01T09:00:00.000Z' }]);
    expect((await stage.file()).passage.minutes).toMatchObject([{ code: 'jury.mark_agreed', facts: { criterionId: 'b', level: 'not_met', agreement: 'majority' } }]);
    expect(stage.journal.types()).toEqual(['jury.mark_agreed']);
  });
  it('refuses what the marks of those present contradict', async () => {
    const stage = JuryStage.deliberating();
    stage.said('b', 'met', 'met');
    await expect(act(stage).execute(stage.president, 'passage', 'b', { level: 'met', agreement: 'majority', revision: 0 })).rejects.toThrow('jury.marks_were_unanimous');
  });
  it('refuses a stale screen', async () => {
    const stage = JuryStage.deliberating();
    const agree = act(stage);
    await agree.execute(stage.president, 'passage', 'b', { level: 'met', agreement: 'unanimous', revision: 0 });
    await expect(agree.execute(stage.president, 'passage', 'b', { level: 'not_met', agreement: 'unanimous', revision: 0 })).rejects.toThrow('conflict: jury.mark_changed');
  });
  it('refuses a criterion out of scope, a decided bloc, and all but the president', async () => {
    const stage = JuryStage.deliberating();
    const asked = { level: 'met', agreement: 'unanimous', revision: 0 } as const;
    await expect(act(stage).execute(stage.president, 'passage', 'z', asked)).rejects.toThrow('assessment.criterion_out_of_scope');
    await expect(act(stage).execute(stage.member, 'passage', 'b', asked)).rejects.toThrow('jury.president_only');
    await stage.deliberations.decide((await stage.file()).passage, aDecision({ blocId: 'bloc-1' }));
    await expect(act(stage).execute(stage.president, 'passage', 'b', asked)).rejects.toThrow('jury.bloc_already_decided');
  });
});
