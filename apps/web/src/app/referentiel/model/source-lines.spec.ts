import { shownLine, speaksOf } from './source-lines';

describe('a line of the document', () => {
  it('is parted in cells by tabs and in paragraphs by tags, freed of its markup', () => {
    const { cells } = shownLine({ number: 3, text: '<p>Bloc 1&nbsp;: <b>Concevoir</b></p> <p>A1. Recueil.</p>\t<ul><li>un<li>deux</ul>\t' });
    expect(cells).toEqual([['Bloc 1 : Concevoir', 'A1. Recueil.'], ['un', 'deux'], []]);
  });

  it('is parted in cells by the squares of a table too', () => {
    expect(shownLine({ number: 1, text: '<tr><td><p>A1. Accueil</p></td><td colspan="2">C1. Accueillir</td></tr>' }).cells).toEqual([['A1. Accueil'], ['C1. Accueillir']]);
  });

  it('never runs what the document holds', () => {
    expect(shownLine({ number: 1, text: '<script>alert(1)</script><p onclick="x()">Texte<img src=x onerror=alert(1)></p>' }).cells[0]).toContain('Texte');
    expect(document.querySelector('img, script')).toBeNull();
  });

  it('is recognised whatever the spaces and codes around a text', () => {
    expect(speaksOf('C2 - C3 Les hypothèses  sont chiffrées (M1).', 'Les hypothèses sont chiffrées')).toBe(true);
    expect(speaksOf('Un autre critère.', 'Les hypothèses sont chiffrées')).toBe(false);
    expect(speaksOf('à', 'Bâtir un budget')).toBe(false);
  });
});
