import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { FileInspector, Storage, type FileText, type InspectedFile, type Inspection } from '@probant/use-cases';
import type { ChildResult } from './found.js';
import { runChild } from './run-child.js';

/** Keys of what is kept of a file, beside the bytes themselves. */
export const objectKey = (organisationId: string, sha256: string): string => `${organisationId}/${sha256}`;
export const textKey = (organisationId: string, sha256: string): string => `${objectKey(organisationId, sha256)}.text.json`;
export const previewKey = (organisationId: string, sha256: string, page: number): string => `${objectKey(organisationId, sha256)}.page-${page}.webp`;

/** Looks into files in a child process each, and keeps what was read of them in the storage. */
@Injectable()
export class ChildProcessInspector extends FileInspector {
  constructor(private readonly storage: Storage) {
    super();
  }

  async inspect(file: InspectedFile): Promise<Inspection> {
    const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'probant-inspect-')));
    try {
      const local = path.join(folder, 'file');
      const { sha256, bytes } = await this.assemble(file, local);
      const result: ChildResult = bytes < file.bytes ? { fault: 'truncated', type: null } : await runChild(local, file.name, folder);
      if (result.fault) return { fault: result.fault, sha256, bytes, type: result.type, pages: null, seconds: null, previewPages: 0, outline: [] };
      const { fault, type, pages, seconds, previewPages, outline } = result;
      await this.keep(file.organisationId, sha256, folder, previewPages);
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

  private async assemble(file: InspectedFile, local: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
    const hash = createHash('sha256');
    let bytes = 0;
    const { storage } = this;
    async function* all(): AsyncGenerator<Uint8Array> {
      for (const key of file.stagedKeys) {
        for await (const chunk of await storage.openStaged(key)) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      }
    }
    await pipeline(Readable.from(all()), createWriteStream(local));
    return { sha256: hash.digest('hex'), bytes };
  }

  private async keep(organisationId: string, sha256: string, folder: string, previewPages: number): Promise<void> {
    await this.storage.put(objectKey(organisationId, sha256), createReadStream(path.join(folder, 'file')));
    await this.storage.put(textKey(organisationId, sha256), createReadStream(path.join(folder, 'text.json')));
    for (let page = 1; page <= previewPages; page += 1) await this.storage.put(previewKey(organisationId, sha256, page), createReadStream(path.join(folder, `page-${page}.webp`)));
  }
}
