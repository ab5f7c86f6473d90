import { readReferentiel } from '@probant/domain-referentiel';
import { drawnPdf, toldSource } from '../testing/drawn-pdf.js';
import { countedIds, readBytes } from '../testing/referentiels.js';

type Doc = PDFKit.PDFDocument;
const XS = [40, 220, 420, 610];
const HEAD = [['Activités'], ['Compétences'], ['Modalités'], ['Critères']];
const ROWS = [
  [['A1 Préparation du sol'], ['C1 Bêcher une parcelle en suivant le', 'plan de culture', '', 'C2 Amender la terre'], ['Mise en situation sur une', 'parcelle de dix mètres'], ['C1 La terre est meuble', '', 'C2 L’apport est dosé']],
  [['A2 Semis'], ['C3 Semer en ligne'], [''], ['C3 Les lignes sont droites']],
  [['A3 Arrosage et taille', 'des arbres'], ['C4 Arroser le soir'], ['Observation au jardin'], ['C4 Le sol reste humide']],
];
const TOLD = [
  'Activités | Compétences | Modalités | Critères',
  'A1 Préparation du sol | C1 Bêcher une parcelle en suivant le plan de culture ¶ C2 Amender la terre | Mise en situation sur une parcelle de dix mètres | C1 La terre est meuble ¶ C2 L’apport est dosé',
  'A2 Semis | C3 Semer en ligne |  | C3 Les lignes sont droites',
  'A3 Arrosage et taille des arbres | C4 Arroser le soir | Observation au jardin | C4 Le sol reste humide',
];

/** Lays rows out in columns: lines 10 points apart, paragraphs 4 more, rows 12 more. `draw` is told where each row stands. */
function laid(doc: Doc, from: number, rows: readonly (readonly (readonly string[])[])[], draw: (doc: Doc, top: number, bottom: number, row: number) => void = () => undefined): number {
  let top = from;
  for (const [row, cells] of rows.entries()) {
    const heights = cells.map((lines) => lines.reduce((sum, line) => sum + (line === '' ? 4 : 10), 0));
    const bottom = top + Math.max(...heights) + 12;
    draw(doc, top, bottom, row);
    doc.fillColor('black');
    for (const [column, lines] of cells.entries()) {
      let y = top + 5;
      for (const line of lines) {
        if (line !== '') doc.text(line, XS[column] ?? 0, y, { lineBreak: false });
        y += line === '' ? 4 : 10;
      }
    }
    top = bottom;
  }
  return top;
}

const read = async (draw: (doc: Doc) => void) => readBytes(await drawnPdf(draw));

describe('a table of a PDF that', () => {
  it.each<[string, (doc: Doc, top: number, bottom: number, row: number) => void]>([
    ['draws nothing', () => undefined],
    ['draws lines between its rows alone', (doc, _top, bottom) => void doc.lineWidth(0.5).moveTo(36, bottom).lineTo(800, bottom).stroke()],
    ['draws one line, under its heading', (doc, _top, bottom, row) => void (row === 0 && doc.lineWidth(1).moveTo(36, bottom).lineTo(800, bottom).stroke())],
    ['shades every other row', (doc, top, bottom, row) => void (row % 2 === 0 && doc.rect(36, top, 764, bottom - top).fill('#dde'))],
    ['shades its cells', (doc, top, bottom) => XS.forEach((x, column) => doc.rect(x - 4, top + 1, ((XS[column + 1] ?? 804) - x) - 3, bottom - top - 2).fill('#eef'))],
    ['draws lines between its columns alone', (doc, top, bottom) => XS.slice(1).forEach((x) => doc.lineWidth(0.5).moveTo(x - 6, top).lineTo(x - 6, bottom).stroke())],
    ['draws its outer frame and its rows', (doc, top, bottom) => void doc.lineWidth(0.5).rect(36, top, 764, bottom - top).stroke()],
  ])('%s keeps its columns and rows', async (_what, draw) => {
    expect(toldSource(await read((doc) => laid(doc, 60, [HEAD, ...ROWS], draw)))).toEqual(TOLD);
  });

  it('has none keeps its columns on the next page, its title and notes outside', async () => {
    expect(toldSource(await read((doc) => {
      doc.text('Bloc 1 : Cultiver un jardin au fil des saisons, de la préparation du sol à la récolte des légumes', 40, 30, { lineBreak: false });
      laid(doc, 60, [HEAD, ...ROWS]);
      doc.fontSize(5).text('1', 40, 560, { lineBreak: false }).fontSize(8).text('Parcelle : morceau de terre cultivée d’un seul tenant', 44, 562, { lineBreak: false });
      doc.addPage().font('Helvetica').fontSize(8);
      laid(doc, 40, [ROWS[2] ?? []]);
    }))).toEqual(['Bloc 1 : Cultiver un jardin au fil des saisons, de la préparation du sol à la récolte des légumes', ...TOLD, expect.stringMatching(/^(¹|1) ?Parcelle/), TOLD[3]]);
  });

  it('has a heading across its columns gives it a row', async () => {
    const heading = 'Bloc 2 : Récolter les légumes et les conserver pour l’hiver, puis les vendre au marché';
    expect(toldSource(await read((doc) => {
      const bottom = laid(doc, 60, [HEAD, ...ROWS]);
      doc.text(heading, 40, bottom + 5, { lineBreak: false });
      laid(doc, bottom + 27, ROWS);
    }))).toEqual([...TOLD, expect.stringContaining(heading), ...TOLD.slice(1)]);
  });

  it('has short headings and the ends of prose above leaves them out, and a bloc opens a row', async () => {
    const prose = 'Le candidat présente son jardin au jury, répond à ses questions et explique ce qui a poussé, ce qui a gelé, et pourquoi il recommencerait';
    expect(toldSource(await read((doc) => {
      doc.text(prose, 40, 40, { lineBreak: false }).text('l’an prochain.', 40, 50, { lineBreak: false });
      const bottom = laid(doc, 61, [HEAD, ...ROWS]);
      doc.text('Bloc 2 : Récolter', 40, bottom + 3, { lineBreak: false });
      laid(doc, bottom + 18, ROWS, (one, top) => void one.lineWidth(0.5).moveTo(36, top).lineTo(800, top).stroke());
    }))).toEqual([`${prose} l’an prochain.`, ...TOLD, 'Bloc 2 : Récolter |  |  | ', ...TOLD.slice(1)]);
  });

  it('draws none is told as a doubt, with its place', async () => {
    const { doubts } = readReferentiel(await read((doc) => laid(doc, 60, [HEAD, ...ROWS])), countedIds());
    expect(doubts).toContainEqual(expect.objectContaining({ code: 'document.table_supposed', where: expect.objectContaining({ page: 1 }) as unknown }));
  });
});

describe('prose of a PDF', () => {
  const SENTENCE = 'Le jardinier prépare le sol au printemps, sème en ligne et récolte quand vient l’été, puis il garde les graines.';

  it('stays prose, its lists too', async () => {
    const told = toldSource(await read((doc) => {
      for (let line = 0; line < 12; line += 1) doc.text(`${SENTENCE} ${SENTENCE.slice(0, 20 + line * 3)}.`, 40, 60 + line * 16, { lineBreak: false });
      for (let line = 0; line < 12; line += 1) doc.text('•', 40, 300 + line * 12, { lineBreak: false }).text(`${SENTENCE.slice(0, 30 + line * 4)}`, 60, 300 + line * 12, { lineBreak: false });
    }));
    expect(told.every((one) => !one.includes('|'))).toBe(true);
  });

  it('with a few labels set apart stays prose', async () => {
    const told = toldSource(await read((doc) => {
      for (let line = 0; line < 30; line += 1) {
        if (line % 5 === 0) doc.text('Durée :', 40, 60 + line * 14, { lineBreak: false }).text('deux heures', 110, 60 + line * 14, { lineBreak: false });
        else doc.text(SENTENCE, 40, 60 + line * 14, { lineBreak: false });
      }
    }));
    expect(told.every((one) => !one.includes('|'))).toBe(true);
  });
});
