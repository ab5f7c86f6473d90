import { ReadPassage } from './read-passage.js';
import { JuryStage } from './testing/jury-stage.js';

describe('reading a passage', () => {
  it('shows a manager the panel and its composition', async () => {
    const stage = new JuryStage();
    const shown = await new ReadPassage(stage.passages).execute(stage.manager, 'passage');
    expect(shown.seats.map((seat) => seat.id)).toEqual(['president', 'member', 'third']);
    expect(shown.composition.every((rule) => rule.ok)).toBe(true);
  });
  it('tells a juror nothing before the convocation', async () => {
    const before = new JuryStage();
    await expect(new ReadPassage(before.passages).execute(before.member, 'passage')).rejects.toThrow('not-found');
    const after = new JuryStage({ state: 'convoked' });
    expect((await new ReadPassage(after.passages).execute(after.member, 'passage')).actions.map((each) => [each.action, each.allowed])).toContainEqual(['mark', true]);
  });
  it('does not exist for anybody else', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    for (const actor of [stage.candidate, stage.stranger]) await expect(new ReadPassage(stage.passages).execute(actor, 'passage')).rejects.toThrow('not-found: jury.passage_unknown');
  });
  it('has no legal clock where the certification has its own regime', async () => {
    const stage = new JuryStage();
    stage.passages.put({ ...(await stage.file()), regime: 'own' });
    expect((await new ReadPassage(stage.passages).execute(stage.manager, 'passage')).hearingDueOn).toBeNull();
  });
});
