import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { UuidIds } from '../time/uuid-ids.js';
import { DiskStorage } from './disk-storage.js';

const bytesOf = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};
const of = (...texts: readonly string[]): Readable => Readable.from(texts.map((text) => Buffer.from(text)));

describe('files on disk', () => {
  let folder: string;
  let storage: DiskStorage;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-storage-'));
    storage = new DiskStorage(folder, new UuidIds());
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const everyFile = (): string[] => fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);

  it('hashes what it receives while it streams', async () => {
    const staged = await storage.putStaged(of('abc', 'def'));
    expect(staged).toMatchObject({ bytes: 6, sha256: createHash('sha256').update('abcdef').digest('hex') });
    expect(await bytesOf(await storage.openStaged(staged.key))).toBe('abcdef');
  });

  it('leaves nothing of a stream that breaks half-way', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('gone');
    };
    await expect(storage.putStaged(broken())).rejects.toThrow('gone');
    expect(everyFile()).toEqual([]);
  });

  it('keeps an object once, however often it is put, and reads a part of it', async () => {
    await storage.put('org/abc', of('0123456789'));
    await storage.put('org/abc', of('0123456789'));
    const found = await storage.open('org/abc', { first: 2, last: 4 });
    expect(found?.bytes).toBe(10);
    expect(found && (await bytesOf(found.stream))).toBe('234');
    expect(everyFile()).toEqual(['abc']);
    await storage.remove('org/abc');
    expect(await storage.open('org/abc')).toBeNull();
  });

  it('keeps staged bytes under a second name, written once, until the first is let go', async () => {
    const { key } = await storage.putStaged(of('0123456789'));
    const place = storage.placeOf(key);
    await storage.keepStaged(key, 'org/abc');
    await storage.keepStaged(key, 'org/abc');
    expect(fs.statSync(path.join(folder, 'kept/org/abc')).ino).toBe(fs.statSync(place).ino);
    await storage.removeStaged(key);
    const found = await storage.open('org/abc');
    expect(found && (await bytesOf(found.stream))).toBe('0123456789');
    await expect(storage.keepStaged(key, 'org/other')).rejects.toThrow('ENOENT');
  });

  it('writes many small pieces as they came', async () => {
    const pieces = Array.from({ length: 40_000 }, (_, index) => `${index};`);
    const staged = await storage.putStaged(of(...pieces));
    expect(await bytesOf(await storage.openStaged(staged.key))).toBe(pieces.join(''));
  });

  it.each(['../x', 'a/../../x', '/etc/passwd', 'a//b', '.hidden', 'a/.b', 'a\0b', ''])('refuses the key %j', async (key) => {
    await expect(storage.put(key, of('x'))).rejects.toThrow('not a storage key');
    await expect(storage.open(key)).rejects.toThrow('not a storage key');
    await expect(storage.openStaged(key)).rejects.toThrow('not a staged key');
  });

  it('is not hurt by letting go twice, and says whether it can be written to', async () => {
    const { key } = await storage.putStaged(of('x'));
    await storage.removeStaged(key);
    await storage.removeStaged(key);
    await expect(storage.openStaged(key)).rejects.toThrow('ENOENT');
    expect(await storage.isWell()).toBe(true);
    fs.writeFileSync(path.join(folder, 'file'), '');
    expect(await new DiskStorage(path.join(folder, 'file'), new UuidIds()).isWell()).toBe(false);
  });
});
