import { faultSentence } from './reading-faults.js';

describe('what the command line says of a document it cannot read', () => {
  it.each([
    ['scanned', { pages: 12, pictures: 11 }, '11 pages sur 12 ne contiennent qu’une image'],
    ['referentiel.unreadable', { part: 'word/document.xml' }, 'dans sa partie « word/document.xml »'],
    ['unreadable', { cut: 1 }, 's’arrête avant sa fin'],
    ['xml_entities', { part: 'word/document.xml', line: 2 }, 'ligne 2'],
    ['too_large', { part: 'word/document.xml', megabytes: 2000 }, '(2000 Mo)'],
    ['mislabelled', { said: 'pdf', is: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }, '« .pdf », mais ce fichier est un document Word'],
    ['columns', { sheet: 'Feuil1', columns: 3, first: 'Nom ; Âge' }, 'de la feuille « Feuil1 »'],
    ['json', { line: 3 }, 'erreur à la ligne 3'],
    ['json_version', { schema: 'probant-referentiel/9', known: 'probant-referentiel/1' }, '« probant-referentiel/9 »'],
    ['json_ties', { path: 'tree.blocs[0]', id: 'x', kind: 'twice' }, 'est donné deux fois'],
    ['not_one', { lines: 40 }, '(40 lignes)'],
  ])('of %s, gives its place', (fault, facts, place) => {
    expect(faultSentence(fault, facts)).toContain(place);
  });

  it.each(['empty', 'encrypted', 'format', 'stopped', 'not_a_fiche', 'fiche_absent', 'fiche_csv'])('has a sentence for %s', (fault) => {
    expect(faultSentence(fault, null)).toMatch(/^\p{Lu}.{20,}\.$/u);
  });
});
