import { idOf } from '../testing/a-referentiel';
import { open } from '../testing/open';

const paragraph = (text: string) => ({ text, bullet: false, level: 0, list: null, strong: false, italic: false, where: {} });
const sheet = (rows: readonly (readonly string[])[], meanings: readonly string[], change: object = {}) => ({
  name: 'Feuille', total: rows.length, origin: 'guessed', columns: { headingRow: 0, meanings },
  rows: rows.map((cells) => ({ where: {}, cells: cells.map((text, column) => ({ column, span: 1, rowSpan: 1, paragraphs: text === '' ? [] : [paragraph(text)] })) })), ...change,
});
const ROWS = [['Bloc', 'Su', 'Jugé'], ['Bloc 1 : Accueillir', 'C1 Écouter une personne', 'Le ton est juste'], ['', 'C2 Répondre', 'Tout est dit']];
const at = `referentiels/${idOf('ref')}/colonnes`;

describe('saying what the columns of a workbook hold', () => {
  it('shows each column with its heading and first texts, and asks for the competencies', async () => {
    const { text, page, named } = await open(at, { sheets: [sheet(ROWS, ['bloc', 'unknown', 'unknown'])] });
    expect(text()).toContain('Nous avons deviné ce que contient chaque colonne');
    expect([...page.querySelectorAll('.columns li')].map((line) => line.querySelector('.what')?.textContent?.replace(/\s+/g, ' ').trim())).toEqual(['A BlocBloc 1 : Accueillir', 'B SuC1 Écouter une personneC2 Répondre', 'C JugéLe ton est justeTout est dit']);
    expect(named('button', 'Lire avec ces colonnes').getAttribute('aria-disabled')).toBe('true');
    expect(text()).toContain('Dites d’abord quelle colonne contient les compétences');
  });

  it('draws the tree of the first rows as columns are named, then has the workbook read so', async () => {
    const { text, page, client, press, choose } = await open(at, { sheets: [sheet(ROWS, ['bloc', 'unknown', 'unknown'])] });
    await choose('Colonne B', 'Compétence');
    await choose('Colonne C', 'Critère');
    expect(page.querySelector('pb-columns-preview [role=status]')?.textContent?.replace(/\s+/g, ' ')).toContain('1 bloc, 2 compétences, 2 critères');
    expect(text()).toContain('Écouter une personne');
    await press('Lire avec ces colonnes');
    expect(client.setColumns).toHaveBeenCalledWith({ org: 'belvedere', referentiel: idOf('ref') }, [{ headingRow: 0, meanings: ['bloc', 'competency', 'criterion'] }]);
  });

  it('goes from sheet to sheet', async () => {
    const { text, choose } = await open(at, { sheets: [sheet(ROWS, ['bloc', 'competency', 'criterion']), sheet([['Nom', 'Âge'], ['Nadège', '45']], ['unknown', 'ignored'], { name: 'Annexe' })] });
    await choose('Feuille', 'Annexe');
    expect(text()).toContain('Nadège');
  });
});
