import { aDecision } from '@probant/domain-jury/testing/jury.builders.js';
import { SealMinutes } from './seal-minutes.js';
import { JuryStage } from './testing/jury-stage.js';

const act = (stage: JuryStage) => new SealMinutes(stage.passages, stage.deliberations, stage.steps, stage.fingerprints, stage.clock, stage.journal);
async function decided(): Promise<JuryStage> {
  const stage = JuryStage.deliberating();
  const { passage } = await stage.file();
  for (const blocId of passage.blocIds) await stage.deliberations.decide(passage, aDecision({ id: blocId, blocId }));
  return stage;
}

describe('signing and sealing the minutes', () => {
  it('records a member’s signature and leaves the minutes open', async () => {
    const stage = await decided();
    await act(stage).execute(stage.member, 'passage');
    const { passage, seats } = await stage.file();
    expect([passage.state, passage.sealedAt, seats.find((seat) => seat.personId === 'member')?.signedAt]).toEqual(['deliberating', null, '2026-04-01T09:00:00.000Z']);
    expect(stage.journal.types()).toEqual(['jury.minutes_signed']);
  });
  it('seals by the president’s: the candidacy is decided and the result notified', async () => {
    const stage = await decided();
    await act(stage).execute(stage.president, 'passage');
    expect((await stage.file()).passage).toMatchObject({ state: 'closed', sealedHash: expect.stringMatching(/^length-/), sealedAt: '2026-04-01T09:00:00.000Z', notifiedOn: '2026-04-01' });
    expect(stage.steps.taken).toEqual(['decide']);
    expect(stage.journal.facts).toMatchObject([{ type: 'jury.minutes_sealed', data: { candidateId: 'candidate', accompagnateurId: 'guide' } }]);
    await expect(act(stage).execute(stage.president, 'passage')).rejects.toThrow('jury.minutes_sealed');
  });
  it('waits for every bloc', async () => {
    const stage = JuryStage.deliberating();
    await expect(act(stage).execute(stage.president, 'passage')).rejects.toMatchObject({ code: 'jury.blocs_undecided', details: { blocIds: ['bloc-1', 'bloc-2'] } });
  });
});
