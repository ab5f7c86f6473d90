import { open, readFile, stat } from 'node:fs/promises';
import type { SourceDocument, SourceParagraph } from '@probant/domain-referentiel';
import type { ReadingFault } from '@probant/use-cases';
import { Refused } from '../inspection/found.js';
import { sniff } from '../inspection/sniff.js';
import { decodeText, isUtf16, linesOf } from './plain-text.js';
import { readTextSource } from './text-source.js';
import { Unread } from './unread.js';

/** A référentiel is a hundred kilobytes of words; this is a hundred times more. */
const MAX_TEXT_BYTES = 4_000_000;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document freed of its format, and its lines as a person would point at them. */
export type SourceRead = { readonly fault: ReadingFault } | { readonly fault: null; readonly source: SourceDocument; readonly lines: readonly string[] };

/** Turns the file of a référentiel into a source free of its format. Never throws because of the content: what cannot be read is a fault. */
export async function readDocumentSource(file: string, name: string): Promise<SourceRead> {
  try {
    return await read(file, name);
  } catch (error) {
    if (error instanceof Unread) return { fault: error.fault };
    return { fault: error instanceof Refused ? faultOf(error.fault) : 'unreadable' };
  }
}

async function read(file: string, name: string): Promise<SourceRead> {
  const { size } = await stat(file);
  if (size > 0 && isUtf16(await headOf(file))) return readText(file, size);
  const { family, type } = await sniff(file, name);
  if (isPage(type, name)) return readPage(file, size);
  if (family === 'text') return readText(file, size);
  if (family === 'picture') return { fault: 'scanned' };
  if (family === 'pdf') return numbered(await (await import('./pdf/read-pdf-source.js')).readPdfSource(await readFile(file)));
  if (family === 'office' && type === DOCX) return numbered((await import('./docx/read-docx-source.js')).readDocxSource(await readFile(file)));
  if (family === 'office') await (await import('../inspection/office.js')).readOffice(file, size);
  return { fault: 'format' };
}

/** A format without lines is numbered by its paragraphs, in reading order: a doubt is shown at its line there, beside its page or its path. */
function numbered(source: SourceDocument): SourceRead {
  const lines: string[] = [];
  const one = (paragraph: SourceParagraph): SourceParagraph => ({ ...paragraph, where: { ...paragraph.where, line: lines.push(paragraph.text) } });
  const blocks = source.blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, paragraph: one(block.paragraph) } : { ...block, rows: block.rows.map((row) => ({ where: { ...row.where, line: lines.length + 1 }, cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(one) })) })) },
  );
  return lines.length === 0 ? { fault: 'empty' } : { fault: null, source: { ...source, blocks }, lines };
}

async function readText(file: string, size: number): Promise<SourceRead> {
  if (size > MAX_TEXT_BYTES) return { fault: 'too_large' };
  const text = decodeText(await readFile(file));
  return text.trim() === '' ? { fault: 'empty' } : { fault: null, source: readTextSource(text), lines: linesOf(text) };
}

/** A page by its content, or written text that its name says is one. */
function isPage(type: string, name: string): boolean {
  return type === 'text/html' || (type === 'text/plain' && /\.x?html?$/i.test(name));
}

async function readPage(file: string, size: number): Promise<SourceRead> {
  if (size > MAX_TEXT_BYTES) return { fault: 'too_large' };
  const text = decodeText(await readFile(file));
  const source = (await import('./html-source.js')).readHtmlSource(text);
  return source.blocks.length === 0 ? { fault: 'empty' } : { fault: null, source, lines: linesOf(text) };
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    return (await handle.read(Buffer.alloc(2), 0, 2, 0)).buffer;
  } finally {
    await handle.close();
  }
}

function faultOf(fault: Refused['fault']): 'empty' | 'encrypted' | 'too_large' | 'format' | 'unreadable' {
  if (fault === 'empty' || fault === 'encrypted') return fault;
  if (fault === 'bomb') return 'too_large';
  return fault === 'unsupported' ? 'format' : 'unreadable';
}
