import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { DocumentReader, Storage, type DocumentRead, type ReceivedDocument } from '@probant/use-cases';
import { runConfined, type ChildLimits } from '../child/confined-child.js';

export const READING_LIMITS: ChildLimits = { milliseconds: 60_000, megabytes: 600 };

/** Reads documents of certifiers in a child process each. */
@Injectable()
export class ChildProcessReader extends DocumentReader {
  constructor(private readonly storage: Storage) {
    super();
  }

  async read({ name, stagedKey }: ReceivedDocument): Promise<DocumentRead> {
    return inFolder(async (folder) => {
      const local = path.join(folder, 'document');
      await pipeline(Readable.from(await this.storage.openStaged(stagedKey)), createWriteStream(local));
      return readConfined(local, name, folder);
    });
  }
}

/** Reads a document of this machine the same way. */
export function readDocumentFile(file: string): Promise<DocumentRead> {
  return inFolder((folder) => readConfined(path.resolve(file), path.basename(file), folder));
}

/** One that takes too long or too much memory is too large; one whose reader died cannot be read. */
export async function readConfined(file: string, name: string, folder: string, limits: ChildLimits = READING_LIMITS): Promise<DocumentRead> {
  const end = await runConfined(path.join(import.meta.dirname, 'child'), [file, name, folder], folder, limits);
  if (end !== 'ended') return { fault: end === 'killed' ? 'too_large' : 'unreadable' };
  return JSON.parse(await readFile(path.join(folder, 'result.json'), 'utf8')) as DocumentRead;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'probant-read-')));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
