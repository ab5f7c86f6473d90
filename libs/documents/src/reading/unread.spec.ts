import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { asDocx, asPdf } from './testing/same-content.js';
import { readBytes } from './testing/referentiels.js';
import { readTextSource } from './text-source.js';

jest.setTimeout(30_000);
const WORDS = 'Bloc 1 : Accueillir les publics\nA1. Accueil\tC1. Accueillir chacun\tModalité 1 : dossier\tC1 L’accueil est décrit (M1).';

async function pdf(options: PDFKit.PDFDocumentOptions, draw: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const doc = new PDFDocument(options);
  const bytes: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => bytes.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  draw(doc);
  doc.end();
  await ended;
  return Buffer.concat(bytes);
}

const docx = (document: string | Uint8Array): Buffer =>
  Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'), 'word/document.xml': [typeof document === 'string' ? strToU8(document) : document, { level: 1 }] }));

describe('a document that gives nothing to read', () => {
  it('under a password', async () => {
    await expect(readBytes(await pdf({ userPassword: 'secret' }, (doc) => doc.text('Bloc 1')))).rejects.toThrow('encrypted');
  });

  it('made of pictures of text', async () => {
    const picture = await sharp({ create: { width: 300, height: 400, channels: 3, background: 'white' } }).png().toBuffer();
    await expect(readBytes(await pdf({}, (doc) => doc.image(picture, 0, 0).addPage().image(picture, 0, 0)))).rejects.toThrow('scanned');
  });

  it('cut before its end', async () => {
    const whole = await asPdf(readTextSource(WORDS));
    await expect(readBytes(whole.subarray(0, 400))).rejects.toThrow('unreadable');
    const archive = await asDocx(readTextSource(WORDS));
    await expect(readBytes(archive.subarray(0, archive.length - 300))).rejects.toThrow(/unreadable|format/);
  });

  it('whose XML declares entities of its own', async () => {
    const bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    await expect(readBytes(docx(bomb))).rejects.toThrow('xml_entities');
  });

  it('that grows out of measure once open', async () => {
    await expect(readBytes(docx(new Uint8Array(61_000_000)))).rejects.toThrow('too_large');
  });

  it('without a word', async () => {
    await expect(readBytes(Buffer.from('<!DOCTYPE html><html><head><title>Bloc 1</title></head><body><script>1</script></body></html>'))).rejects.toThrow('empty');
    await expect(readBytes(docx('<w:document><w:body><w:p/></w:body></w:document>'))).rejects.toThrow('empty');
  });
});

describe('a text in an older encoding', () => {
  it.each(['latin1', 'utf16le', 'utf8'] as const)('is read right in %s', async (encoding) => {
    const bytes = Buffer.concat([encoding === 'utf16le' ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0), Buffer.from('Préparer l\'événement\tÉvaluer', encoding)]);
    const [block] = (await readBytes(bytes)).blocks;
    expect(block?.kind === 'table' && block.rows[0]?.cells.map((cell) => cell.paragraphs[0]?.text)).toEqual(["Préparer l'événement", 'Évaluer']);
  });
});
