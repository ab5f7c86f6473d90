import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

interface PdfAsked { readonly pages: readonly (readonly { readonly text: string; readonly size: number }[])[]; readonly bookmarks?: readonly string[]; readonly password?: string }

/** A real PDF: one list of lines a page. */
export function aPdf({ pages, bookmarks = [], password }: PdfAsked): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, ...(password ? { userPassword: password, ownerPassword: `${password}!` } : {}) });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  pages.forEach((lines, index) => {
    document.addPage();
    for (const { text, size } of lines) document.fontSize(size).text(text);
    const bookmark = bookmarks[index];
    if (bookmark) document.outline.addItem(bookmark);
  });
  document.end();
  return done;
}

/** A page of ordinary text under a large heading. */
export function page(heading: string): readonly { readonly text: string; readonly size: number }[] {
  return [{ text: heading, size: 22 }, { text: 'Le projet a été conduit avec une équipe de quatre personnes pendant six mois. '.repeat(6), size: 11 }];
}

/** A real DOCX with these headings, each followed by a paragraph. */
export function aDocx(headings: readonly string[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: headings.flatMap((text) => [new Paragraph({ text, heading: HeadingLevel.HEADING_1 }), new Paragraph('Le détail de ce qui fut fait.')]) }] }));
}

/** A real PNG with what a camera could have written in it. */
export function aPng(width = 1600, height = 900): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#204060' } }).withExif({ IFD0: { Artist: 'Quelqu’un' } }).png().toBuffer();
}

/** An office file in which somebody put macros. */
export function withMacros(): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>'), 'word/vbaProject.bin': strToU8('Sub AutoOpen()') });
}

/** A small office file that unpacks to `megabytes` of zeros. */
export function aZipBomb(megabytes: number): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(megabytes * 1_000_000) }, { level: 9 });
}

/** The same, lying about the size of its largest part in every header. */
export function aLyingBomb(megabytes: number): Uint8Array {
  const bomb = aZipBomb(megabytes);
  const size = megabytes * 1_000_000;
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
  for (let at = 0; at + 4 <= bomb.length; at += 1) if (view.getUint32(at, true) === size) view.setUint32(at, 4000, true);
  return bomb;
}

/** The first bytes of a Windows program. */
export function aProgram(): Buffer {
  const bytes = Buffer.alloc(2048);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(128, 0x3c);
  bytes.write('PE\0\0', 128, 'latin1');
  return bytes;
}

/** An office file protected by a password: an old container with one encrypted stream. */
export function anEncryptedOffice(): Buffer {
  const bytes = Buffer.alloc(8192);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.write('EncryptedPackage', 1024, 'utf16le');
  return bytes;
}

/** One second of silence. */
export function aWav(seconds = 1): Buffer {
  const data = seconds * 8000;
  const bytes = Buffer.alloc(44 + data);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + data, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(8000, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(data, 40);
  bytes.fill(128, 44);
  return bytes;
}
