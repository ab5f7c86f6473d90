import { aDecision } from '@probant/domain-jury/testing/jury.builders.js';
import { person } from '../testing/fakes.js';
import { RevokeDecision } from './revoke-decision.js';
import { JuryStage } from './testing/jury-stage.js';

async function decided(): Promise<{ stage: JuryStage; act: RevokeDecision }> {
  const stage = JuryStage.deliberating();
  await stage.deliberations.decide((await stage.file()).passage, aDecision());
  return { stage, act: new RevokeDecision(stage.deliberations, stage.clock, stage.journal) };
}

describe('revoking a decision', () => {
  it('takes one manager where the certifier has one', async () => {
    const { stage, act } = await decided();
    expect(await act.execute(stage.manager, 'decision', 'Fraude')).toEqual({ awaitingSecond: false });
    expect(await stage.deliberations.decisions('candidacy')).toMatchObject([{ verdict: 'validated', revokedAt: '2026-04-01T09:00:00.000Z', revocationMotive: 'Fraude' }]);
    expect(stage.journal.facts).toMatchObject([{ type: 'jury.decision_revoked', personal: { motive: 'Fraude' } }]);
  });
  it('takes two persons where it has two', async () => {
    const { stage, act } = await decided();
    stage.deliberations.managerCount = 2;
    expect(await act.execute(stage.manager, 'decision', 'Fraude')).toEqual({ awaitingSecond: true });
    expect((await stage.deliberations.decisions('candidacy'))[0]?.revokedAt).toBeNull();
    await expect(act.execute(stage.manager, 'decision', 'Fraude')).rejects.toThrow('jury.second_person_needed');
    expect(await act.execute(person('second', 'org', 'manager'), 'decision', 'Fraude')).toEqual({ awaitingSecond: false });
    expect(stage.journal.types()).toEqual(['jury.revocation_asked', 'jury.decision_revoked']);
  });
  it('does not exist outside the certifier', async () => {
    const { stage, act } = await decided();
    for (const actor of [stage.stranger, stage.president]) await expect(act.execute(actor, 'decision', 'x')).rejects.toThrow('not-found: jury.decision_unknown');
  });
});
