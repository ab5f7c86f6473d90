import type { RuleSet } from '@probant/domain-referentiel';
import { aBloc, aCompetency, aCriterion, aModality, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import fc from 'fast-check';
import { aFile, anEvidence, aSubject, aTie, SMALL_TREE } from '../testing/portfolio.builders.js';
import { completenessOf, maySubmit } from './completeness.js';
import type { CompletenessSubject } from './subject.js';

const codes = (subject: CompletenessSubject, severity?: string): readonly string[] => completenessOf(subject).findings.filter((one) => !severity || one.severity === severity).map(({ code }) => code);
const states = (subject: CompletenessSubject): Record<string, string> => Object.fromEntries(completenessOf(subject).blocs.flatMap(({ criteria }) => criteria.map(({ criterionId, state }) => [criterionId, state])));
const aRuleSet = (part: Partial<RuleSet> = {}): RuleSet => ({
  id: 'rules', referentielId: 'r', route: 'vae', version: 1, partlyMetWorth: 0, competencyRule: { kind: 'all' }, blocRule: { kind: 'all' }, blocOverrides: [], eliminatoryCriterionIds: [], eliminatoryCompetencyIds: [], requirementIds: [], evidenceRules: [],
  limits: { maxPages: null, maxPagesEliminatory: false }, ...part,
});
const tied = (part: Parameters<typeof aTie>[0] = {}) => ({ ties: [aTie(part)] });

describe('where a criterion stands', () => {
  it('is untied, tied, then argued', () => {
    expect(states(aSubject())).toMatchObject({ k1: 'none', k2: 'none' });
    expect(states(aSubject(tied({ argument: ' ' })))).toMatchObject({ k1: 'tied', k2: 'none' });
    expect(states(aSubject(tied()))).toMatchObject({ k1: 'argued' });
    expect(states(aSubject({ ...tied({ argument: '' }), arguments: [{ competencyId: 'c1', text: 'Voici' }] }))).toMatchObject({ k1: 'argued' });
  });

  it('is looked at once when it is shared, and counts for each of its competencies', () => {
    const { competencies, blocs } = completenessOf(aSubject(tied()));
    expect(competencies.slice(0, 2)).toEqual([{ competencyId: 'c1', mapped: 1, total: 1 }, { competencyId: 'c2', mapped: 1, total: 2 }]);
    expect(blocs[0]).toMatchObject({ mapped: 1, total: 2, checked: 1 });
  });

  it('is spoken for only by the ties that name it, when they name any', () => {
    expect(states(aSubject(tied({ competencyId: 'c2', criterionIds: ['k2'] })))).toMatchObject({ k1: 'none', k2: 'argued' });
  });

  it('is not chosen, set aside or exempted, never missing', () => {
    const adaptation = { id: 'a', referentielId: 'r', route: 'vae' as const, version: 1, items: [{ targetId: 'k1', target: 'criterion' as const, decision: 'set_aside' as const, text: null, motive: null }] };
    const subject = aSubject({ adaptation, exemptedCriterionIds: ['k2'] });
    expect(states(subject)).toEqual({ k1: 'set_aside', k2: 'exempted', k3: 'not_chosen' });
    expect(completenessOf(subject).blocs[0]).toMatchObject({ mapped: 0, total: 0 });
    expect(codes(subject).filter((code) => code.includes('without_tie'))).toEqual([]);
  });

  it('is left to the hearing when its form is oral, never missing', () => {
    const tree = aTree({ blocs: [aBloc({ id: 'b1', competencies: [aCompetency({ id: 'c1' })], criteria: [aCriterion({ id: 'k1', competencyIds: ['c1'], facet: 'oral' })] })] });
    expect(states(aSubject({ tree }))).toEqual({ k1: 'oral' });
    expect(codes(aSubject({ tree }), 'blocker')).toEqual([]);
  });

  it('counts the distinct pieces, those that were put aside left out', () => {
    const evidence = [anEvidence(), anEvidence({ id: 'other', number: 2 }), anEvidence({ id: 'gone', number: 3, removedAt: '2026-02-02T09:00:00.000Z' })];
    const ties = [aTie(), aTie({ id: 't2', evidenceId: 'other' }), aTie({ id: 't3', evidenceId: 'gone' })];
    expect(completenessOf(aSubject({ evidence, ties })).blocs[0]?.criteria[0]).toEqual({ criterionId: 'k1', state: 'argued', evidence: 2 });
  });
});

describe('what forbids a deposit', () => {
  it.each<[string, Partial<CompletenessSubject>, string]>([
    ['no sworn statement', { sworn: false }, 'sworn_missing'],
    ['no consent', { consented: false }, 'consent_missing'],
    ['a file being checked', { evidence: [anEvidence({ files: [aFile({ state: 'checking' })] })] }, 'file_checking'],
    ['a refused file', { evidence: [anEvidence({ files: [aFile({ state: 'refused', fault: 'encrypted' })] })] }, 'file_refused'],
    ['a bloc without any tie', { scopeBlocIds: null }, 'bloc_without_tie'],
    ['an eliminatory limit', { ruleSet: aRuleSet({ limits: { maxPages: 2, maxPagesEliminatory: true } }) }, 'limit_exceeded'],
  ])('%s', (_what, part, code) => {
    const subject = aSubject({ ...tied(), ...part });
    expect(codes(subject, 'blocker')).toEqual([code]);
    expect(maySubmit(completenessOf(subject))).toBe(false);
  });

  it('nothing else: a weak booklet may be deposited', () => {
    const subject = aSubject({ ...tied({ argument: '', authorship: 'collective' }), identityStated: false });
    expect(codes(subject)).toEqual(['identity_missing', 'argument_missing', 'own_part_missing', 'competency_without_tie']);
    expect(maySubmit(completenessOf(subject))).toBe(true);
  });

  it('a requirement kept for the route and not handed in', () => {
    const requirement = { id: 'q', route: 'both' as const, routeBasis: 'printed' as const, kind: 'thesis' as const, text: '', contents: [], criteria: [], months: null, minutes: null, evaluators: [], indispensable: null };
    const tree = { ...SMALL_TREE, requirements: [requirement] };
    const ruleSet = aRuleSet({ requirementIds: ['q'] });
    expect(codes(aSubject({ ...tied(), tree, ruleSet }), 'blocker')).toEqual(['requirement_absent']);
    expect(codes(aSubject({ ...tied(), tree, ruleSet, evidence: [anEvidence({ kind: 'thesis' })] }), 'blocker')).toEqual([]);
    expect(codes(aSubject({ ...tied(), tree: { ...tree, requirements: [{ ...requirement, route: 'formation' }] }, ruleSet }), 'blocker')).toEqual([]);
  });

  it('on VAE, an adaptation the certifier has not made', () => {
    const tree = aTree({ blocs: [{ ...SMALL_TREE.blocs[0]!, modalities: [aModality({ id: 'm', competencyIds: ['c1'], written: true })] }] });
    expect(codes(aSubject({ ...tied(), tree }), 'blocker')).toEqual(['adaptation_missing']);
    expect(codes(aSubject({ ...tied(), tree, route: 'formation' }), 'blocker')).toEqual([]);
  });

  it('not an unreadable file that is tied to nothing', () => {
    const evidence = [anEvidence(), anEvidence({ id: 'broken', number: 2, files: [aFile({ state: 'refused' })] })];
    expect(codes(aSubject({ ...tied(), evidence }), 'blocker')).toEqual([]);
  });
});

describe('what weakens a booklet', () => {
  it('names the competency once when nothing is tied to it, with its criteria counted', () => {
    const found = completenessOf(aSubject({ ...tied({ competencyId: 'c1', criterionIds: ['k1'] }) })).findings.find(({ code }) => code === 'competency_without_tie');
    expect(found).toMatchObject({ severity: 'warning', where: { blocId: 'b1', competencyId: 'c2' }, facts: { competency: 'C1.2', criteria: 1 }, nextAction: 'tie_evidence' });
  });

  it('asks for the own part of a collective work, on the tie or on the sheet', () => {
    expect(codes(aSubject({ ...tied(), evidence: [anEvidence({ authorship: 'collective' })] }))).toContain('own_part_missing');
    expect(codes(aSubject({ ...tied(), evidence: [anEvidence({ authorship: 'collective', ownPart: 'La mesure' })] }))).not.toContain('own_part_missing');
    expect(codes(aSubject({ ...tied({ ownPart: 'La mesure' }), evidence: [anEvidence({ authorship: 'collective' })] }))).not.toContain('own_part_missing');
  });

  it('looks at a modality only where the certifier kept it for VAE', () => {
    const modality = aModality({ id: 'm', competencyIds: ['c1'], written: true, pages: { min: null, max: 2, approx: false }, expectedElements: [{ id: 'e', text: 'Un budget', language: null, choice: null }] });
    const tree = aTree({ blocs: [{ ...SMALL_TREE.blocs[0]!, modalities: [modality] }] });
    const adaptation = (decision: 'kept' | 'set_aside') => ({ id: 'a', referentielId: 'r', route: 'vae' as const, version: 1, items: [{ targetId: 'm', target: 'modality' as const, decision, text: null, motive: null }] });
    expect(codes(aSubject({ ...tied(), tree, adaptation: adaptation('kept') }))).toEqual(expect.arrayContaining(['pages_over_limit', 'expected_element_absent']));
    expect(codes(aSubject({ tree, adaptation: adaptation('kept') }))).toContain('modality_without_evidence');
    const left = codes(aSubject({ ...tied(), tree, adaptation: adaptation('set_aside') }));
    expect(left.filter((code) => /pages|element|modality/.test(code))).toEqual([]);
  });

  it('follows what the certifier asks of evidence: how many, which kinds, how recent, none needed', () => {
    const rule = (part: object) => aRuleSet({ evidenceRules: [{ competencyId: 'c1', minimum: 1, kinds: [], maxAgeMonths: null, ...part }] });
    expect(codes(aSubject({ ...tied(), ruleSet: rule({ minimum: 2 }) }))).toContain('evidence_too_few');
    expect(codes(aSubject({ ...tied(), ruleSet: rule({ kinds: ['video'] }) }))).toContain('evidence_wrong_kind');
    expect(codes(aSubject({ ...tied(), evidence: [anEvidence({ producedOn: '2020-01-01' })], ruleSet: rule({ maxAgeMonths: 36 }) }))).toContain('evidence_too_old');
    const none = aRuleSet({ evidenceRules: ['c1', 'c2'].map((competencyId) => ({ competencyId, minimum: 0, kinds: [], maxAgeMonths: null })) });
    expect(codes(aSubject({ ruleSet: none }), 'blocker')).toEqual([]);
    expect(codes(aSubject({ ruleSet: none }), 'warning')).toEqual([]);
  });

  it('advises to tie what serves nothing, and to say where to look in a long document', () => {
    expect(codes(aSubject(), 'advice')).toEqual(['evidence_untied']);
    expect(codes(aSubject({ ...tied(), evidence: [anEvidence({ files: [aFile({ pages: 40 })] })] }), 'advice')).toEqual(['tie_without_place']);
  });
});

describe('whatever is tied', () => {
  const ties = fc.array(fc.record({ competencyId: fc.constantFrom('c1', 'c2', 'c3'), criterionIds: fc.subarray(['k1', 'k2']), argument: fc.constantFrom('', 'Voici') }), { maxLength: 6 });

  it('every criterion has one state, and what is mapped never exceeds what is asked', () => {
    fc.assert(fc.property(ties, (made) => {
      const { blocs } = completenessOf(aSubject({ ties: made.map((part, index) => aTie({ ...part, id: String(index) })) }));
      expect(blocs.flatMap(({ criteria }) => criteria.map(({ criterionId }) => criterionId))).toEqual(['k1', 'k2', 'k3']);
      for (const { mapped, total, checked } of blocs) expect(checked <= mapped && mapped <= total).toBe(true);
    }));
  });

  it('one tie more never maps less', () => {
    fc.assert(fc.property(ties, (made) => {
      const all = made.map((part, index) => aTie({ ...part, id: String(index) }));
      const mapped = (some: typeof all): number => completenessOf(aSubject({ ties: some })).blocs.reduce((sum, bloc) => sum + bloc.mapped, 0);
      expect(mapped(all)).toBeGreaterThanOrEqual(mapped(all.slice(1)));
    }));
  });
});
