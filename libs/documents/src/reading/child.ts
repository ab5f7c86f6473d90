import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readReferentiel, type ReferentielTree } from '@probant/domain-referentiel';
import type { DocumentRead } from '@probant/use-cases';
import { readFicheDocument } from '../fiche/read-fiche-document.js';
import { readDocumentSource } from './document-source.js';
import { PREVIOUS_FILE, RESULT_FILE } from './in-folder.js';

/** A process of its own: reads one document to the end, writes what it found, ends. New ids are the mark it was given and a number: they get their own outside. */
async function readWhole(file: string, name: string, folder: string, mark: string, fiche: string | null): Promise<DocumentRead> {
  let count = 0;
  const newId = (): string => `${mark}.${(count += 1)}`;
  const ofRegister = await readFicheDocument({ file, name, number: fiche }, newId);
  if (ofRegister) return ofRegister;
  const document = await readDocumentSource(file, name);
  if (document.fault) return document;
  const previous = JSON.parse(await readFile(path.join(folder, PREVIOUS_FILE), 'utf8')) as ReferentielTree | null;
  return { fault: null, reading: readReferentiel(document.source, newId, previous), lines: document.lines };
}

const [file = '', name = '', folder = '', mark = '', fiche = ''] = process.argv.slice(2);
await writeFile(path.join(folder, RESULT_FILE), JSON.stringify(await readWhole(file, name, folder, mark, fiche || null)));
process.exit(0);
