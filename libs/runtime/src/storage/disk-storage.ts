import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, constants, link, mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Storage, type ByteRange, type StagedObject } from '@probant/use-cases';
import type { Ids } from '@probant/use-cases';

const KEY = /^[0-9a-zA-Z][0-9a-zA-Z._-]*(\/[0-9a-zA-Z][0-9a-zA-Z._-]*)*$/;
/** Where a second name cannot be given, the bytes are copied: another disk, or a file system without them. */
const NO_LINK = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS']);
const BATCH_BYTES = 512 * 1024;
const STAGED = /^[0-9a-f-]{36}$/;

/**
 * Files on disk under one folder: `staged/<id>` while nobody's, `kept/<key>` afterwards. Bytes are on the platter before anybody knows their name,
 * so that a power cut leaves a file whole or absent. A full disk is the system's own ENOSPC, which the door tells as such.
 */
export class DiskStorage extends Storage {
  constructor(
    private readonly folder: string,
    private readonly ids: Ids,
  ) {
    super();
  }

  async putStaged(stream: AsyncIterable<Uint8Array>): Promise<StagedObject> {
    const key = this.ids.next();
    const hash = createHash('sha256');
    const target = this.stagedPath(key);
    await mkdir(path.dirname(target), { recursive: true });
    const bytes = await written(target, stream, (chunk) => hash.update(chunk));
    await syncFolder(path.dirname(target));
    return { key, bytes, sha256: hash.digest('hex') };
  }

  async openStaged(key: string): Promise<AsyncIterable<Uint8Array>> {
    const file = await open(this.stagedPath(key), 'r');
    return file.createReadStream();
  }

  async removeStaged(key: string): Promise<void> {
    await rm(this.stagedPath(key), { force: true });
  }

  override placeOf(key: string): string {
    return this.stagedPath(key);
  }

  /** Bytes already on the platter take a second name: nothing is written again. */
  override async keepStaged(stagedKey: string, key: string): Promise<void> {
    const target = this.keptPath(key);
    await mkdir(path.dirname(target), { recursive: true });
    try {
      await link(this.stagedPath(stagedKey), target);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (NO_LINK.has(code)) return super.keepStaged(stagedKey, key);
      if (code !== 'EEXIST') throw error;
    }
    await syncFolder(path.dirname(target));
  }

  async put(key: string, stream: AsyncIterable<Uint8Array>): Promise<void> {
    const target = this.keptPath(key);
    await mkdir(path.dirname(target), { recursive: true });
    const beside = `${target}.${this.ids.next()}.part`;
    await written(beside, stream, () => undefined);
    await rename(beside, target);
    await syncFolder(path.dirname(target));
  }

  async open(key: string, range?: ByteRange): Promise<{ readonly bytes: number; readonly stream: ReadStream } | null> {
    const file = this.keptPath(key);
    const found = await stat(file).catch(absent);
    if (!found?.isFile()) return null;
    return { bytes: found.size, stream: createReadStream(file, range ? { start: range.first, end: range.last } : {}) };
  }

  async remove(key: string): Promise<void> {
    await rm(this.keptPath(key), { force: true });
  }

  override async isWell(): Promise<boolean> {
    try {
      await mkdir(this.folder, { recursive: true });
      await access(this.folder, constants.R_OK | constants.W_OK);
      return true;
    } catch {
      return false;
    }
  }

  private stagedPath(key: string): string {
    if (!STAGED.test(key)) throw new Error('not a staged key');
    return path.join(this.folder, 'staged', key);
  }

  private keptPath(key: string): string {
    if (!KEY.test(key)) throw new Error('not a storage key');
    return path.join(this.folder, 'kept', key);
  }
}

/** Writes a new file and flushes it. Nothing is left when it fails half-way. */
async function written(target: string, stream: AsyncIterable<Uint8Array>, see: (chunk: Uint8Array) => unknown): Promise<number> {
  const file = await open(target, 'wx', 0o600);
  try {
    const bytes = await pour(stream, file, see);
    await file.sync();
    await file.close();
    return bytes;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(target, { force: true });
    throw error;
  }
}

/** Writes large batches, each while the next one arrives: as many trips to the disk as there are half megabytes, not as there are packets. */
async function pour(stream: AsyncIterable<Uint8Array>, file: FileHandle, see: (chunk: Uint8Array) => unknown): Promise<number> {
  let [bytes, held] = [0, 0];
  let waiting: Uint8Array[] = [];
  let writing: Promise<void> = Promise.resolve();
  const writeOut = async (): Promise<void> => {
    await writing;
    writing = writeWhole(file, waiting, held);
    writing.catch(() => undefined);
    [waiting, held] = [[], 0];
  };
  try {
    for await (const chunk of stream) {
      see(chunk);
      waiting.push(chunk);
      held += chunk.length;
      bytes += chunk.length;
      if (held >= BATCH_BYTES) await writeOut();
    }
    await writeOut();
    await writing;
    return bytes;
  } finally {
    await writing.catch(() => undefined);
  }
}

/** One trip for the whole batch, without joining its pieces; a system that takes less of it is given the rest again. */
async function writeWhole(file: FileHandle, batch: readonly Uint8Array[], bytes: number): Promise<void> {
  const { bytesWritten } = await file.writev([...batch]);
  if (bytesWritten === bytes) return;
  const rest = Buffer.concat(batch).subarray(bytesWritten);
  for (let at = 0; at < rest.length; ) at += (await file.write(rest, at)).bytesWritten;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
