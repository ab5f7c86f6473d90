import { ListPassages } from './list-passages.js';
import { JuryStage } from './testing/jury-stage.js';

describe('the passages of a school', () => {
  it('are those it organises or certifies, with what may be done', async () => {
    const stage = new JuryStage();
    const [passage] = await new ListPassages(stage.passages).execute(stage.manager, {});
    expect(passage).toMatchObject({ id: 'passage', hearingDueOn: '2026-05-31', actions: [{ action: 'seat_panel', allowed: true }, { action: 'convoke', allowed: true }] });
  });
  it('are filtered by state, and never another school’s', async () => {
    const stage = new JuryStage();
    expect(await new ListPassages(stage.passages).execute(stage.manager, { state: 'closed' })).toEqual([]);
    expect(await new ListPassages(stage.passages).execute(stage.stranger, {})).toEqual([]);
  });
});
