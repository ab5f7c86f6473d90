import { aDecision } from '@probant/domain-jury/testing/jury.builders.js';
import type { Actor } from '@probant/domain-kernel';
import { person } from '../testing/fakes.js';
import { ReadResult } from './read-result.js';
import { JuryStage } from './testing/jury-stage.js';

const act = (stage: JuryStage) => new ReadResult(stage.passages, stage.deliberations, stage.grounds);
const SEALED = { state: 'closed', sealedAt: '2026-04-01T10:00:00.000Z', sealedHash: 'h', notifiedOn: '2026-04-01' } as const;
async function decided(passage: Parameters<typeof JuryStage.heard>[0]): Promise<JuryStage> {
  const stage = JuryStage.deliberating(passage);
  stage.passages.put({ ...(await stage.file()), candidacy: { ...(await stage.file()).candidacy, status: 'decided' } });
  const file = await stage.file();
  stage.said('d', 'not_met', 'met');
  await stage.deliberations.addAgreed(file.passage, [{ criterionId: 'd', level: 'not_met', agreement: 'majority', revision: 1, agreedAt: 'then' }]);
  await stage.deliberations.decide(file.passage, aDecision({ id: 'one', blocId: 'bloc-1' }));
  await stage.deliberations.decide(file.passage, aDecision({ id: 'two', blocId: 'bloc-2', verdict: 'not_validated', motive: 'D manque', wouldSuffice: 'Un plan daté' }));
  return stage;
}

describe('reading the result', () => {
  it('gives the candidate agreed marks, motives and what would suffice once sealed', async () => {
    const stage = await decided(SEALED);
    const result = await act(stage).execute(stage.candidate, 'candidacy');
    expect(result).toMatchObject({ heldBlocIds: ['bloc-1'], missingBlocIds: ['bloc-2'], complete: false, actions: [{ action: 'open_next_passage', allowed: true }] });
    expect(result.passages).toMatchObject([{ result: 'partial', heldOn: '2026-04-01', notifiedOn: '2026-04-01', criteria: [{ criterionId: 'd', agreed: 'not_met' }], decisions: [{ blocId: 'bloc-1' }, { blocId: 'bloc-2', wouldSuffice: 'Un plan daté' }] }]);
    const text = JSON.stringify(result);
    for (const hidden of ['seat-', 'member', 'president', 'decidedBy']) expect(text).not.toContain(hidden);
  });
  it('gives nothing before the minutes are sealed', async () => {
    const stage = await decided({});
    const result = await act(stage).execute(stage.candidate, 'candidacy');
    expect(result.passages).toMatchObject([{ result: null, criteria: [], decisions: [] }]);
    expect(result.heldBlocIds).toEqual([]);
  });
  it('no longer counts a revoked decision, and keeps it in sight', async () => {
    const stage = await decided(SEALED);
    const file = (await stage.deliberations.findDecision('one'))!;
    await stage.deliberations.saveRevocation(file, { decisionId: 'one', motive: 'Fraude', askedBy: 'm', askedAt: 't', confirmedBy: null, revokedAt: '2026-04-02T00:00:00.000Z' });
    const result = await act(stage).execute(stage.candidate, 'candidacy');
    expect(result).toMatchObject({ heldBlocIds: [], passages: [{ result: 'none', decisions: [{ blocId: 'bloc-1', revokedAt: '2026-04-02T00:00:00.000Z' }, {}] }] });
  });
  it('tells the managers of the certifier, and nobody else, that a revocation awaits a second person', async () => {
    const stage = await decided(SEALED);
    const file = (await stage.deliberations.findDecision('one'))!;
    await stage.deliberations.saveRevocation(file, { decisionId: 'one', motive: 'Fraude', askedBy: stage.manager.personId ?? '', askedAt: 't', confirmedBy: null, revokedAt: null });
    const asked = async (actor: Actor) => (await act(stage).execute(actor, 'candidacy')).passages[0]?.decisions.map(({ revocationAsked }) => revocationAsked);
    expect(await asked(stage.manager)).toEqual([{ at: 't', motive: 'Fraude', mine: true }, null]);
    expect(await asked(person('other', stage.manager.organisationId ?? '', 'manager'))).toEqual([{ at: 't', motive: 'Fraude', mine: false }, null]);
    expect(await asked(stage.candidate)).toEqual([null, null]);
  });
  it('is read by the school and who accompanies, and by nobody else', async () => {
    const stage = await decided(SEALED);
    for (const actor of [stage.manager, person('guide', 'org', 'accompagnateur')]) expect((await act(stage).execute(actor, 'candidacy')).passages).toHaveLength(1);
    for (const actor of [stage.member, stage.stranger, person('other', 'org', 'candidate')]) await expect(act(stage).execute(actor, 'candidacy')).rejects.toThrow('not-found: candidacy.unknown');
  });
});
