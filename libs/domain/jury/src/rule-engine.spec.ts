import type { Bloc, CriterionStanding, RuleSet } from '@probant/domain-referentiel';
import { aBloc, aCompetency, aCriterion } from '@probant/domain-referentiel/testing/tree.builders.js';
import fc from 'fast-check';
import type { AgreedLevel } from './agreed-mark.js';
import { proposeBloc, type BlocProposal } from './rule-engine.js';
import { someRules } from './testing/jury.builders.js';

/** Competencies by id, each with the criteria that bear on it; components by competency. */
function blocOf(criteriaOf: Record<string, readonly string[]>, components: Record<string, string> = {}): Bloc {
  const ids = [...new Set(Object.values(criteriaOf).flat())];
  return aBloc({
    components: [...new Set(Object.values(components))].map((id) => ({ id, code: null, title: id, globalCompetency: null })),
    competencies: Object.keys(criteriaOf).map((id) => aCompetency({ id, componentId: components[id] ?? null })),
    criteria: ids.map((id) => aCriterion({ id, competencyIds: Object.keys(criteriaOf).filter((one) => criteriaOf[one]?.includes(id)) })),
  });
}
const propose = (bloc: Bloc, rules: RuleSet, agreed: Record<string, AgreedLevel>, standings: Record<string, CriterionStanding> = {}): BlocProposal =>
  proposeBloc(bloc, rules, { standings: new Map(bloc.criteria.map(({ id }) => [id, standings[id] ?? 'in_scope'])), agreed: new Map(Object.entries(agreed)) });
const line = (proposal: BlocProposal, id: string) => proposal.lines.find((each) => each.id === id);
const THREE = blocOf({ c1: ['a', 'b', 'c'] });

describe('criteria make a competency', () => {
  it.each<[string, Partial<RuleSet>, Record<string, AgreedLevel>, string, number | null]>([
    ['all: every criterion met', {}, { a: 'met', b: 'met', c: 'met' }, 'acquired', 3],
    ['all: one not met', {}, { a: 'met', b: 'met', c: 'not_met' }, 'not_acquired', 3],
    ['all: partly met is worth nothing by default', {}, { a: 'met', b: 'met', c: 'partly_met' }, 'not_acquired', 3],
    ['all: partly met worth one counts as met', { partlyMetWorth: 1 }, { a: 'met', b: 'met', c: 'partly_met' }, 'acquired', 3],
    ['ratio reached', { competencyRule: { kind: 'ratio', ratio: 0.6 } }, { a: 'met', b: 'met', c: 'not_met' }, 'acquired', 1.8],
    ['ratio not reached', { competencyRule: { kind: 'ratio', ratio: 0.7 } }, { a: 'met', b: 'met', c: 'not_met' }, 'not_acquired', 2.1],
    ['ratio reached by halves', { competencyRule: { kind: 'ratio', ratio: 0.5 }, partlyMetWorth: 0.5 }, { a: 'met', b: 'partly_met', c: 'not_met' }, 'acquired', 1.5],
    ['points reached', { competencyRule: { kind: 'points', points: 2 } }, { a: 'met', b: 'met', c: 'not_met' }, 'acquired', 2],
    ['points not reached', { competencyRule: { kind: 'points', points: 2 } }, { a: 'met', b: 'not_met', c: 'not_met' }, 'not_acquired', 2],
    ['pending: still open', {}, { a: 'met', b: 'met' }, 'pending', 3],
    ['out of reach whatever remains', {}, { a: 'not_met' }, 'not_acquired', 3],
    ['reached whatever remains', { competencyRule: { kind: 'points', points: 1 } }, { a: 'met' }, 'acquired', 1],
    ['unspecified', { competencyRule: { kind: 'unspecified' } }, { a: 'met', b: 'met', c: 'met' }, 'unspecified', null],
  ])('%s', (_name, rules, agreed, outcome, needed) => expect(line(propose(THREE, someRules(rules), agreed), 'c1')).toMatchObject({ outcome, needed }));

  it('lets an exempted criterion leave numerator and denominator', () => {
    expect(line(propose(THREE, someRules(), { a: 'met', b: 'met' }, { c: 'exempted' }), 'c1')).toMatchObject({ outcome: 'acquired', met: 2, total: 2, needed: 2, because: ['exempted:c'] });
    expect(line(propose(THREE, someRules({ competencyRule: { kind: 'points', points: 3 } }), { a: 'met', b: 'met' }, { c: 'exempted' }), 'c1')).toMatchObject({ outcome: 'acquired', needed: 2 });
  });
  it('leaves out what is set aside or not chosen', () => expect(line(propose(THREE, someRules(), { a: 'met' }, { b: 'set_aside', c: 'not_chosen' }), 'c1')).toMatchObject({ outcome: 'acquired', total: 1 }));
  it('says why while something is undecided', () => {
    expect(line(propose(THREE, someRules(), { a: 'not_met' }), 'c1')).toMatchObject({ undecided: ['b', 'c'], because: ['out_of_reach'] });
    expect(line(propose(THREE, someRules(), { a: 'met' }), 'c1')?.because).toEqual(['undecided']);
  });
});

describe('competencies make a bloc', () => {
  const BLOC = blocOf({ c1: ['a', 'b'], c2: ['b', 'c'], c3: ['d'] });
  it('validates when all are acquired', () => expect(propose(BLOC, someRules(), { a: 'met', b: 'met', c: 'met', d: 'met' })).toMatchObject({ outcome: 'validated', sealedByRule: false }));
  it('counts a shared criterion for each of its competencies', () => {
    const proposal = propose(BLOC, someRules(), { a: 'met', b: 'not_met', c: 'met', d: 'met' });
    expect([line(proposal, 'c1')?.outcome, line(proposal, 'c2')?.outcome, line(proposal, 'c3')?.outcome]).toEqual(['not_acquired', 'not_acquired', 'acquired']);
    expect(line(proposal, 'bloc')).toMatchObject({ met: 1, total: 3, needed: 3, outcome: 'not_acquired' });
  });
  it('validates with at least n', () => {
    const rules = someRules({ blocRule: { kind: 'at_least', count: 2 } });
    expect(propose(BLOC, rules, { a: 'met', b: 'met', c: 'met', d: 'not_met' }).outcome).toBe('validated');
    expect(propose(BLOC, rules, { a: 'met', b: 'not_met', c: 'met', d: 'met' }).outcome).toBe('not_validated');
  });
  it('lets an exempt competency leave the count of its bloc', () => {
    const proposal = propose(BLOC, someRules({ blocRule: { kind: 'at_least', count: 3 } }), { a: 'met', b: 'met', c: 'met' }, { d: 'exempted' });
    expect(line(proposal, 'c3')).toMatchObject({ outcome: 'exempt', total: 0, because: ['exempted:d', 'all_exempted'] });
    expect(line(proposal, 'bloc')).toMatchObject({ total: 2, needed: 2, outcome: 'acquired' });
  });
  it('never makes a bloc exempt', () => {
    const proposal = propose(blocOf({ c1: ['a'] }), someRules(), {}, { a: 'exempted' });
    expect(proposal.outcome).toBe('unspecified');
    expect(line(proposal, 'bloc')?.because).toEqual(['nothing_to_judge']);
  });
  it('leaves out a competency without criteria', () => expect(line(propose(blocOf({ c1: ['a'], c2: [] }), someRules(), { a: 'met' }), 'c2')).toMatchObject({ outcome: 'exempt', because: ['no_criterion'] }));
  it('fails on an eliminatory criterion alone', () => {
    const proposal = propose(BLOC, someRules({ blocRule: { kind: 'at_least', count: 1 }, eliminatoryCriterionIds: ['d'] }), { a: 'met', b: 'met', c: 'met', d: 'not_met' });
    expect(proposal.outcome).toBe('not_validated');
    expect(line(proposal, 'bloc')?.because).toContain('eliminatory_criterion:d');
  });
  it('does not eliminate on a mark that is worth something', () => expect(propose(BLOC, someRules({ blocRule: { kind: 'at_least', count: 1 }, eliminatoryCriterionIds: ['d'], partlyMetWorth: 0.5 }), { a: 'met', b: 'met', c: 'met', d: 'partly_met' }).outcome).toBe('validated'));
  it('fails on an eliminatory competency alone', () => {
    const proposal = propose(BLOC, someRules({ blocRule: { kind: 'at_least', count: 1 }, eliminatoryCompetencyIds: ['c3'] }), { a: 'met', b: 'met', c: 'met', d: 'not_met' });
    expect([proposal.outcome, line(proposal, 'bloc')?.because]).toEqual(['not_validated', ['eliminatory_competency:c3']]);
  });
  it('waits for an eliminatory criterion or competency', () => {
    expect(propose(BLOC, someRules({ blocRule: { kind: 'at_least', count: 1 }, eliminatoryCriterionIds: ['d'] }), { a: 'met', b: 'met', c: 'met' }).outcome).toBe('pending');
    expect(propose(BLOC, someRules({ blocRule: { kind: 'at_least', count: 1 }, eliminatoryCompetencyIds: ['c3'] }), { a: 'met', b: 'met', c: 'met' }).outcome).toBe('pending');
  });
  it('is sealed by the rule when what remains cannot change it', () => {
    expect(propose(BLOC, someRules(), { a: 'not_met' })).toMatchObject({ outcome: 'not_validated', sealedByRule: true });
    expect(propose(BLOC, someRules({ blocRule: { kind: 'at_least', count: 1 } }), { d: 'met' })).toMatchObject({ outcome: 'validated', sealedByRule: true });
    expect(propose(BLOC, someRules(), { a: 'met' })).toMatchObject({ outcome: 'pending', sealedByRule: false });
  });
  it('concludes nothing while a rule is unspecified, whichever it is', () => {
    expect(propose(BLOC, someRules({ blocRule: { kind: 'unspecified' } }), { a: 'not_met' }).outcome).toBe('unspecified');
    expect(propose(BLOC, someRules({ competencyRule: { kind: 'unspecified' } }), { a: 'met' }).outcome).toBe('unspecified');
  });
  it('follows the rule of the bloc where it departs from the general one', () => {
    const rules = someRules({ competencyRule: { kind: 'unspecified' }, blocRule: { kind: 'unspecified' }, blocOverrides: [{ blocId: 'bloc', competencyRule: { kind: 'ratio', ratio: 0.5 }, blocRule: { kind: 'all' } }] });
    expect(propose(BLOC, rules, { a: 'met', b: 'not_met', c: 'met', d: 'met' }).outcome).toBe('validated');
  });
});

describe('components between competencies and bloc', () => {
  const BLOC = blocOf({ c1: ['a'], c2: ['b'], c3: ['c'] }, { c1: 'one', c2: 'one', c3: 'two' });
  it('count as the bloc’s units, each acquired with all its competencies', () => {
    const proposal = propose(BLOC, someRules({ blocRule: { kind: 'at_least', count: 1 } }), { a: 'met', b: 'not_met', c: 'met' });
    expect(line(proposal, 'bloc')).toMatchObject({ met: 1, total: 2, needed: 1, outcome: 'acquired', because: ['component_not_acquired:one', 'component_acquired:two'] });
  });
  it('stay pending with one of their competencies', () => expect(line(propose(BLOC, someRules(), { a: 'met', c: 'met' }), 'bloc')?.because).toEqual(['component_pending:one', 'component_acquired:two', 'undecided']));
});

describe('the rule engine, whatever the bloc', () => {
  const LEVELS: readonly AgreedLevel[] = ['not_met', 'partly_met', 'met'];
  const CRITERIA = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5'];
  const aRule = fc.oneof(fc.constant({ kind: 'all' as const }), fc.double({ min: 0, max: 1, noNaN: true }).map((ratio) => ({ kind: 'ratio' as const, ratio })), fc.integer({ min: 0, max: 4 }).map((points) => ({ kind: 'points' as const, points })));
  const rules = fc.record({
    partlyMetWorth: fc.constantFrom(0, 0.5, 1), competencyRule: aRule, blocRule: fc.oneof(fc.constant({ kind: 'all' as const }), fc.integer({ min: 1, max: 4 }).map((n) => ({ kind: 'at_least' as const, count: n }))),
    eliminatoryCriterionIds: fc.subarray(CRITERIA, { maxLength: 2 }), eliminatoryCompetencyIds: fc.subarray(['c0', 'c1', 'c2']),
  }).map((part) => someRules(part));
  const blocs = fc.tuple(fc.subarray(CRITERIA), fc.subarray(CRITERIA), fc.subarray(CRITERIA), fc.boolean()).map(([c0, c1, c2, components]) => blocOf({ c0, c1, c2 }, components ? { c0: 'one', c1: 'one' } : {}));
  const standings = fc.dictionary(fc.constantFrom(...CRITERIA), fc.constantFrom<CriterionStanding>('exempted', 'set_aside', 'not_chosen'), { maxKeys: 2 });
  const marks = fc.dictionary(fc.constantFrom(...CRITERIA), fc.constantFrom(...LEVELS));
  const RANK = { not_validated: 0, not_acquired: 0, pending: 1, validated: 2, acquired: 2, unspecified: -1, exempt: -1 };

  it('never lowers an outcome when a mark is raised', () => {
    fc.assert(fc.property(blocs, rules, standings, marks, fc.constantFrom(...CRITERIA), (bloc, ruleSet, set, agreed, raised) => {
      const level = agreed[raised];
      if (level === undefined || level === 'met') return;
      const before = propose(bloc, ruleSet, agreed, set);
      const after = propose(bloc, ruleSet, { ...agreed, [raised]: LEVELS[LEVELS.indexOf(level) + 1] ?? 'met' }, set);
      expect(RANK[after.outcome]).toBeGreaterThanOrEqual(RANK[before.outcome]);
      for (const each of before.lines) expect(RANK[after.lines.find(({ id }) => id === each.id)!.outcome]).toBeGreaterThanOrEqual(RANK[each.outcome]);
    }));
  });
  it('gives the same whatever the order of marks, criteria and competencies', () => {
    fc.assert(fc.property(blocs, rules, standings, marks, (bloc, ruleSet, set, agreed) => {
      const turned = { ...bloc, criteria: [...bloc.criteria].reverse(), competencies: [...bloc.competencies].reverse() };
      expect(propose(turned, ruleSet, Object.fromEntries(Object.entries(agreed).reverse()), set).outcome).toBe(propose(bloc, ruleSet, agreed, set).outcome);
    }));
  });
  it('explains with the very marks that were agreed', () => {
    fc.assert(fc.property(blocs, rules, standings, marks, (bloc, ruleSet, set, agreed) => {
      for (const each of propose(bloc, ruleSet, agreed, set).lines.filter(({ subject }) => subject === 'competency')) {
        const counted = bloc.criteria.filter((criterion) => criterion.competencyIds.includes(each.id) && !set[criterion.id]).map(({ id }) => id);
        const at = (level: AgreedLevel) => counted.filter((id) => agreed[id] === level).length;
        expect([each.met, each.partly, each.total, each.undecided.length]).toEqual([at('met'), at('partly_met'), counted.length, counted.filter((id) => !agreed[id]).length]);
      }
    }));
  });
  it('keeps its word: an outcome sealed by the rule never changes', () => {
    fc.assert(fc.property(blocs, rules, standings, marks, fc.infiniteStream(fc.constantFrom(...LEVELS)), (bloc, ruleSet, set, agreed, rest) => {
      const before = propose(bloc, ruleSet, agreed, set);
      if (!before.sealedByRule) return;
      const filled = Object.fromEntries(CRITERIA.map((id) => [id, agreed[id] ?? (rest.next().value as AgreedLevel)]));
      expect(propose(bloc, ruleSet, filled, set).outcome).toBe(before.outcome);
    }));
  });
});
