import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { toInterchange, type ReferentielTree } from '@probant/domain-referentiel';
import { Storage, type StagedObject } from '@probant/use-cases';
import { ChildProcessReader, readConfined, readDocumentFile } from './child-process-reader.js';
import { countedIds, demoFile, readFile as readThere } from './testing/referentiels.js';

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

const start = (previous: ReferentielTree | null = null, prefix = 'id') => ({ previous, newId: countedIds(prefix) });

describe('reading a document in a process of its own', () => {
  it('gives its tree with the ids of the house, its doubts and its lines', async () => {
    const read = await new ChildProcessReader(new OneDocument(await readFile(demoFile))).read({ name: 'referentiel.txt', key: 'there', kept: false }, start());
    const { out, reading } = await readThere(demoFile);
    if (read.fault !== null) throw new Error(read.fault);
    expect(toInterchange(read.reading)).toEqual(out);
    expect(read.lines).toHaveLength(44);
    const ids = JSON.stringify(read.reading).match(/"id":"([^"]*)"/g) ?? [];
    expect([new Set(ids).size, ids.every((id) => /^"id":"id-\d+"$/.test(id))]).toEqual([new Set(JSON.stringify(reading).match(/"id":"([^"]*)"/g)).size, true]);
  });

  it('keeps the ids of what it recognises', async () => {
    const reader = new ChildProcessReader(new OneDocument(await readFile(demoFile)));
    const first = await reader.read({ name: 'referentiel.txt', key: 'there', kept: false }, start());
    if (first.fault !== null) throw new Error(first.fault);
    const again = await reader.read({ name: 'referentiel.txt', key: 'there', kept: false }, start(first.reading.tree, 'again'));
    expect(again.fault === null && again.reading.tree).toEqual(first.reading.tree);
  });

  it('reads a file of this machine the same way', async () => {
    expect(await readDocumentFile(demoFile)).toMatchObject({ fault: null, reading: { tree: { blocs: [{ number: '1' }, { number: '2' }, { number: '3' }, { number: '4' }, { number: '4' }] } } });
  });

  it('says what cannot be read as a fault, and throws when the document is not there', async () => {
    const reader = new ChildProcessReader(new OneDocument(Buffer.from('\n\n')));
    expect(await reader.read({ name: 'blanc.txt', key: 'there', kept: false }, start())).toEqual({ fault: 'empty' });
    await expect(reader.read({ name: 'blanc.txt', key: 'gone', kept: false }, start())).rejects.toThrow('no such document');
  });

  it('says how far it is, and is killed when it is not wanted any more: nothing is left behind', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'probant-reader-'));
    const file = path.join(folder, 'long.txt');
    await writeFile(file, Array.from({ length: 20_000 }, (_, number) => `BLOC ${number} - Conduire le projet ${number}`).join('\n'));
    const steps: string[] = [];
    const read = await readConfined({ file, name: 'long.txt', folder }, { ...start(), progress: async ({ step }) => steps.push(step) < 3 });
    expect([read, steps[0]]).toEqual([{ fault: 'stopped' }, 'opening']);
    expect(await readdir(folder)).not.toContain('result.json');
    await rm(folder, { recursive: true });
  });

  it('kills what takes too long or too much memory, be it only words, and lives on', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'probant-reader-'));
    const file = path.join(folder, 'sans-fin.txt');
    await writeFile(file, Array.from({ length: 20_000 }, (_, number) => `BLOC ${number} - Conduire le projet ${number}`).join('\n'));
    expect(await readConfined({ file, name: 'sans-fin.txt', folder }, start(), { milliseconds: 2_000, megabytes: 600 })).toEqual({ fault: 'too_large' });
    expect(await readConfined({ file, name: 'sans-fin.txt', folder }, start(), { milliseconds: 60_000, megabytes: 20 })).toEqual({ fault: 'too_large' });
    await rm(folder, { recursive: true });
  });
});
