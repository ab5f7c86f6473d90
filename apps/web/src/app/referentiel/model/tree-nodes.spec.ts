import { aTree, idOf } from '../testing/a-referentiel';
import { elementsOf, placeOf, textOf } from './elements';
import { doubtsByNode, pathTo, treeNodes } from './tree-nodes';
import { codeOf } from './words';

describe('the tree on screen', () => {
  const nodes = treeNodes(aTree());

  it('stands as printed: blocs, options under their choice, then what is outside the blocs', () => {
    expect(nodes.map(({ code, label }) => `${code ?? ''} ${label}`.trim())).toEqual(['Bloc 1 Concevoir', '1 sur 2 Options', 'Exigences hors blocs']);
    expect(nodes[1]?.children.map(({ code }) => code)).toEqual(['Bloc 2 option A', 'Bloc 2 option B']);
    expect(nodes[0]?.children.map(({ code, label }) => code ?? label)).toEqual(['Activités', 'C1', 'C2', 'Modalité 1']);
  });

  it('shows a shared criterion under each of its competencies, with its codes', () => {
    const [, first, second] = nodes[0]?.children ?? [];
    expect(first?.children.map(({ id }) => id)).toEqual([idOf('k1'), idOf('k2')]);
    expect(second?.children.map(({ id }) => id)).toEqual([idOf('k2'), idOf('k3')]);
    expect(first?.children[1]?.tags).toEqual(['C1, C2', 'M1']);
    expect(first?.children[1]?.key).not.toBe(second?.children[0]?.key);
  });

  it('finds the way down to an element', () => {
    expect(pathTo(nodes, idOf('k3')).map(({ code }) => code)).toEqual(['Bloc 1', 'C2', '3']);
    expect(pathTo(nodes, 'nowhere')).toEqual([]);
  });

  it('counts a doubt once in a bloc, even about a shared criterion', () => {
    const counts = doubtsByNode(nodes, new Map([[idOf('k2'), 1]]));
    expect(counts.get(idOf('b1'))).toBe(1);
    expect([counts.get(idOf('c1')), counts.get(idOf('c2')), counts.get(idOf('b2a'))]).toEqual([1, 1, 0]);
  });
});

describe('finding an element by its address', () => {
  const elements = elementsOf(aTree());

  it('gives its text, its code and its place', () => {
    const found = elements.get(idOf('c2'));
    if (!found) throw new Error('C2 is in the tree');
    expect([codeOf(found), textOf(found), placeOf(found)]).toEqual(['C2', 'Bâtir un budget.', { line: 11 }]);
  });

  it('finds a part by its own address, in what holds it', () => {
    const part = elements.get(idOf('d1'));
    if (part?.kind !== 'deliverable') throw new Error('the deliverable is in the tree');
    expect([textOf(part), part.holder.id, placeOf(part)]).toEqual(['Une note', idOf('m1'), { line: 12 }]);
    expect(pathTo(treeNodes(aTree()), idOf('d1')).map(({ code }) => code)).toEqual(['Bloc 1', 'Modalité 1', 'À remettre']);
  });
});
