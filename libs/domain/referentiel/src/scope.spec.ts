import { effectiveCriteria, isOral, modalitiesKept, unspecifiedRules } from './scope.js';
import { publicationBlockers } from './publication.js';
import { indexTree } from './tree-index.js';
import type { RouteAdaptation, RuleSet } from './rules.js';
import { aBloc, aCompetency, aCriterion, aModality, aTree } from './testing/tree.builders.js';

const tree = aTree({
  optionGroups: [{ id: 'g', title: 'Bloc 2', choose: 1 }],
  blocs: [
    aBloc({ id: 'b1', competencies: [aCompetency({ id: 'c1' }), aCompetency({ id: 'c2' })], modalities: [aModality({ id: 'm1', written: true }), aModality({ id: 'm2', oral: true })], criteria: [aCriterion({ id: 'k1', competencyIds: ['c1', 'c2'], modalityIds: ['m1'] }), aCriterion({ id: 'k2', competencyIds: ['c2'], modalityIds: ['m2'] })] }),
    aBloc({ id: 'b2a', optionGroupId: 'g', option: 'A', criteria: [aCriterion({ id: 'k3' })] }),
    aBloc({ id: 'b2b', optionGroupId: 'g', option: 'B', criteria: [aCriterion({ id: 'k4', facet: 'oral' })] }),
  ],
});
const adaptation = (items: RouteAdaptation['items']): RouteAdaptation => ({ id: 'a', referentielId: 'r', route: 'vae', version: 1, items });

describe('what counts for a candidacy', () => {
  const standings = (...args: Parameters<typeof effectiveCriteria>): string[] => effectiveCriteria(...args).map((one) => `${one.criterion.id} ${one.standing}`);

  it('gives each criterion one standing', () => {
    expect(standings(tree, null, null, ['b2a'], [])).toEqual(['k1 in_scope', 'k2 in_scope', 'k3 in_scope', 'k4 not_chosen']);
    expect(standings(tree, null, ['b1'], [], ['k2'])).toEqual(['k1 in_scope', 'k2 exempted', 'k3 not_chosen', 'k4 not_chosen']);
  });

  it('sets aside and rephrases what the certifier adapted', () => {
    const adapted = effectiveCriteria(tree, adaptation([{ targetId: 'k1', target: 'criterion', decision: 'set_aside', text: null, motive: null }, { targetId: 'k2', target: 'criterion', decision: 'rephrased', text: 'autrement', motive: null }]), null, [], []);
    expect(adapted[0]?.standing).toBe('set_aside');
    expect(adapted[1]).toMatchObject({ standing: 'in_scope', text: 'autrement' });
  });

  it('leaves to the hearing what is oral only', () => {
    expect([...indexTree(tree).criteria.values()].map((one) => isOral(one, tree))).toEqual([false, true, false, true]);
  });

  it('keeps no modality on VAE but those the certifier named', () => {
    expect(modalitiesKept(tree, null, 'formation').map((one) => one.modality.id)).toEqual(['m1', 'm2']);
    expect(modalitiesKept(tree, null, 'vae')).toEqual([]);
    expect(modalitiesKept(tree, adaptation([{ targetId: 'm2', target: 'modality', decision: 'kept', text: null, motive: null }]), 'vae').map((one) => one.modality.id)).toEqual(['m2']);
  });

  it('counts a shared criterion under each of its competencies', () => {
    const index = indexTree(tree);
    expect(index.criteriaOfCompetency.get('c1')?.map((one) => one.id)).toEqual(['k1']);
    expect(index.criteriaOfCompetency.get('c2')?.map((one) => one.id)).toEqual(['k1', 'k2']);
    expect(index.blocOf.get('k4')?.id).toBe('b2b');
  });

  it('names the rules nobody filled in', () => {
    const rules: RuleSet = { id: 'r', referentielId: 'r', route: 'vae', version: 1, partlyMetWorth: 0, competencyRule: { kind: 'unspecified' }, blocRule: { kind: 'all' }, blocOverrides: [{ blocId: 'b1', blocRule: { kind: 'unspecified' } }], eliminatoryCriterionIds: [], eliminatoryCompetencyIds: [], requirementIds: [], evidenceRules: [], limits: { maxPages: null, maxPagesEliminatory: false } };
    expect(unspecifiedRules(rules)).toEqual([{ rule: 'competencyRule', blocId: null }, { rule: 'blocRule', blocId: 'b1' }]);
  });
});

describe('what holds back a publication', () => {
  it('is nothing when every text stands', () => {
    expect(publicationBlockers(tree)).toEqual([]);
  });

  it('is a bloc, a competency or a production without text', () => {
    const hollow = aTree({ blocs: [aBloc({ id: 'b', title: ' ', competencies: [aCompetency({ id: 'c', text: '' })], modalities: [aModality({ id: 'm', title: '', text: '' })] })] });
    expect(publicationBlockers(hollow).map((one) => `${one.code} ${String(one.subjectId)}`)).toEqual(['referentiel.bloc_without_text b', 'referentiel.competency_without_text c', 'referentiel.production_without_text m']);
    expect(publicationBlockers(aTree({ blocs: [] })).map((one) => one.code)).toEqual(['referentiel.no_bloc']);
  });
});
