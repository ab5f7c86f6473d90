import { listOf, piecesOf } from './fiche-list.js';

const texts = (raw: string) => listOf(raw).items.map(({ text }) => text);
const lines = (raw: string) => listOf(raw).items.map(({ code, level, text }) => [code, level, text]);

describe('splitting the flat list of a bloc', () => {
  it('parts on runs of two spaces or more, whatever their length, and on line ends', () => {
    expect(texts('Accueillir les publics     Orienter chacun  Tenir le registre')).toEqual(['Accueillir les publics', 'Orienter chacun', 'Tenir le registre']);
    expect(texts('Accueillir les publics\r\nOrienter chacun\n\nTenir le registre')).toHaveLength(3);
    expect(piecesOf('   Un seul morceau ')).toEqual(['Un seul morceau']);
    expect(listOf('   ').items).toEqual([]);
  });

  it('gives back its rest to a line that was cut, and says so', () => {
    const { items } = listOf('Choisir une solution    technique et sobre    Tenir le budget    Rendre compte');
    expect(items.map(({ text, joined, piece }) => [text, joined, piece])).toEqual([['Choisir une solution technique et sobre', true, 0], ['Tenir le budget', false, 2], ['Rendre compte', false, 3]]);
  });

  it('joins nothing by that sign where the whole list is written in lower case', () => {
    expect(texts('accueillir    orienter    tenir le registre')).toHaveLength(3);
  });

  it('takes a bullet alone, or a code alone, for the mark of the next piece', () => {
    expect(lines('-   Accueillir  -   Orienter  C3.   Conclure')).toEqual([[null, 1, 'Accueillir'], [null, 1, 'Orienter'], ['C3', 1, 'Conclure']]);
  });

  it.each([
    ['A1C1. Évaluer le contexte    A1C2.Apprécier les effets    A1C10 : Conclure', [['A1C1', 1, 'Évaluer le contexte'], ['A1C2', 1, 'Apprécier les effets'], ['A1C10', 1, 'Conclure']]],
    ['C.1. Accueillir    C.2. Orienter', [['C.1', 1, 'Accueillir'], ['C.2', 1, 'Orienter']]],
    ['A5.C1. Poser un diagnostic    A5.C2. Valider', [['A5.C1', 1, 'Poser un diagnostic'], ['A5.C2', 1, 'Valider']]],
    ['1.1 Préparer     1.1.1 Réunir les pièces   1.1.2 Les classer    1.2 Conclure', [['1.1', 1, 'Préparer'], ['1.1.1', 2, 'Réunir les pièces'], ['1.1.2', 2, 'Les classer'], ['1.2', 1, 'Conclure']]],
    ['* Gérer le parc            o Recenser les postes            o Les entretenir      * Répondre aux demandes', [[null, 1, 'Gérer le parc'], [null, 2, 'Recenser les postes'], [null, 2, 'Les entretenir'], [null, 1, 'Répondre aux demandes']]],
  ])('reads the codes and the levels of %j', (raw, expected) => {
    expect(lines(raw)).toEqual(expected);
  });

  it('takes no number of a sentence for a code', () => {
    expect(lines('3 langues sont parlées    B2B et B2C sont distingués    C est un langage')).toEqual([[null, 1, '3 langues sont parlées'], [null, 1, 'B2B et B2C sont distingués'], [null, 1, 'C est un langage']]);
  });

  it('says how the list is written', () => {
    expect([listOf('C1. Un    C2. Deux').form, listOf('- Un    - Deux').form, listOf('Un    Deux').form]).toEqual(['coded', 'bulleted', 'flat']);
  });
});
