import type { Actor } from '@probant/domain-kernel';
import { RenewBooklet } from './renew-booklet.js';
import { JuryStage } from './testing/jury-stage.js';

const WORKER: Actor = { kind: 'system', personId: null, organisationId: 'org', memberships: [] };
const act = (stage: JuryStage) => new RenewBooklet(stage.passages, stage.booklets, stage.grounds, stage.journal);

describe('a booklet verified after the convocation', () => {
  it('replaces the one being read and says which criteria it touches', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    await stage.booklets.add(stage.booklet(2, { items: [{ competencyId: 'c1', argument: 'Nouveau', ties: [] }] }));
    await act(stage).execute(WORKER, 'candidacy');
    await act(stage).execute(WORKER, 'candidacy');
    expect((await stage.file()).passage).toMatchObject({ bookletId: 'booklet-2', bookletVersion: 2, bookletChanges: [{ version: 2, evidenceIds: [], criterionIds: ['a', 'b'] }] });
    expect(stage.journal.types()).toEqual(['jury.booklet_renewed']);
  });
  it('changes nothing without a reading under way, or while it is not verified', async () => {
    for (const [passage, state] of [['deposited', 'verified'], ['convoked', 'flagged'], ['deliberating', 'verified']] as const) {
      const stage = new JuryStage({ state: passage });
      await stage.booklets.add(stage.booklet(2, {}, state));
      await act(stage).execute(WORKER, 'candidacy');
      expect((await stage.file()).passage.bookletVersion).toBe(1);
    }
  });
});
