import { CloseHearing } from './close-hearing.js';
import { JuryStage } from './testing/jury-stage.js';

const act = (stage: JuryStage) => new CloseHearing(stage.passages, stage.steps, stage.clock, stage.journal);

describe('closing the hearing', () => {
  it('closes the readings of those present and leaves the absent one outside', async () => {
    const [president, member, third] = JuryStage.panel({ present: true });
    const stage = new JuryStage({ state: 'hearing', attendance: 'present' }, [president!, member!, { ...third!, present: false }], { status: 'convoked' });
    await act(stage).execute(stage.president, 'passage');
    expect((await stage.file()).passage).toMatchObject({ state: 'hearing', hearingEndedAt: '2026-04-01T09:00:00.000Z' });
    expect([...stage.passages.closedSeatIds]).toEqual(['seat-president', 'seat-member']);
    expect([stage.steps.taken, stage.journal.types()]).toEqual([['close_hearing'], ['jury.hearing_closed']]);
  });
  it('happens once, by the president', async () => {
    const stage = JuryStage.heard();
    await expect(act(stage).execute(stage.president, 'passage')).rejects.toThrow('jury.hearing_already_closed');
    await expect(act(stage).execute(stage.member, 'passage')).rejects.toThrow('jury.president_only');
  });
});
