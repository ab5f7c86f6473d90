import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readReferentiel, toInterchange, type Interchange, type ReferentielReading, type ReferentielTree, type SourceDocument } from '@probant/domain-referentiel';
import { readDocumentSource } from '../document-source.js';

const root = path.resolve(__dirname, '../../../../..');

/** Where certifiers' référentiels are read: `REFERENTIELS_DIR`, else `../shared/referentiels` from the project. */
export const referentielsDir = process.env['REFERENTIELS_DIR'] ?? path.resolve(root, '../shared/referentiels');

/** The référentiel written for the demo. */
export const demoFile = path.join(root, 'tools/demo/referentiel-demo.txt');

/** `describe` where the référentiels stand; without them says in one line that the tests were left out, or fails when REQUIRE_REFERENTIELS=1. */
export function describeWithReferentiels(title: string, body: () => void): void {
  if (existsSync(path.join(referentielsDir, 'seeds'))) describe(title, body);
  else if (process.env['REQUIRE_REFERENTIELS'] === '1')
    describe(title, () => it('finds the référentiels', () => { throw new Error(`no référentiels in ${referentielsDir} (REQUIRE_REFERENTIELS=1)`); }));
  else describe(title, () => it(`is left out: no référentiels in ${referentielsDir}`, () => expect(true).toBe(true)));
}

/** The path of a real document, by the start of its name. */
export function realFile(folder: string, start: string, extension: string): string {
  const name = readdirSync(path.join(referentielsDir, folder)).find((one) => one.startsWith(start) && one.endsWith(extension));
  if (!name) throw new Error(`no ${start}*${extension} in ${path.join(referentielsDir, folder)}`);
  return path.join(referentielsDir, folder, name);
}

export interface Read { readonly source: SourceDocument; readonly reading: ReferentielReading; readonly out: Interchange }

/** Reads a file to the end, with counted ids. */
export async function readFile(file: string, previous: ReferentielTree | null = null): Promise<Read> {
  const document = await readDocumentSource(file, path.basename(file));
  if (document.fault) throw new Error(`${path.basename(file)}: ${document.fault}`);
  const { source } = document;
  const reading = readReferentiel(source, countedIds(previous ? 'again' : 'id'), previous);
  return { source, reading, out: toInterchange(reading) };
}

/** Ids that count up. */
export function countedIds(prefix = 'id'): () => string {
  let count = 0;
  return () => `${prefix}-${String((count += 1))}`;
}

/** Reads bytes as the file of a document. Throws the fault when they give nothing to read. */
export async function readBytes(bytes: Uint8Array): Promise<SourceDocument> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'probant-bytes-'));
  const file = path.join(folder, 'document');
  try {
    writeFileSync(file, bytes);
    const document = await readDocumentSource(file, 'document');
    if (document.fault) throw new Error(document.fault);
    return document.source;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
