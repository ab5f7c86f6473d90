import { strToU8, zipSync } from 'fflate';
import { aWorkbook } from '../testing/workbook.js';
import { readXlsx } from './xlsx.js';

const STYLES = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="&quot;C&quot;0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
const shown = (bytes: Buffer): readonly (readonly (readonly string[])[])[] => readXlsx(bytes).map((sheet) => sheet.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map((one) => one.text).join('/'))));

describe('a workbook', () => {
  it('shows its squares as they read on screen: shared and own texts, runs, days, codes by format, yes or no', () => {
    const bytes = aWorkbook(
      [{ name: 'Bloc 1', rows: [['Compétence', { xml: '<c t="inlineStr"><is><r><t>Écou</t></r><r><t>ter</t></r></is></c>' }], [{ xml: '<c s="2"><v>4</v></c>' }, { xml: '<c s="1"><v>45000</v></c>' }, { xml: '<c t="b"><v>1</v></c>' }, { xml: '<c t="str"><f>A1&amp;A2</f><v>fait_x000A_- puis</v></c>' }, { xml: '<c t="e"><v>#REF!</v></c>' }]] }],
      { 'xl/styles.xml': STYLES },
    );
    expect(shown(bytes)).toEqual([[['Compétence', 'Écouter'], ['C4', '15/03/2023', 'VRAI', 'fait/puis']]]);
  });

  it('gives each shown sheet with its name, merged squares with their spans, and the place of each text', () => {
    const [first, second, ...others] = readXlsx(aWorkbook([{ name: 'Bloc 1', rows: [['A1. Accueillir', 'C1'], [null, 'C2']], merges: ['A1:A2'] }, { name: 'Notes', hidden: true, rows: [['x']] }, { name: 'Bloc 2', rows: [['un', null, 'trois']], merges: ['A1:B1'] }]));
    expect([first?.name, second?.name, others]).toEqual(['Bloc 1', 'Bloc 2', []]);
    expect(first?.rows[0]?.cells[0]).toMatchObject({ column: 0, rowSpan: 2, paragraphs: [{ text: 'A1. Accueillir', where: { path: 'Bloc 1!A1' } }] });
    expect(second?.rows[0]?.cells).toMatchObject([{ column: 0, span: 2 }, { column: 2, span: 1 }]);
  });

  it('reads names led by x:, as some programs write them', () => {
    const sheet = '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="B1" t="inlineStr"><x:is><x:t>C1</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(shown(aWorkbook([{ name: 'Bloc', rows: [['x']] }], { 'xl/worksheets/sheet1.xml': sheet }))).toEqual([[['C1']]]);
  });

  it('refuses entities of its own, and what grows out of measure once open', () => {
    expect(() => readXlsx(aWorkbook([{ name: 'Bloc', rows: [['x']] }], { 'xl/sharedStrings.xml': '<!DOCTYPE s [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>' }))).toThrow(/entities|unreadable/);
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': [new Uint8Array(61_000_000), { level: 9 }] });
    expect(() => readXlsx(bomb)).toThrow('too_large');
  });
});
