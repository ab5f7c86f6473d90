import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Storage, type StagedObject } from '@probant/use-cases';
import { aPdf, page } from '../inspection/testing/real-files.js';
import { ChildProcessReader, readConfined, readDocumentFile } from './child-process-reader.js';
import { demoFile } from './testing/referentiels.js';

jest.setTimeout(60_000);

/** Holds one document on its staging side. */
class OneDocument extends Storage {
  constructor(private readonly bytes: Uint8Array) {
    super();
  }
  async putStaged(): Promise<StagedObject> {
    throw new Error('not here');
  }
  async openStaged(key: string): Promise<AsyncIterable<Uint8Array>> {
    if (key !== 'there') throw new Error('no such document');
    return [this.bytes.subarray(0, 100), this.bytes.subarray(100)] as unknown as AsyncIterable<Uint8Array>;
  }
  async removeStaged(): Promise<void> {}
  async put(): Promise<void> {}
  async open(): Promise<null> {
    return null;
  }
  async remove(): Promise<void> {}
}

describe('reading a document in a process of its own', () => {
  it('gives its source and its lines', async () => {
    const read = await new ChildProcessReader(new OneDocument(await readFile(demoFile))).read({ name: 'referentiel.txt', stagedKey: 'there' });
    expect(read).toEqual(await readDocumentFile(demoFile));
    expect(read).toMatchObject({ fault: null, source: { format: 'text' } });
    expect(read.fault === null && read.lines.length).toBe(44);
  });

  it('says what cannot be read as a fault, and throws when the document is not there', async () => {
    const reader = new ChildProcessReader(new OneDocument(Buffer.from('\n\n')));
    expect(await reader.read({ name: 'blanc.txt', stagedKey: 'there' })).toEqual({ fault: 'empty' });
    await expect(reader.read({ name: 'blanc.txt', stagedKey: 'gone' })).rejects.toThrow('no such document');
  });

  it('kills what takes too long or too much memory, and lives on', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'probant-reader-'));
    const file = path.join(folder, 'long.pdf');
    await writeFile(file, await aPdf({ pages: Array.from({ length: 60 }, () => page('Un')) }));
    expect(await readConfined(file, 'long.pdf', folder, { milliseconds: 50, megabytes: 600 })).toEqual({ fault: 'too_large' });
    expect(await readConfined(file, 'long.pdf', folder, { milliseconds: 60_000, megabytes: 20 })).toEqual({ fault: 'too_large' });
    await rm(folder, { recursive: true });
  });
});
