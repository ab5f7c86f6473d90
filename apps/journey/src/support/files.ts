import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

const TEXT = 'Le projet a été conduit avec une équipe de quatre personnes pendant six mois. '.repeat(8);

/** A file as a browser is given it. */
export interface GivenFile { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
export const given = (name: string, bytes: Uint8Array | string): GivenFile => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes as Uint8Array) });

/** A real PDF: one page a heading, which its outline names too. */
export function aPdf(headings: readonly string[], password?: string): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, ...(password ? { userPassword: password, ownerPassword: `${password}!` } : {}) });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  for (const heading of headings) {
    document.addPage();
    document.fontSize(22).text(heading).moveDown().fontSize(11).text(TEXT);
    document.outline.addItem(heading);
  }
  document.end();
  return done;
}

/** One file of each kind that is refused, with the words its card says. */
export async function badFiles(): Promise<readonly { readonly file: GivenFile; readonly said: string }[]> {
  const program = Buffer.alloc(2048);
  program.write('MZ');
  program.writeUInt32LE(128, 0x3c);
  program.write('PE\0\0', 128, 'latin1');
  const types = strToU8('<Types/>');
  return [
    { file: given('vide.pdf', ''), said: 'Fichier vide' },
    { file: given('programme.pdf', program), said: 'Type trompeur' },
    { file: given('coupé.pdf', (await aPdf(['Un'])).subarray(0, 600)), said: 'Fichier incomplet' },
    { file: given('protégé.pdf', await aPdf(['Un'], 'secret')), said: 'Illisible\u00A0: mot de passe' },
    { file: given('macros.docm', zipSync({ '[Content_Types].xml': types, 'word/document.xml': strToU8('<w:document/>'), 'word/vbaProject.bin': strToU8('Sub AutoOpen()') })), said: 'Contient des macros' },
    { file: given('bombe.docx', zipSync({ '[Content_Types].xml': types, 'word/document.xml': new Uint8Array(40_000_000) }, { level: 9 })), said: 'Archive refusée' },
  ];
}

/** A sound of this many megabytes on the disk: as heavy as a recording, and quickly made. The caller removes its folder. */
export function aLargeSound(megabytes: number): { readonly file: string; readonly remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-son-'));
  const file = path.join(folder, 'Grand enregistrement.wav');
  const bytes = Buffer.alloc(megabytes * 1_000_000, 128);
  bytes.write('RIFF');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  for (const [value, at, size] of [[16, 16, 4], [1, 20, 2], [1, 22, 2], [8000, 24, 4], [8000, 28, 4], [1, 32, 2], [8, 34, 2]] as const) bytes.writeUIntLE(value, at, size);
  bytes.write('data', 36);
  bytes.writeUInt32LE(bytes.length - 44, 40);
  fs.writeFileSync(file, bytes);
  return { file, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}
