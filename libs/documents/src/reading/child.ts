import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readReferentiel, type ReferentielTree } from '@probant/domain-referentiel';
import type { AskedColumns, DocumentRead } from '@probant/use-cases';
import { readFicheDocument } from '../fiche/read-fiche-document.js';
import { readDocumentSource } from './document-source.js';
import { COLUMNS_FILE, PREVIOUS_FILE, RESULT_FILE } from './in-folder.js';
import { readOwnFile } from './own-file.js';
import { readWorkbook } from './read-workbook.js';
import { tellProgress } from './told-progress.js';
import { Unread } from './unread.js';

/** A process of its own: reads one document to the end, says how far it is, writes what it found, ends. New ids are the mark it was given and a number: they get their own outside. */
async function readWhole(file: string, name: string, folder: string, mark: string, fiche: string | null): Promise<DocumentRead> {
  let count = 0;
  const newId = (): string => `${mark}.${(count += 1)}`;
  tellProgress(folder, { step: 'opening', done: 0, total: 0 });
  const ofRegister = await readFicheDocument({ file, name, number: fiche }, newId);
  if (ofRegister) return ofRegister;
  const document = await readDocumentSource(file, name, (done, total) => tellProgress(folder, { step: 'pages', done, total }));
  if (document.fault) return document;
  if (document.own !== undefined) return ownFile(document.own);
  tellProgress(folder, { step: 'tree', done: 0, total: 0 });
  const given = async <T>(kept: string): Promise<T> => JSON.parse(await readFile(path.join(folder, kept), 'utf8')) as T;
  const previous = await given<ReferentielTree | null>(PREVIOUS_FILE);
  if (document.sheets) return readWorkbook(document.sheets, { asked: await given<AskedColumns | null>(COLUMNS_FILE), newId, previous, lines: document.lines });
  return { fault: null, reading: readReferentiel(document.source, newId, previous), lines: document.lines };
}

function ownFile(text: string): DocumentRead {
  try {
    return readOwnFile(text);
  } catch (error) {
    return error instanceof Unread ? { fault: error.fault, facts: error.facts } : { fault: 'unreadable' };
  }
}

const [file = '', name = '', folder = '', mark = '', fiche = ''] = process.argv.slice(2);
await writeFile(path.join(folder, RESULT_FILE), JSON.stringify(await readWhole(file, name, folder, mark, fiche || null)));
process.exit(0);
