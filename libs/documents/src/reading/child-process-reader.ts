import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { DocumentReader, Storage, type DocumentRead, type ReadingStart, type ReceivedDocument } from '@probant/use-cases';
import { runConfined, type ChildLimits } from '../child/confined-child.js';
import { inFolder, PREVIOUS_FILE, RESULT_FILE } from './in-folder.js';

export const READING_LIMITS: ChildLimits = { milliseconds: 60_000, megabytes: 600 };

/** Reads documents of certifiers in a child process each, down to the tree: a text made to take for ever takes a minute, and nobody waits. */
@Injectable()
export class ChildProcessReader extends DocumentReader {
  constructor(private readonly storage: Storage) {
    super();
  }

  async read({ name, stagedKey }: ReceivedDocument, start: ReadingStart): Promise<DocumentRead> {
    return inFolder(async (folder) => {
      const local = path.join(folder, 'document');
      await pipeline(Readable.from(await this.storage.openStaged(stagedKey)), createWriteStream(local));
      return readConfined({ file: local, name, folder }, start);
    });
  }
}

/** Reads a document of this machine the same way, with ids that count up; of a file of the register that holds several fiches, the one of this number. */
export function readDocumentFile(file: string, fiche: string | null = null): Promise<DocumentRead> {
  let count = 0;
  return inFolder((folder) => readConfined({ file: path.resolve(file), name: path.basename(file), folder, fiche }, { previous: null, newId: () => String((count += 1)) }));
}

interface Confined { readonly file: string; readonly name: string; readonly folder: string; readonly fiche?: string | null }

/** One that takes too long or too much memory is too large; one whose reader died cannot be read. */
export async function readConfined({ file, name, folder, fiche }: Confined, { previous, newId }: ReadingStart, limits: ChildLimits = READING_LIMITS): Promise<DocumentRead> {
  await writeFile(path.join(folder, PREVIOUS_FILE), JSON.stringify(previous));
  const mark = newId();
  const end = await runConfined(path.join(import.meta.dirname, 'child'), [file, name, folder, mark, fiche ?? ''], folder, limits);
  if (end !== 'ended') return { fault: end === 'killed' ? 'too_large' : 'unreadable' };
  return JSON.parse(withIds(await readFile(path.join(folder, RESULT_FILE), 'utf8'), mark, newId)) as DocumentRead;
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
