import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { aDocx, anEncryptedOffice, aPdf, aPng, page } from '../inspection/testing/real-files.js';
import { readDocumentFile } from './child-process-reader.js';
import { asDocx } from './testing/same-content.js';
import { aWorkbook } from './testing/workbook.js';
import { readTextSource } from './text-source.js';

jest.setTimeout(60_000);
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const WORDS = 'Bloc 1 : Accueillir les publics\nA1. Accueil\tC1. Accueillir chacun\tModalité 1 : dossier\tC1 L’accueil est décrit (M1).';
const CSV = 'Bloc;Compétence;Critère\nBloc 1 : Été à l’accueil;C1 Écouter;La demande est « reformulée »';

async function pictures(count: number, written = 0): Promise<Buffer> {
  const picture = await sharp({ create: { width: 300, height: 400, channels: 3, background: 'white' } }).png().toBuffer();
  const doc = new PDFDocument({ autoFirstPage: false });
  const bytes: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => bytes.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  for (let at = 0; at < written; at += 1) doc.addPage().text('Bloc 1 : accueillir les publics et les orienter');
  for (let at = 0; at < count; at += 1) doc.addPage().image(picture, 0, 0);
  doc.end();
  await ended;
  return Buffer.concat(bytes);
}

/** A DOCX of a few kilobytes that says it holds two gigabytes: its sizes are written by hand in both headers. */
function twoGigabytes(): Buffer {
  const zip = Buffer.from(zipSync({ '[Content_Types].xml': strToU8(TYPES), 'word/document.xml': [new Uint8Array(5_000_000), { level: 9 }] }));
  for (let at = 0; at + 4 <= zip.length; at += 1) if (zip.readUInt32LE(at) === 5_000_000) zip.writeUInt32LE(2_000_000_000, at);
  return zip;
}

/** A DOCX whose text is spoilt in the middle: the list of its parts is whole. */
async function spoilt(): Promise<Buffer> {
  const docx = await asDocx(readTextSource(`${WORDS}\n`.repeat(50)));
  const at = docx.indexOf('word/document.xml') + 'word/document.xml'.length + 40;
  docx.fill(0xff, at, at + 200);
  return docx;
}

const withEntities = (): Uint8Array => zipSync({ '[Content_Types].xml': strToU8(TYPES), 'word/document.xml': strToU8('<?xml version="1.0"?>\n<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>') });

describe('a file that is no référentiel to read', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'probant-bad-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const read = async (name: string, content: Uint8Array | string) => {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return readDocumentFile(file);
  };

  it.each<[string, string, () => Uint8Array | string | Promise<Uint8Array>, object]>([
    ['is empty', 'vide.pdf', () => '', { fault: 'empty' }],
    ['holds only blanks', 'blanc.txt', () => ' \n\t\n', { fault: 'empty' }],
    ['is a PDF under a password', 'secret.pdf', () => aPdf({ pages: [page('Bloc 1')], password: 'secret' }), { fault: 'encrypted' }],
    ['is a DOCX under a password', 'secret.docx', anEncryptedOffice, { fault: 'encrypted' }],
    ['is an XLSX under a password', 'secret.xlsx', anEncryptedOffice, { fault: 'encrypted' }],
    ['is a PDF of pictures', 'scan.pdf', () => pictures(3, 1), { fault: 'scanned', facts: { pages: 4, pictures: 3 } }],
    ['is a photograph', 'photo.png', () => aPng(40, 40), { fault: 'scanned' }],
    ['is an archive spoilt inside', 'abime.docx', spoilt, { fault: 'unreadable', facts: { part: 'word/document.xml' } }],
    ['is an archive cut short', 'coupe.docx', async () => (await aDocx(['Bloc 1'])).subarray(0, 900), { fault: 'unreadable' }],
    ['declares entities', 'entites.docx', withEntities, { fault: 'xml_entities', facts: { part: 'word/document.xml', line: 2 } }],
    ['is two gigabytes once unzipped', 'bombe.docx', twoGigabytes, { fault: 'too_large', facts: { part: 'word/document.xml', megabytes: 2000 } }],
    ['is a workbook that unzips to too much', 'bombe.xlsx', () => aWorkbook([{ name: 'Bloc', rows: [['x']] }], { 'xl/worksheets/sheet1.xml': ' '.repeat(61_000_000) }), { fault: 'too_large', facts: { part: 'xl/worksheets/sheet1.xml', megabytes: 61 } }],
    ['is a Word document named .pdf', 'faux.pdf', () => aDocx(['Bloc 1']), { fault: 'mislabelled', facts: { said: 'pdf', is: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } }],
    ['is text named .docx', 'faux.docx', () => WORDS, { fault: 'mislabelled', facts: { said: 'docx', is: 'text/plain' } }],
    ['is a table of something else', 'gens.csv', () => 'Nom;Prénom;Âge\nCorvec;Nadège;45', { fault: 'columns', facts: { sheet: '', columns: 3, first: 'Nom ; Prénom ; Âge' } }],
  ])('that %s says so, and where', async (_what, name, content, told) => {
    expect(await read(name, await content())).toMatchObject(told);
  });

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(CSV)], ['UTF-8 with its mark', Buffer.from(`\ufeff${CSV}`)], ['UTF-16', Buffer.from(`\ufeff${CSV}`, 'utf16le')], ['UTF-16, big end first', Buffer.from(`\ufeff${CSV}`, 'utf16le').swap16()],
    ['the encoding of older Windows', Buffer.from(CSV.replace('’', '\x92'), 'latin1')], ['latin-1', Buffer.from(CSV.replace('’', '\''), 'latin1')],
  ])('a CSV in %s is read right', async (_encoding, bytes) => {
    const found = await read('r.csv', bytes);
    expect(found.fault === null && found.reading.tree.blocs).toMatchObject([{ number: '1', title: expect.stringMatching(/^Été à l['’]accueil$/), competencies: [{ code: 'C1', text: 'Écouter' }], criteria: [{ text: 'La demande est « reformulée »' }] }]);
  });

  it('a table of three columns, and one of eleven, are read', async () => {
    const three = await read('trois.xlsx', aWorkbook([{ name: 'Bloc 1 - Accueillir', rows: [['Compétences', 'Modalités', 'Critères'], ['C1 Écouter', 'M1 : Dossier', 'Le ton est juste']] }]));
    expect(three.fault === null && three.reading.tree.blocs).toMatchObject([{ number: '1', competencies: [{ code: 'C1' }], modalities: [{ code: 'M1' }], criteria: [{ text: 'Le ton est juste' }] }]);
    const headings = ['N° bloc', 'Bloc', 'Activités', 'Tâches', 'Code compétence', 'Compétences', 'N° modalité', 'Modalités', 'Livrables', 'Critères', 'Remarques'];
    const eleven = await read('onze.xlsx', aWorkbook([{ name: 'Feuil1', rows: [headings, ['1', 'Accueillir', 'Recevoir', 'Saluer', 'C1', 'Écouter', 'M1', 'Dossier', 'Une note', 'Le ton est juste', 'à revoir']] }]));
    expect(eleven.fault === null && eleven.reading.tree.blocs).toMatchObject([{ number: '1', title: 'Accueillir', activities: [{ title: 'Recevoir', tasks: [{ text: 'Saluer' }] }], competencies: [{ code: 'C1', text: 'Écouter' }], modalities: [{ code: 'M1', deliverables: [{ title: 'Une note' }] }] }]);
    expect(eleven.fault === null && eleven.reading.unplaced.filter((one) => !one.boilerplate).map((one) => one.text)).toEqual(['à revoir']);
  });

  it('two documents in one, and an empty bloc, are doubted at their place', async () => {
    const two = await read('deux.txt', `${WORDS}\n\nBloc 1 : Vendre\nA1. Vente\tC1. Vendre\tModalité 1 : oral\tC1 La vente est conclue (M1).`);
    expect(two.fault === null && two.reading.doubts).toContainEqual(expect.objectContaining({ code: 'document.second', where: expect.objectContaining({ line: 5 }) }));
    const empty = await read('vide.csv', `${CSV}\nBloc 2 : Orienter;;`);
    expect(empty.fault === null && empty.reading.doubts).toContainEqual(expect.objectContaining({ code: 'bloc.empty', where: expect.objectContaining({ path: 'A3' }), message: expect.stringContaining('bloc 2') }));
  });
});
