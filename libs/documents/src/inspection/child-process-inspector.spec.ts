import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Storage, type StagedObject } from '@probant/use-cases';
import { ChildProcessInspector, objectKey, previewKey } from './child-process-inspector.js';
import { aPdf, aProgram, page } from './testing/real-files.js';

class MemoryStorage extends Storage {
  readonly staged = new Map<string, Uint8Array>();
  readonly kept = new Map<string, Uint8Array>();
  async putStaged(): Promise<StagedObject> {
    throw new Error('not here');
  }
  async openStaged(key: string): Promise<AsyncIterable<Uint8Array>> {
    return one(this.staged.get(key)!);
  }
  async removeStaged(key: string): Promise<void> {
    this.staged.delete(key);
  }
  async put(key: string, stream: AsyncIterable<Uint8Array>): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    this.kept.set(key, Buffer.concat(chunks));
  }
  async open(key: string): Promise<{ bytes: number; stream: AsyncIterable<Uint8Array> } | null> {
    const found = this.kept.get(key);
    return found ? { bytes: found.length, stream: one(found) } : null;
  }
  async remove(key: string): Promise<void> {
    this.kept.delete(key);
  }
}

/** Its staged bytes lie in a folder of this machine. */
class DiskLikeStorage extends MemoryStorage {
  readonly given: [string, string][] = [];
  constructor(private readonly folder: string) {
    super();
  }
  override placeOf(key: string): string {
    return path.join(this.folder, key);
  }
  override async keepStaged(stagedKey: string, key: string): Promise<void> {
    this.given.push([stagedKey, key]);
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

describe('inspecting a file received in parts', () => {
  it('assembles them, keeps the bytes under their hash, the page images and the text', async () => {
    const storage = new MemoryStorage();
    const pdf = await aPdf({ pages: [page('Bloc 1')] });
    storage.staged.set('a', pdf.subarray(0, 900)).set('b', pdf.subarray(900));
    const inspector = new ChildProcessInspector(storage);
    const found = await inspector.inspect({ organisationId: 'school', name: 'livret.pdf', bytes: pdf.length, stagedKeys: ['a', 'b'] });
    expect(found).toMatchObject({ fault: null, type: 'application/pdf', pages: 1, previewPages: 1, bytes: pdf.length });
    expect([...storage.kept.keys()]).toEqual([objectKey('school', found.sha256), `school/${found.sha256}.text.json`, previewKey('school', found.sha256, 1)]);
    expect(Buffer.compare(storage.kept.get(objectKey('school', found.sha256))!, pdf)).toBe(0);
    expect((await inspector.textOf('school', found.sha256)).text).toContain('Bloc 1');
  }, 20_000);

  it('reads a file that came in one piece where it lies, and keeps it without a copy', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-place-'));
    const storage = new DiskLikeStorage(folder);
    const pdf = await aPdf({ pages: [page('Bloc 1')] });
    fs.writeFileSync(path.join(folder, 'a'), pdf);
    storage.staged.set('a', pdf);
    const found = await new ChildProcessInspector(storage).inspect({ organisationId: 'school', name: 'livret.pdf', bytes: pdf.length, stagedKeys: ['a'] });
    expect([found.fault, storage.given]).toEqual([null, [['a', objectKey('school', found.sha256)]]]);
    fs.rmSync(folder, { recursive: true });
  }, 20_000);

  it('keeps nothing of a refused file, and says a file that lost bytes is truncated', async () => {
    const storage = new MemoryStorage();
    storage.staged.set('a', aProgram());
    const inspector = new ChildProcessInspector(storage);
    expect(await inspector.inspect({ organisationId: 'school', name: 'rapport.pdf', bytes: 2048, stagedKeys: ['a'] })).toMatchObject({ fault: 'mislabelled', pages: null });
    expect(await inspector.inspect({ organisationId: 'school', name: 'rapport.pdf', bytes: 9999, stagedKeys: ['a'] })).toMatchObject({ fault: 'truncated' });
    expect(storage.kept.size).toBe(0);
    expect(await inspector.textOf('school', 'x')).toEqual({ html: null, text: null });
  }, 20_000);
});
