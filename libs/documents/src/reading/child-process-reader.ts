import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { ColumnMeaning } from '@probant/domain-referentiel';
import { DocumentReader, Storage, type DocumentRead, type ReadingStart, type ReceivedDocument } from '@probant/use-cases';
import { runConfined, type ChildLimits } from '../child/confined-child.js';
import { COLUMNS_FILE, inFolder, PREVIOUS_FILE, RESULT_FILE } from './in-folder.js';
import { toldProgress } from './told-progress.js';

export const READING_LIMITS: ChildLimits = { milliseconds: 60_000, megabytes: 600 };
/** Milliseconds between two looks at how far a reading is. */
const TOLD_EVERY = 300;

/** Reads documents of certifiers in a child process each, down to the tree: a text made to take for ever takes a minute, and nobody waits. */
@Injectable()
export class ChildProcessReader extends DocumentReader {
  constructor(private readonly storage: Storage) {
    super();
  }

  async read({ name, key, kept }: ReceivedDocument, start: ReadingStart): Promise<DocumentRead> {
    return inFolder(async (folder) => {
      const local = path.join(folder, 'document');
      await pipeline(Readable.from(kept ? await this.opened(key) : await this.storage.openStaged(key)), createWriteStream(local));
      return readConfined({ file: local, name, folder }, start);
    });
  }

  private async opened(key: string): Promise<AsyncIterable<Uint8Array>> {
    const object = await this.storage.open(key);
    if (!object) throw new Error('the document that was kept is gone');
    return object.stream;
  }
}

/** What is said of a document of this machine: the one fiche to read of a file of the register, what the columns of its sheets hold in order. */
export interface FileAsked { readonly fiche?: string | null; readonly columns?: readonly ColumnMeaning[] | null }

/** Reads a document of this machine the same way, with ids that count up behind a sign no code begins with: `1.2` is a code that documents print. */
export function readDocumentFile(file: string, { fiche = null, columns: meanings = null }: FileAsked = {}): Promise<DocumentRead> {
  let count = 0;
  return inFolder((folder) => readConfined({ file: path.resolve(file), name: path.basename(file), folder, fiche }, { previous: null, newId: () => `⁂${(count += 1)}`, columns: { stated: null, remembered: [], meanings } }));
}

interface Confined { readonly file: string; readonly name: string; readonly folder: string; readonly fiche?: string | null }

/** One that takes too long or too much memory is too large; one whose reader died cannot be read. */
export async function readConfined({ file, name, folder, fiche }: Confined, { previous, newId, columns, progress }: ReadingStart, limits: ChildLimits = READING_LIMITS): Promise<DocumentRead> {
  await writeFile(path.join(folder, PREVIOUS_FILE), JSON.stringify(previous));
  await writeFile(path.join(folder, COLUMNS_FILE), JSON.stringify(columns ?? null));
  const unwanted = new AbortController();
  const mark = newId();
  const running = runConfined(path.join(import.meta.dirname, 'child'), [file, name, folder, mark, fiche ?? ''], folder, { ...limits, signal: unwanted.signal });
  if (progress) await follow(running, folder, progress, unwanted);
  const end = await running;
  if (unwanted.signal.aborted) return { fault: 'stopped' };
  if (end !== 'ended') return { fault: end === 'killed' ? 'too_large' : 'unreadable' };
  return JSON.parse(withIds(await readFile(path.join(folder, RESULT_FILE), 'utf8'), mark, newId)) as DocumentRead;
}

/** Tells how far the reader is until it ends, and stops it when it is not wanted any more. */
async function follow(running: Promise<unknown>, folder: string, progress: NonNullable<ReadingStart['progress']>, unwanted: AbortController): Promise<void> {
  const state = { over: false };
  const ended = running.then(() => void (state.over = true), () => void (state.over = true));
  const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, TOLD_EVERY));
  while (!state.over) {
    const wanted = await progress((await toldProgress(folder)) ?? { step: 'opening', done: 0, total: 0 });
    if (!wanted) unwanted.abort();
    await (wanted ? Promise.race([ended, pause()]) : ended);
  }
}

/** Each new id that the reader marked gets its own; nothing a document says can bear the mark of its reading. */
function withIds(result: string, mark: string, newId: () => string): string {
  const given = new Map<string, string>();
  return result.replace(new RegExp(`"${mark}\\.(\\d+)"`, 'g'), (_, number: string) => {
    const id = given.get(number) ?? newId();
    given.set(number, id);
    return JSON.stringify(id);
  });
}
