import type { AgreedLevel } from '@probant/domain-jury';
import { DecideBloc } from './decide-bloc.js';
import { JuryStage } from './testing/jury-stage.js';

const act = (stage: JuryStage) => new DecideBloc(stage.passages, stage.deliberations, stage.grounds, stage.clock, stage.ids, stage.journal);
const ASKED = { blocId: 'bloc-2', verdict: 'validated', motive: 'Solide', criterionIds: ['d'], wouldSuffice: null, agreement: 'unanimous', revision: 0 } as const;
async function agreed(levels: Record<string, AgreedLevel>): Promise<JuryStage> {
  const stage = JuryStage.deliberating();
  await stage.deliberations.addAgreed((await stage.file()).passage, Object.entries(levels).map(([criterionId, level]) => ({ criterionId, level, agreement: 'unanimous', revision: 1, agreedAt: 'then' })));
  return stage;
}

describe('deciding a bloc', () => {
  it('keeps the decision, minutes it and tells of it', async () => {
    const stage = await agreed({ d: 'met' });
    expect(await act(stage).execute(stage.president, 'passage', ASKED)).toMatchObject({ blocId: 'bloc-2', verdict: 'validated', departs: false, decidedBy: 'president' });
    expect((await stage.file()).passage).toMatchObject({ revision: 1, minutes: [{ code: 'jury.bloc_decided', facts: { blocId: 'bloc-2', verdict: 'validated', departs: 0 } }] });
    expect(stage.journal.types()).toEqual(['jury.bloc_decided']);
  });
  it('may depart from what the rules propose, and it is said', async () => {
    const stage = await agreed({ d: 'not_met' });
    expect((await act(stage).execute(stage.president, 'passage', ASKED)).departs).toBe(true);
  });
  it('waits until every criterion of the bloc is agreed', async () => {
    const stage = await agreed({ a: 'met' });
    await expect(act(stage).execute(stage.president, 'passage', { ...ASKED, blocId: 'bloc-1', criterionIds: ['a'] })).rejects.toMatchObject({ code: 'jury.criteria_undecided', details: { criterionIds: ['b', 'c'] } });
  });
  it('refuses a bloc outside the scope of the passage', async () => {
    const stage = await agreed({ d: 'met' });
    const file = await stage.file();
    stage.passages.put({ ...file, passage: { ...file.passage, blocIds: ['bloc-1'] } });
    await expect(act(stage).execute(stage.president, 'passage', ASKED)).rejects.toThrow('jury.bloc_outside_scope');
  });
  it('is decided once', async () => {
    const stage = await agreed({ d: 'met' });
    await act(stage).execute(stage.president, 'passage', ASKED);
    await expect(act(stage).execute(stage.president, 'passage', { ...ASKED, revision: 1 })).rejects.toThrow('conflict: jury.bloc_already_decided');
  });
  it('refuses a screen the deliberation has left behind', async () => {
    const stage = await agreed({ d: 'met' });
    await expect(act(stage).execute(stage.president, 'passage', { ...ASKED, revision: 7 })).rejects.toThrow('conflict: jury.passage_changed');
  });
  it('is the president’s', async () => {
    const stage = await agreed({ d: 'met' });
    await expect(act(stage).execute(stage.member, 'passage', ASKED)).rejects.toThrow('jury.president_only');
    await expect(act(stage).execute(stage.stranger, 'passage', ASKED)).rejects.toThrow('not-found');
  });
});
