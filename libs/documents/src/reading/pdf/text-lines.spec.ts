import { drawnPdf, ruledCell, toldSource } from '../testing/drawn-pdf.js';
import { readBytes } from '../testing/referentiels.js';

const told = async (draw: (doc: PDFKit.PDFDocument) => void): Promise<readonly string[]> => toldSource(await readBytes(await drawnPdf(draw)));

describe('lines of a PDF', () => {
  it('of letters set apart keep their words', async () => {
    expect(await told((doc) => {
      doc.text('BLOC 1 Cultiver un jardin', 40, 40, { characterSpacing: 3, lineBreak: false });
      doc.text('Un texte comme les autres', 40, 60, { lineBreak: false });
    })).toEqual(['BLOC 1 Cultiver un jardin', 'Un texte comme les autres']);
  });

  it('take no space that parts nothing, as those a soft hyphen leaves', async () => {
    expect(await told((doc) => {
      doc.text('Cultiver ', 40, 40, { lineBreak: false });
      doc.text('un jardin', 40 + doc.widthOfString('Cultiver'), 40, { lineBreak: false });
      doc.text('et récolter ses légumes', 40, 50, { lineBreak: false });
    })).toEqual(['Cultiverun jardin', 'et récolter ses légumes']);
  });

  it('of a centred cell are one paragraph', async () => {
    const lines = ['Préparation du', 'sol et des semis', 'd’automne'];
    expect(await told((doc) => {
      ruledCell(doc, [40, 40, 76, 60], lines, (line) => 38 - doc.widthOfString(line) / 2);
      ruledCell(doc, [116, 40, 200, 60], ['Le sol est préparé']);
    })).toEqual(['Préparation du sol et des semis d’automne | Le sol est préparé']);
  });

  it('that open with the next code open a paragraph, whatever ends the line above', async () => {
    expect(await told((doc) => {
      ruledCell(doc, [40, 40, 130, 60], ['A1. Préparation du sol, des semis', 'A2. Arrosage et taille des arbres']);
      ruledCell(doc, [170, 40, 130, 60], ['C1 Tailler selon A1 et A2']);
    })).toEqual(['A1. Préparation du sol, des semis ¶ A2. Arrosage et taille des arbres | C1 Tailler selon A1 et A2']);
  });
});
