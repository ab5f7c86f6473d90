import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Sheet, SourceDocument, SourceParagraph, SourceRow } from '@probant/domain-referentiel';
import type { FaultFacts, ReadingFault } from '@probant/use-cases';
import { Refused } from '../inspection/found.js';
import { sniff } from '../inspection/sniff.js';
import { isOwnFile } from './own-file.js';
import { decodeText, isUtf16, linesOf } from './plain-text.js';
import { readCsv, separatorOf } from './sheet/csv.js';
import { readTextSource } from './text-source.js';
import { Unread } from './unread.js';

/** A référentiel is a hundred kilobytes of words; this is a hundred times more. */
const MAX_TEXT_BYTES = 4_000_000;
/** Models and files that carry macros are read as any other: nothing of them is run. */
const XLSX = /^application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroenabled(?:\.12)?)$/i;
const DOCX = /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroenabled(?:\.12)?)$/i;

/** A document freed of its format, and its lines as a person would point at them. */
export type SourceRead = { readonly fault: ReadingFault; readonly facts?: FaultFacts } | { readonly fault: null; readonly source: SourceDocument; readonly lines: readonly string[]; /** The sheets of a workbook: what their columns hold is settled before they are read. */ readonly sheets?: readonly Sheet[]; /** The text of one of our own files. */ readonly own?: string };

/** Hears how many pages or sheets are read, of how many. */
export type Told = (done: number, total: number) => void;

/** Turns the file of a référentiel into a source free of its format. Never throws because of the content: what cannot be read is a fault. */
export async function readDocumentSource(file: string, name: string, told: Told = () => undefined): Promise<SourceRead> {
  try {
    return await read(file, name, told);
  } catch (error) {
    if (error instanceof Unread) return { fault: error.fault, facts: error.facts };
    return error instanceof Refused ? refused(error.fault, file, name) : { fault: 'unreadable' };
  }
}

async function read(file: string, name: string, told: Told): Promise<SourceRead> {
  const { size } = await stat(file);
  if (size > 0 && isUtf16(await headOf(file))) return readText(file, size, name);
  const { family, type } = await sniff(file, name);
  if (isPage(type, name)) return readPage(file, size);
  if (family === 'text') return readText(file, size, name);
  if (family === 'picture') return { fault: 'scanned', facts: { pages: 1, pictures: 1 } };
  if (family === 'pdf') return numbered(await (await import('./pdf/read-pdf-source.js')).readPdfSource(await readFile(file), told));
  if (family === 'office' && DOCX.test(type)) return numbered((await import('./docx/read-docx-source.js')).readDocxSource(await readFile(file)));
  if (family === 'office' && XLSX.test(type)) return ofSheets((await import('./sheet/xlsx.js')).readXlsx(await readFile(file), told));
  if (family === 'office') await (await import('../inspection/office.js')).readOffice(file, size);
  return { fault: 'format', facts: { is: type } };
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

/** Sheets are numbered by their texts, in reading order, and kept beside the tables they are. */
function ofSheets(sheets: readonly Sheet[]): SourceRead {
  const lines: string[] = [];
  const numberedRow = (row: SourceRow): SourceRow => ({ where: { ...row.where, line: lines.length + 1 }, cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((one) => ({ ...one, where: { ...one.where, line: lines.push(one.text) } })) })) });
  const placed = sheets.map((sheet): Sheet => ({ ...sheet, rows: sheet.rows.map(numberedRow) }));
  return lines.length === 0 ? { fault: 'empty' } : { fault: null, source: { format: 'sheet', blocks: placed.map(({ rows }) => ({ kind: 'table', mayContinue: false, rows })) }, lines, sheets: placed };
}

async function readText(file: string, size: number, name: string): Promise<SourceRead> {
  if (size > MAX_TEXT_BYTES) return { fault: 'too_large' };
  const text = decodeText(await readFile(file));
  if (isOwnFile(text, name)) return { fault: null, source: { format: 'text', blocks: [] }, lines: linesOf(text), own: text };
  const separator = /\.(?:csv|tsv)$/i.test(name) ? separatorOf(text) : null;
  if (separator) return ofSheets([readCsv(text, separator)]);
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
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What is refused before it is read. A file whose name tells another kind than its content says both. */
async function refused(fault: Refused['fault'], file: string, name: string): Promise<SourceRead> {
  if (fault === 'mislabelled') return { fault: 'mislabelled', facts: { said: path.extname(name).slice(1).toLowerCase(), is: await kindOf(file) } };
  if (fault === 'truncated') return { fault: 'unreadable', facts: { cut: 1 } };
  if (fault === 'empty' || fault === 'encrypted') return { fault };
  if (fault === 'bomb') return { fault: 'too_large' };
  return { fault: fault === 'unsupported' || fault === 'executable' ? 'format' : 'unreadable' };
}

/** The kind of a file by its content alone. */
async function kindOf(file: string): Promise<string> {
  return sniff(file, '').then(({ type }) => type, () => '');
}
