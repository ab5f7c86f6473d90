import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { FileInspector, Storage, type FileText, type InspectedFile, type Inspection } from '@probant/use-cases';
import type { ChildResult } from './found.js';
import { runChild } from './run-child.js';

/** Keys of what is kept of a file, beside the bytes themselves. */
export const objectKey = (organisationId: string, sha256: string): string => `${organisationId}/${sha256}`;
export const textKey = (organisationId: string, sha256: string): string => `${objectKey(organisationId, sha256)}.text.json`;
export const previewKey = (organisationId: string, sha256: string, page: number): string => `${objectKey(organisationId, sha256)}.page-${page}.webp`;

/** A file whole on this machine's disk, and how its bytes are kept. */
interface Whole { readonly place: string; readonly sha256: string; readonly bytes: number; readonly keep: (key: string) => Promise<void> }

/** Looks into files in a child process each, and keeps what was read of them in the storage. */
@Injectable()
export class ChildProcessInspector extends FileInspector {
  constructor(private readonly storage: Storage) {
    super();
  }

  /** The child writes in a folder of its own, beside the bytes: what is kept is what was received. */
  async inspect(file: InspectedFile): Promise<Inspection> {
    const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'probant-inspect-')));
    try {
      const out = path.join(folder, 'out');
      await mkdir(out);
      const whole = await this.whole(file, path.join(folder, 'file'));
      const { sha256, bytes } = whole;
      const result: ChildResult = bytes < file.bytes ? { fault: 'truncated', type: null } : await runChild(whole.place, file.name, out);
      if (result.fault) return { fault: result.fault, sha256, bytes, type: result.type, pages: null, seconds: null, previewPages: 0, outline: [] };
      const { fault, type, pages, seconds, previewPages, outline } = result;
      await this.keep(file.organisationId, whole, out, previewPages);
      return { fault, sha256, bytes, type, pages, seconds, previewPages, outline };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async textOf(organisationId: string, sha256: string): Promise<FileText> {
    const found = await this.storage.open(textKey(organisationId, sha256));
    if (!found) return { html: null, text: null };
    const chunks: Uint8Array[] = [];
    for await (const chunk of found.stream) chunks.push(chunk);
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as FileText;
  }

  /** A file that came in one piece is read where it lies; parts are put together first. */
  private async whole({ stagedKeys }: InspectedFile, local: string): Promise<Whole> {
    const [only = '', ...others] = stagedKeys;
    const place = others.length === 0 ? this.storage.placeOf(only) : null;
    if (place) return { place, ...(await fingerprinted(this.read([only]))), keep: (key) => this.storage.keepStaged(only, key) };
    const found = await fingerprinted(this.read(stagedKeys), createWriteStream(local));
    return { place: local, ...found, keep: (key) => this.storage.put(key, createReadStream(local)) };
  }

  private async *read(stagedKeys: readonly string[]): AsyncGenerator<Uint8Array> {
    for (const key of stagedKeys) yield* await this.storage.openStaged(key);
  }

  private async keep(organisationId: string, { sha256, keep }: Whole, out: string, previewPages: number): Promise<void> {
    await keep(objectKey(organisationId, sha256));
    await this.storage.put(textKey(organisationId, sha256), createReadStream(path.join(out, 'text.json')));
    for (let page = 1; page <= previewPages; page += 1) await this.storage.put(previewKey(organisationId, sha256, page), createReadStream(path.join(out, `page-${page}.webp`)));
  }
}

/** Reads to the end, hashing and counting; writes into `copy` on the way when there is one. */
async function fingerprinted(bytes: AsyncIterable<Uint8Array>, copy?: WriteStream): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let count = 0;
  async function* seen(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      hash.update(chunk);
      count += chunk.length;
      yield chunk;
    }
  }
  await pipeline(seen, copy ?? new Writable({ write: (_chunk, _encoding, done) => done() }));
  return { sha256: hash.digest('hex'), bytes: count };
}
