import { aReferentiel, aTree, idOf } from '../../testing/a-referentiel';
import { elementsOf, type Element } from '../elements';
import { adding, destinationsOf, editing, mergeable, retying, shifting, splitting, waysOfDropping, waysOfPlacing, type Held } from './gestures';

const tree = aTree();
const element = (name: string): Element => {
  const found = elementsOf(tree).get(idOf(name));
  if (!found) throw new Error(`${name} is in the tree`);
  return found;
};
const held = (name: string, under: string | null): Held => ({ id: idOf(name), under: under === null ? null : idOf(under) });
const labels = (ways: readonly { readonly label: string }[]) => ways.map(({ label }) => label);

describe('the gestures that correct a tree', () => {
  it('edit the words of an element where it keeps them', () => {
    expect(editing(element('c2'), 'Bâtir un budget pluriannuel.').correction).toEqual({ kind: 'edit', elementId: idOf('c2'), field: 'text', was: 'Bâtir un budget.', becomes: 'Bâtir un budget pluriannuel.' });
    expect(editing(element('b1'), 'Concevoir un projet').correction).toMatchObject({ field: 'title', was: 'Concevoir' });
  });

  it('save what was typed before cutting it', () => {
    expect(splitting(element('k1'), 'La demande est reformulée.', 10).map(({ correction }) => correction.kind)).toEqual(['split']);
    const [edit, cut] = splitting(element('k1'), 'La demande est reformulée. Puis validée.', 26);
    expect([edit?.correction, cut?.correction]).toMatchObject([{ kind: 'edit', becomes: 'La demande est reformulée. Puis validée.' }, { kind: 'split', at: 26, was: 'La demande est reformulée. Puis validée.' }]);
  });

  it('tie a criterion otherwise, and say nothing when nothing changed', () => {
    expect(retying(element('k1'), { competencyIds: [idOf('c1')], modalityIds: [idOf('m1')] })).toBeNull();
    expect(retying(element('k1'), { competencyIds: [idOf('c2')], modalityIds: [idOf('m1')] })?.correction).toEqual({ kind: 'retie', elementId: idOf('k1'), competencyIds: [idOf('c2')], modalityIds: [idOf('m1')], was: { competencyIds: [idOf('c1')], modalityIds: [idOf('m1')] } });
  });

  it('move one rank up or down, and not past the ends', () => {
    expect(shifting(tree, element('c1'), idOf('b1'), 1)?.correction).toMatchObject({ kind: 'move', parentId: idOf('b1'), afterId: idOf('c2') });
    expect(shifting(tree, element('c2'), idOf('b1'), -1)?.correction).toMatchObject({ afterId: null });
    expect(shifting(tree, element('c1'), idOf('b1'), -1)).toBeNull();
  });

  it('add an element last of its kind', () => {
    expect(adding(tree, 'criterion', element('c1')).correction).toMatchObject({ kind: 'add', level: 'criterion', parentId: idOf('c1'), afterId: idOf('k2') });
    expect(adding(tree, 'bloc', null).correction).toMatchObject({ level: 'bloc', parentId: null, afterId: idOf('b2b') });
  });
});

describe('letting a line go upon another', () => {
  it('ties a criterion to a modality, and keeps its other ties', () => {
    const [way] = waysOfDropping(tree, held('k3', 'c2'), held('m1', 'b1'), 'inside');
    expect([way?.label, way?.gesture.correction]).toMatchObject(['Rattacher à Modalité 1', { kind: 'retie', competencyIds: [idOf('c2')], modalityIds: [idOf('m1')] }]);
  });

  it('takes a criterion from the competency it was seen under to the other', () => {
    const [way] = waysOfDropping(tree, held('k1', 'c1'), held('c2', 'b1'), 'inside');
    expect(way?.gesture.correction).toMatchObject({ kind: 'move', elementId: idOf('k1'), fromId: idOf('c1'), parentId: idOf('c2'), afterId: idOf('k3') });
  });

  it('asks which when two things may be meant', () => {
    expect(labels(waysOfDropping(tree, held('k1', 'c1'), held('k3', 'c2'), 'inside'))).toEqual(['En faire un sous-critère de Critère 3', 'Joindre à Critère 3']);
    expect(labels(waysOfDropping(tree, held('c1', 'b1'), held('c2', 'b1'), 'inside'))).toEqual(['Joindre à C2']);
  });

  it('between two lines changes the rank', () => {
    const [way] = waysOfDropping(tree, held('k3', 'c2'), held('k2', 'c2'), 'before');
    expect(way?.gesture.correction).toMatchObject({ kind: 'move', parentId: idOf('c2'), afterId: null });
  });

  it('does nothing where it has no place', () => {
    expect(waysOfDropping(tree, held('b1', null), held('c1', 'b1'), 'inside')).toEqual([]);
    expect(waysOfDropping(tree, held('c1', 'b1'), held('c1', 'b1'), 'inside')).toEqual([]);
  });
});

describe('choosing a place by its name', () => {
  it('offers what a drag would, the bloc of the element first', () => {
    const found = destinationsOf(tree, held('k1', 'c1'));
    expect(labels(found)).toEqual(['Déplacer dans Bloc 1', 'Déplacer dans C2', 'En faire un sous-critère de Critère 2', 'En faire un sous-critère de Critère 3', 'Déplacer dans Bloc 2 option A', 'Déplacer dans C3', 'Déplacer dans Bloc 2 option B', 'Déplacer dans C4']);
  });

  it('joins elements of a kind, in their bloc', () => {
    expect(mergeable(tree, element('k1')).map(({ id }) => id)).toEqual([idOf('k2'), idOf('k3')]);
  });

  it('gives a text without place a line of its own, or the end of another', () => {
    const [text] = aReferentiel().unplaced;
    if (!text) throw new Error('one text has no place');
    expect(labels(waysOfPlacing(tree, text, element('c1')))).toEqual(['Critère de C1', 'À la suite du texte : C1']);
    expect(labels(waysOfPlacing(tree, text, element('m1')))).toEqual(['Production à remettre de Modalité 1', 'Élément attendu de Modalité 1', 'À la suite du texte : Modalité 1']);
    expect(waysOfPlacing(tree, text, element('k1'))[0]?.gesture.correction).toMatchObject({ kind: 'place', unplacedId: idOf('u1'), level: 'sub_criterion', parentId: idOf('k1'), afterId: null, text: 'Durée indicative : 25 minutes' });
  });
});
