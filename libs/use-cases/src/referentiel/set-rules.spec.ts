import type { RulesAsked } from '@probant/domain-referentiel';
import { idOf } from '../testing/fakes.js';
import { SetRules } from './set-rules.js';
import { BLOC, COMPETENCY, CRITERION, referentielWorld } from './testing/referentiel-world.js';

const RULES: RulesAsked = {
  route: 'vae', partlyMetWorth: 0.5, competencyRule: { kind: 'all' }, blocRule: { kind: 'unspecified' }, blocOverrides: [{ blocId: BLOC, blocRule: { kind: 'all' } }], eliminatoryCriterionIds: [CRITERION], eliminatoryCompetencyIds: [],
  requirementIds: [], evidenceRules: [{ competencyId: COMPETENCY, minimum: 1, kinds: ['report'], maxAgeMonths: null }], limits: { maxPages: null, maxPagesEliminatory: false },
};

describe('setting the rules of a route', () => {
  const world = () => {
    const all = referentielWorld();
    return { ...all, set: new SetRules(all.referentiels, all.certifications, all.ruleBook, all.journal, all.clock, all.ids) };
  };

  it.each(['draft', 'published', 'retired'] as const)('adds a version to what is %s, and says so', async (status) => {
    const { set, samir, kept, ruleBook, journal } = world();
    const { id } = kept({ status });
    await set.run(samir, id, RULES);
    expect(await set.run(samir, id, RULES)).toMatchObject({ referentielId: id, version: 2, blocRule: { kind: 'unspecified' } });
    expect((await set.run(samir, id, { ...RULES, route: 'formation' })).version).toBe(1);
    expect(ruleBook.set[0]).toEqual({ by: samir.personId, at: '2026-03-01T09:00:00.000Z' });
    expect(journal.facts.at(-1)).toMatchObject({ type: 'referentiel.rules_set', data: { route: 'formation', version: 1 } });
  });

  it('refuses what the tree does not hold, and kinds of evidence that are none', async () => {
    const { set, samir, kept } = world();
    const { id } = kept();
    await expect(set.run(samir, id, { ...RULES, eliminatoryCompetencyIds: [idOf(1)] })).rejects.toMatchObject({ refusal: 'invalid', code: 'referentiel.rules_foreign' });
    await expect(set.run(samir, id, { ...RULES, evidenceRules: [{ competencyId: COMPETENCY, minimum: 1, kinds: ['poem'], maxAgeMonths: null }] })).rejects.toMatchObject({ refusal: 'invalid', code: 'referentiel.evidence_kind_unknown', details: { kinds: ['poem'] } });
  });

  it('waits for a tree, and for a manager of the certifier', async () => {
    const { set, samir, atCentre, kept } = world();
    await expect(set.run(samir, kept({ status: 'failed' }, null).id, RULES)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.no_tree' });
    await expect(set.run(atCentre, kept({ status: 'published' }).id, RULES)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.certifier_only' });
  });
});
