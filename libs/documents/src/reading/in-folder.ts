import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** What the reader finds beside its document, and what it leaves there. */
export const PREVIOUS_FILE = 'previous.json';
export const COLUMNS_FILE = 'columns.json';
export const RESULT_FILE = 'result.json';

/** Gives a folder of its own to one reading, and takes it away afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'probant-read-')));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
