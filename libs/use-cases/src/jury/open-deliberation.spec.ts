import { someRules } from '@probant/domain-jury/testing/jury.builders.js';
import { OpenDeliberation } from './open-deliberation.js';
import { JuryStage } from './testing/jury-stage.js';

const act = (stage: JuryStage) => new OpenDeliberation(stage.passages, stage.deliberations, stage.grounds, stage.clock, stage.journal);

describe('opening the deliberation', () => {
  it('agrees by themselves the marks all present gave, and leaves the rest to the panel', async () => {
    const stage = JuryStage.heard();
    stage.said('a', 'met', 'met');
    stage.said('b', 'met', 'not_met');
    stage.said('d', 'met', null);
    await act(stage).execute(stage.president, 'passage');
    expect((await stage.deliberations.agreed('passage')).map((mark) => [mark.criterionId, mark.level, mark.agreement])).toEqual([['a', 'met', 'unanimous']]);
    expect((await stage.file()).passage).toMatchObject({ state: 'deliberating', minutes: [{ code: 'jury.deliberation_opened', facts: { present: 3, presidentId: 'president' } }, { code: 'jury.concordant_marks', facts: { blocId: 'bloc-1', count: 1 } }] });
    expect(stage.journal.types()).toEqual(['jury.deliberation_opened']);
  });
  it('does not count an absent juror’s marks', async () => {
    const stage = JuryStage.heard();
    const file = await stage.file();
    stage.passages.put({ ...file, seats: file.seats.map((seat) => (seat.personId === 'third' ? { ...seat, present: false } : seat)) });
    stage.said('a', 'met', 'met', 'not_met');
    await act(stage).execute(stage.president, 'passage');
    expect(await stage.deliberations.agreed('passage')).toHaveLength(1);
  });
  it('refuses when those present no longer make a panel', async () => {
    const stage = JuryStage.heard();
    const file = await stage.file();
    stage.passages.put({ ...file, seats: file.seats.map((seat) => ({ ...seat, present: seat.personId === 'president' })) });
    await expect(act(stage).execute(stage.president, 'passage')).rejects.toMatchObject({ code: 'jury.composition', details: { present: 1 } });
  });
  it('refuses an unspecified rule, naming who can fill it in', async () => {
    const stage = JuryStage.heard();
    stage.grounds.ruleSets = [someRules({ blocRule: { kind: 'unspecified' } })];
    await expect(act(stage).execute(stage.president, 'passage')).rejects.toMatchObject({ code: 'jury.rules_unspecified', details: { rules: [{ rule: 'blocRule', blocId: null }], certifierId: 'org', role: 'manager' } });
    stage.grounds.ruleSets = [];
    await expect(act(stage).execute(stage.president, 'passage')).rejects.toThrow('jury.rules_unspecified');
  });
  it('takes the rule set that filled it in since, and minutes it', async () => {
    const stage = JuryStage.heard();
    stage.grounds.ruleSets = [someRules({ blocRule: { kind: 'unspecified' } }), someRules({ id: 'rules-2', version: 2 })];
    await act(stage).execute(stage.president, 'passage');
    const { passage } = await stage.file();
    expect(passage.ruleSetId).toBe('rules-2');
    expect(passage.minutes.map((line) => line.code)).toContain('jury.rules_completed');
  });
  it('waits for the hearing to be closed', async () => {
    const stage = JuryStage.heard({ hearingEndedAt: null });
    await expect(act(stage).execute(stage.president, 'passage')).rejects.toThrow('jury.hearing_not_closed');
  });
});
