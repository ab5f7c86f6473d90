import { checkAdaptation, checkRules, type AdaptationAsked, type RulesAsked } from './rules-check.js';
import type { AdaptationItem } from './rules.js';
import { indexTree } from './tree-index.js';
import { aBloc, aCompetency, aCriterion, aModality, aTree } from './testing/tree.builders.js';
import type { TransversalRequirement } from './tree.js';

const requirement = (id: string, route: TransversalRequirement['route']): TransversalRequirement => ({ id, route, routeBasis: 'printed', kind: 'thesis', text: 'Mémoire', contents: [], criteria: [], months: null, minutes: null, evaluators: [], indispensable: null });
const INDEX = indexTree(
  aTree({
    blocs: [aBloc({ id: 'b1', competencies: [aCompetency({ id: 'c1' })], criteria: [aCriterion({ id: 'k1', code: 'CR1', competencyIds: ['c1'] })], modalities: [aModality({ id: 'm1', code: 'M1' })] })],
    requirements: [requirement('r-vae', 'vae'), requirement('r-both', 'both'), requirement('r-formation', 'formation')],
  }),
);
const rules = (part: Partial<RulesAsked> = {}): RulesAsked => ({
  route: 'vae', partlyMetWorth: 0, competencyRule: { kind: 'all' }, blocRule: { kind: 'all' }, blocOverrides: [{ blocId: 'b1' }], eliminatoryCriterionIds: ['k1'], eliminatoryCompetencyIds: ['c1'], requirementIds: ['r-vae', 'r-both'],
  evidenceRules: [{ competencyId: 'c1', minimum: 1, kinds: [], maxAgeMonths: null }], limits: { maxPages: null, maxPagesEliminatory: false }, ...part,
});

describe('the rules of a route', () => {
  it('speak of what the tree holds', () => {
    expect(() => checkRules(rules(), INDEX)).not.toThrow();
  });

  it.each<[keyof RulesAsked, Partial<RulesAsked>]>([
    ['blocOverrides', { blocOverrides: [{ blocId: 'c1' }] }],
    ['eliminatoryCriterionIds', { eliminatoryCriterionIds: ['k1', 'c1'] }],
    ['eliminatoryCompetencyIds', { eliminatoryCompetencyIds: ['k1'] }],
    ['requirementIds', { requirementIds: ['k1'] }],
    ['evidenceRules', { evidenceRules: [{ competencyId: 'k1', minimum: 0, kinds: [], maxAgeMonths: null }] }],
  ])('name in %s what it does not', (field, part) => {
    const id = field === 'blocOverrides' || field === 'eliminatoryCriterionIds' ? 'c1' : 'k1';
    expect(() => checkRules(rules(part), INDEX)).toThrow(expect.objectContaining({ refusal: 'invalid', code: 'referentiel.rules_foreign', details: { foreign: [{ field, id }] } }));
  });

  it('say a thing once', () => {
    expect(() => checkRules(rules({ blocOverrides: [{ blocId: 'b1' }, { blocId: 'b1' }] }), INDEX)).toThrow(expect.objectContaining({ code: 'referentiel.rules_twice', details: { blocOverrides: ['b1'], evidenceRules: [] } }));
  });

  it('ask for the requirements of their own route', () => {
    expect(() => checkRules(rules({ requirementIds: ['r-formation', 'r-both'] }), INDEX)).toThrow(expect.objectContaining({ code: 'referentiel.rules_other_route', details: { requirementIds: ['r-formation'], route: 'vae' } }));
  });
});

describe('an adaptation', () => {
  const item = (part: Partial<AdaptationItem> = {}): AdaptationItem => ({ targetId: 'm1', target: 'modality', decision: 'kept', text: null, motive: null, ...part });
  const adapting = (...items: readonly AdaptationItem[]) => () => checkAdaptation({ route: 'vae', items } satisfies AdaptationAsked, INDEX);
  const refusal = (code: string, details: unknown) => expect.objectContaining({ refusal: 'invalid', code, details });

  it('speaks of modalities and criteria of the tree, each as what it is', () => {
    expect(adapting(item(), item({ targetId: 'k1', target: 'criterion', decision: 'set_aside' }))).not.toThrow();
    expect(adapting(item({ targetId: 'k1' }), item({ targetId: 'c1', target: 'criterion' }))).toThrow(refusal('referentiel.adaptation_foreign', { foreign: [{ field: 'modality', id: 'k1' }, { field: 'criterion', id: 'c1' }] }));
  });

  it('says a thing once, and rephrases with a text: the code in question is named', () => {
    expect(adapting(item(), item({ decision: 'set_aside' }))).toThrow(refusal('referentiel.adaptation_twice', { targetIds: ['m1'], codes: ['M1'] }));
    expect(adapting(item({ targetId: 'k1', target: 'criterion', decision: 'rephrased', text: ' ' }))).toThrow(refusal('referentiel.rephrased_without_text', { targetIds: ['k1'], codes: ['CR1'] }));
  });
});
