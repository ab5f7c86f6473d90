import { readReferentiel } from '@probant/domain-referentiel';
import sharp from 'sharp';
import { drawnPdf, ruledCell, toldSource } from '../testing/drawn-pdf.js';
import { countedIds, readBytes } from '../testing/referentiels.js';

const ROW = ['C1 Bêcher une parcelle', 'La terre est meuble'];
const cells = (doc: PDFKit.PDFDocument, x: number, y: number, texts: readonly string[]): void => texts.forEach((text, index) => ruledCell(doc, [x + index * 150, y, 150, 30], [text]));

describe('a PDF', () => {
  it('that is text on some pages and pictures on others says which; a blank page is none', async () => {
    const picture = await sharp({ create: { width: 300, height: 400, channels: 3, background: 'white' } }).png().toBuffer();
    const source = await readBytes(await drawnPdf((doc) => {
      for (let page = 0; page < 4; page += 1) (page === 0 ? doc : doc.addPage()).text(`Bloc ${String(page + 1)} : Cultiver un jardin au fil des saisons`, 40, 200);
      doc.addPage().image(picture, 0, 0).addPage().addPage().image(picture, 0, 0);
    }));
    expect(source.pictures).toEqual([5, 7]);
    expect(readReferentiel(source, countedIds()).doubts).toContainEqual(expect.objectContaining({ code: 'document.page_picture', where: { page: 5 }, message: 'Les pages 5 et 7 sont des images : rien n’y a été lu.' }));
  });

  it('drawn in a frame round each page, with a table in a cell, keeps its own tables and their order', async () => {
    expect(toldSource(await readBytes(await drawnPdf((doc) => {
      doc.rect(20, 20, 800, 550).stroke().text('Bloc 1 : Cultiver un jardin', 40, 40, { lineBreak: false });
      cells(doc, 40, 60, ROW);
      ruledCell(doc, [40, 90, 150, 80], ['Mise en situation']);
      doc.rect(60, 110, 60, 20).stroke().rect(120, 110, 60, 20).stroke().text('Oral', 64, 116, { lineBreak: false }).text('20 minutes', 124, 116, { lineBreak: false });
      ruledCell(doc, [190, 90, 150, 80], ['Le sol est humide']);
      doc.text('Bloc 2 : Récolter', 40, 200, { lineBreak: false });
    })))).toEqual(['Bloc 1 : Cultiver un jardin', ROW.join(' | '), 'Mise en situation ¶ Oral 20 minutes | Le sol est humide', 'Bloc 2 : Récolter']);
  });

  it('with thick borders, two tables side by side and a stamp aslant parts the tables and sets the stamp apart', async () => {
    const source = await readBytes(await drawnPdf((doc) => {
      doc.rotate(-35, { origin: [400, 300] }).fontSize(60).text('PROJET', 300, 280, { lineBreak: false }).fontSize(8).rotate(35, { origin: [400, 300] });
      for (const [at, x] of [40, 440].entries()) {
        for (const side of [x, x + 150, x + 300]) doc.rect(side - 2, 60, 4.5, 34).fill('#36c');
        for (const top of [60, 90]) doc.rect(x - 2, top, 304, 4.5).fill('#36c');
        doc.fillColor('black').text(`C${String(at + 1)} Bêcher une parcelle`, x + 6, 72, { lineBreak: false }).text('La terre est meuble', x + 156, 72, { lineBreak: false });
      }
    }));
    expect(toldSource(source)).toEqual(['C1 Bêcher une parcelle | La terre est meuble', 'C2 Bêcher une parcelle | La terre est meuble']);
    expect(source.blocks.map((block) => block.kind === 'table' && block.mayContinue)).toEqual([false, false]);
    expect(source.repeated?.map((one) => one.text)).toEqual(['PROJET']);
  });

  it('whose bold is a text drawn twice writes it once', async () => {
    expect(toldSource(await readBytes(await drawnPdf((doc) => {
      doc.text('Compétences et savoirs', 40, 40, { lineBreak: false }).text('Compétences et savoirs', 40.5, 40.2, { lineBreak: false });
    })))).toEqual(['Compétences et savoirs']);
  });
});
