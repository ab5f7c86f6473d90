import { drawnPdf, ruledCell, toldSource } from '../testing/drawn-pdf.js';
import { readBytes } from '../testing/referentiels.js';

const read = async (cells: readonly (readonly string[])[], width = 150): Promise<readonly string[]> => toldSource(await readBytes(await drawnPdf((doc) => cells.forEach((lines, index) => ruledCell(doc, [40 + index * width, 40, width, 120], lines)))));

describe('words cut by the ends of lines in a PDF', () => {
  it('are whole again where the document writes them whole', async () => {
    expect(await read([['Le candidat tient le regis-', 'tre des présences et les compé-', 'tences du registre'], ['Les compétences sont notées']])).toEqual(['Le candidat tient le registre des présences et les compétences du registre | Les compétences sont notées']);
  });

  it('keep the hyphen of a compound the document writes elsewhere', async () => {
    expect(await read([['Le candidat montre son savoir-', 'faire'], ['Un savoir-faire attendu']])).toEqual(['Le candidat montre son savoir-faire | Un savoir-faire attendu']);
  });

  it('that are written once are whole again in a document that cuts others, known compounds left', async () => {
    const cut = ['Le jardinier taille les buis-', 'sons et arrose les plan-', 'tations puis il récol-', 'te les graines en sous-', 'traitance'];
    expect(await read([cut, ['Les buissons et plantations']])).toEqual(['Le jardinier taille les buissons et arrose les plantations puis il récolte les graines en sous-traitance | Les buissons et plantations']);
    expect(await read([['Le jardinier travaille en micro-', 'parcelles'], ['Les buissons']])).toEqual(['Le jardinier travaille en micro-parcelles | Les buissons']);
  });

  it('and too long for their column go on below', async () => {
    expect(await read([['accompagnemen', 't du public'], ['accueil']], 64)).toEqual(['accompagnement du public | accueil']);
  });
});
