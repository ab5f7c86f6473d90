import type { BlocDecision, Passage } from '@probant/domain-jury';
import type { DomainError } from '@probant/domain-kernel';
import { savePassage } from '@probant/use-cases/jury/passage-access.js';
import { PgJury } from './testing/pg-jury-world.js';

describe('two presidents deciding at once', () => {
  let jury: PgJury;
  beforeAll(async () => {
    jury = await PgJury.start();
  }, 60_000);
  afterAll(() => jury.close());

  it('decides once: the other is told of a conflict, on real transactions', async () => {
    const world = await jury.world();
    await world.owner.query("update seat set closed_at = now(), present = true, role = 'president' where passage_id = $1", [world.passageId]);
    await world.put({ state: 'deliberating', hearingEndedAt: '2026-03-01T10:00:00.000Z' });
    let met = 0;
    let release: () => void = () => {};
    const bothRead = new Promise<void>((resolve) => (release = resolve));
    const decide = (who: 'president' | 'member', verdict: BlocDecision['verdict']) =>
      world.as(who, async () => {
        const { passage } = (await world.passages.find(world.passageId)) as { passage: Passage };
        met += 1;
        if (met === 2) release();
        await bothRead;
        await savePassage(world.passages, passage);
        await world.deliberations.decide(passage, { id: world.id(), passageId: world.passageId, passageNumber: 1, blocId: world.blocId, verdict, motive: 'x', criterionIds: [world.criterionIds[0]], wouldSuffice: null, agreement: 'unanimous', departs: false, decidedAt: '2026-03-01T11:00:00.000Z', decidedBy: world.personOf(who), revokedAt: null, revocationMotive: null });
      });
    const results = await Promise.allSettled([decide('president', 'validated'), decide('member', 'not_validated')]);
    expect(results.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((results.find((each) => each.status === 'rejected') as PromiseRejectedResult).reason as DomainError).toMatchObject({ refusal: 'conflict', code: 'jury.passage_changed' });
    expect((await world.owner.query('select count(*)::int as n from bloc_decision where passage_id = $1', [world.passageId])).rows).toEqual([{ n: 1 }]);
  });

  it('holds by its key even when both skipped the revision', async () => {
    const world = await jury.world();
    await world.owner.query('update seat set closed_at = now(), present = true where passage_id = $1', [world.passageId]);
    const { passage } = (await world.as('president', () => world.passages.find(world.passageId)))!;
    const decide = (who: 'president' | 'member') =>
      world.as(who, () => world.deliberations.decide(passage, { id: world.id(), passageId: world.passageId, passageNumber: 1, blocId: world.blocId, verdict: 'validated', motive: 'x', criterionIds: [], wouldSuffice: null, agreement: 'unanimous', departs: false, decidedAt: '2026-03-01T11:00:00.000Z', decidedBy: world.personOf(who), revokedAt: null, revocationMotive: null }));
    expect((await Promise.all([decide('president'), decide('member')])).sort()).toEqual([false, true]);
  });
});
