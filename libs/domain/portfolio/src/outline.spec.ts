import { aBloc, aCompetency, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { proposeHeadings } from './outline.js';
import { SMALL_TREE } from './testing/portfolio.builders.js';

const all = new Set(['b1', 'b2']);
const heading = (text: string, level = 1) => ({ text, page: 1, level });
const proposed = (...texts: readonly string[]) => proposeHeadings(texts.map((text) => heading(text)), SMALL_TREE, all).map(({ blocId, competencyIds }) => [blocId, competencyIds]);

describe('reading the headings of a livret', () => {
  it('knows a bloc by its number or its title', () => {
    expect(proposed('BLOC 1 – Le projet', 'Bloc n° 2', 'Partie III : mesurer les résultats', 'Remerciements')).toEqual([['b1', []], ['b2', []], ['b2', []], [null, []]]);
  });

  it('knows a competency by its printed code, however it is written', () => {
    expect(proposed('C1.1 Conduire', 'Compétence C 1.2', 'c2-1 : mesurer', 'C1.10 rien')).toEqual([[null, ['c1']], [null, ['c2']], [null, ['c3']], [null, []]]);
  });

  it('under a bloc, proposes that bloc’s codes alone: printed codes repeat', () => {
    const tree = aTree({ blocs: ['b1', 'b2'].map((id, index) => aBloc({ id, number: String(index + 1), title: `Titre du bloc numéro ${id}`, competencies: [aCompetency({ id: `${id}-c`, code: 'C1' })] })) });
    const found = proposeHeadings([heading('C1 seul'), heading('Bloc 2'), heading('C1', 2), heading('Annexes', 1)], tree, all);
    expect(found.map(({ competencyIds }) => competencyIds)).toEqual([['b1-c', 'b2-c'], [], ['b2-c'], []]);
  });

  it('names no bloc when several bear the number, nor one that is not presented', () => {
    const tree = aTree({ blocs: ['b1', 'b2'].map((id) => aBloc({ id, number: '5', title: `Option ${id} du parcours` })) });
    expect(proposeHeadings([heading('Bloc 5')], tree, all)[0]?.blocId).toBeNull();
    expect(proposeHeadings([heading('Bloc 2')], SMALL_TREE, new Set(['b1']))[0]?.blocId).toBeNull();
  });
});
