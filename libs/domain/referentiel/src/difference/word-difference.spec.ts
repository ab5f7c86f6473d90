import fc from 'fast-check';
import { wordDifference } from './word-difference.js';

const told = (before: string, after: string): string => wordDifference(before, after).map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}]` : `[+${text}]`)).join('');

describe('the words that changed', () => {
  it.each([
    ['Rédiger un dossier de trente pages.', 'Rédiger un dossier de quarante pages.', 'Rédiger un dossier de[- trente][+ quarante] pages.'],
    ['Rendre compte', 'Rendre compte à sa hiérarchie', 'Rendre compte[+ à sa hiérarchie]'],
    ['Les outils, anciens ou nouveaux', 'Les outils anciens', 'Les outils[-,] anciens[- ou nouveaux]'],
    ['', 'Tout est neuf', '[+Tout est neuf]'],
    ['L’accueil', "L'accueil", "L'accueil"],
  ])('from %j to %j', (before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });

  it('are read one text after the other when they have little in common', () => {
    expect(told('Tenir la caisse de l’accueil', 'Conduire un projet collectif de bout en bout')).toBe('[-Tenir la caisse de l’accueil][+Conduire un projet collectif de bout en bout]');
  });

  it('give back both texts, whatever they are', () => {
    const words = fc.array(fc.constantFrom('un', 'dossier', 'rendu', 'à temps', ',', 'L’accueil', 'écrit'), { maxLength: 60 }).map((list) => list.join(' '));
    fc.assert(fc.property(words, words, (before, after) => {
      const runs = wordDifference(before, after);
      const squeezed = (text: string): string => text.replace(/\s+/g, '');
      const side = (kind: 'gone' | 'added'): string => squeezed(runs.filter((run) => run.kind === 'same' || run.kind === kind).map(({ text }) => text).join(''));
      expect([side('gone'), side('added')]).toEqual([squeezed(before), squeezed(after)]);
    }));
  });
});
