import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Day } from '@probant/domain-kernel';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { decodeText, isUtf16 } from '../reading/plain-text.js';
import { Unread } from '../reading/unread.js';

const HEAD_BYTES = 65_536;
/** The whole register is under half of it once unzipped. */
const MOST_BYTES = 1_500_000_000;
const MOST_ENTRIES = 200;

/** A file of the register: its text as it comes, and the day its name bears. */
export interface FicheFile { readonly dated: Day | null; text(): AsyncIterable<string> }

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** The file as one of the register, XML or zipped; null when it is something else. Throws `fiche_csv` for the export that has no competencies. */
export async function ficheFile(file: string, name: string): Promise<FicheFile | null> {
  const head = await headOf(file);
  if (head[0] === 0x50 && head[1] === 0x4b) return zipped(file, name);
  return opensFiches(head) ? { dated: dayIn(name), text: () => decoded(createReadStream(file), encodingOf(head)) } : null;
}

function opensFiches(head: Uint8Array): boolean {
  return /^\s*(?:<\?xml|<!--|<!DOCTYPE|<FICHES?\b)/.test(textOf(head)) && /<(?:!DOCTYPE\s+)?FICHES?[\s>[]/.test(textOf(head));
}

function textOf(head: Uint8Array): string {
  return decodeText(head).replace(/^\uFEFF/, '');
}

async function zipped(file: string, name: string): Promise<FicheFile | null> {
  const zip = await openZip(file, { lazyEntries: true, autoClose: false }).catch(() => null);
  if (!zip) return null;
  const entries = await entriesOf(zip);
  if (entries.some(({ fileName }) => fileName === '[Content_Types].xml' || fileName === 'mimetype')) return shut(zip);
  if (entries.some(({ fileName }) => /export_fiches_CSV|blocs_de_comp/i.test(fileName) && /\.csv$/i.test(fileName))) throw new Unread('fiche_csv');
  const entry = entries.find(({ fileName }) => /\.xml$/i.test(fileName) && !/^__MACOSX\//.test(fileName));
  if (!entry) return shut(zip);
  if ((entry.generalPurposeBitFlag & 1) === 1) throw new Unread('encrypted');
  const head = await headOfEntry(zip, entry);
  if (!opensFiches(head)) return shut(zip);
  return { dated: dayIn(entry.fileName) ?? dayIn(name), text: () => decoded(counted(zip, entry), encodingOf(head)) };
}

function shut(zip: ZipFile): null {
  zip.close();
  return null;
}

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > MOST_ENTRIES) return [];
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', () => reject(new Unread('unreadable')));
    zip.readEntry();
  });
}

async function opened(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return (await promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))(entry).catch(() => {
    throw new Unread('unreadable');
  })) as AsyncIterable<Buffer>;
}

async function headOfEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  for await (const chunk of await opened(zip, entry)) return chunk.subarray(0, HEAD_BYTES);
  return new Uint8Array();
}

/** What a zip declares is not believed: its bytes are counted as they come. */
async function* counted(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let bytes = 0;
  try {
    for await (const chunk of await opened(zip, entry)) {
      if ((bytes += chunk.length) > MOST_BYTES) throw new Unread('too_large');
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Unread ? error : new Unread('unreadable');
  } finally {
    zip.close();
  }
}

async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** By its mark, else as its first line declares, else UTF-8. */
function encodingOf(head: Uint8Array): string {
  if (isUtf16(head)) return head[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const declared = /^\s*<\?xml[^>]*encoding=["']([A-Za-z0-9_.-]+)["']/.exec(new TextDecoder('latin1').decode(head.subarray(0, 200)))?.[1];
  return declared && /^(?:iso-8859-15?|windows-1252|latin1)$/i.test(declared) ? 'windows-1252' : 'utf-8';
}

/** Exports are named by their day: `…-2026-03-01.zip`. */
function dayIn(name: string): Day | null {
  const found = /(20\d{2})[-_](0[1-9]|1[0-2])[-_](0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null;
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
