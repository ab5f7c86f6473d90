import { IDS, TREE } from '../testing/a-sitting';
import { blocLabel, judgedBlocs } from './judged-tree';

const judged = (part: Partial<Parameters<typeof judgedBlocs>[1]> = {}) => judgedBlocs(TREE, { blocIds: [IDS.bloc1], criterionIds: [IDS.a, IDS.b, IDS.c], adapted: [], ...part });

describe('what a passage judges', () => {
  it('is the blocs presented, each criterion once, under the competency printed first, and told under the others', () => {
    const [bloc, ...others] = judged();
    expect(others).toEqual([]);
    expect(bloc?.competencies.map(({ label, criteria }) => [label, criteria.map((each) => [each.label, each.alsoFor])])).toEqual([['C1', [['C1.1', []], ['C1.2', []]]], ['C2', [['C2.1', ['C1']]]]]);
    expect(bloc?.criteria).toHaveLength(3);
    expect(bloc?.competencies.map(({ elsewhere }) => elsewhere)).toEqual([['C2.1'], []]);
  });
  it('leaves out what was set aside, and a competency with nothing left', () => {
    expect(judged({ criterionIds: [IDS.b] })[0]?.competencies.map(({ criteria }) => criteria.map(({ id }) => id))).toEqual([[IDS.b]]);
  });
  it('reads the route’s own words and keeps the printed ones', () => {
    expect(judged({ adapted: [{ criterionId: IDS.a, text: 'Autrement dit' }] })[0]?.criteria[0]).toMatchObject({ text: 'Autrement dit', printed: 'Les attentes sont relevées' });
  });
  it('numbers what bears no printed code, and the criteria of no competency', () => {
    const bloc = TREE.blocs[0]!;
    const tree = { ...TREE, blocs: [{ ...bloc, competencies: bloc.competencies.map((each) => ({ ...each, code: null })), criteria: [{ ...bloc.criteria[0]!, code: null }, { ...bloc.criteria[1]!, code: null, competencyIds: [] }] }] };
    expect(judgedBlocs(tree, { blocIds: [IDS.bloc1], criterionIds: [IDS.a, IDS.b], adapted: [] })[0]?.criteria.map(({ label }) => label)).toEqual(['1.1·1', 'Bloc 1·1']);
  });
  it('names an option beside its number', () => expect([blocLabel({ number: '4', option: 'A' }), blocLabel({ number: '4A', option: 'A' }), blocLabel({ number: '2', option: null })]).toEqual(['Bloc 4A', 'Bloc 4A', 'Bloc 2']));
});
