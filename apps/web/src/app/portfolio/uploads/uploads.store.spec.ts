import { TestBed } from '@angular/core/testing';
import { Problem } from '../../session/problem';
import { PortfolioClient } from '../portfolio.client';
import { UploadsStore } from './uploads.store';

const MB = 1024 * 1024;
const AT = { org: 'belvedere', candidacy: 'c' };
interface Upload { id: string; name: string; bytes: number; partBytes: number; received: number[]; evidenceId: string | null; expiresAt: string }

/** Receives parts as the server does; goes away when told. */
class Server {
  uploads: Upload[] = [];
  readonly parts: number[] = [];
  readonly whole: string[] = [];
  finished = 0;
  /** What the next parts meet. */
  failures: Problem[] = [];
  hold: Promise<void> | null = null;

  readonly listUploads = async () => ({ items: this.uploads.map((one) => ({ ...one, received: [...one.received] })) });
  readonly startUpload = async (_at: unknown, { name, bytes, evidenceId }: { name: string; bytes: number; evidenceId: string | null }) => { const made = { id: 'u1', name, bytes, partBytes: 16 * MB, received: [], evidenceId, expiresAt: '' }; this.uploads.push(made); return made; };
  readonly sendPart = async (_at: unknown, id: string, part: number, bytes: ArrayBuffer, hash: string, _progress: unknown, stop: AbortSignal) => {
    if (this.hold) await this.hold;
    if (stop.aborted) throw new Problem(0, 'web.stopped');
    const failure = this.failures.shift();
    if (failure) throw failure;
    expect([bytes.byteLength > 0, hash.length]).toEqual([true, 64]);
    this.parts.push(part);
    this.uploads.find((one) => one.id === id)?.received.push(part);
  };
  readonly sendFile = async (_at: unknown, _evidence: unknown, file: File) => { const failure = this.failures.shift(); if (failure) throw failure; this.whole.push(file.name); };
  readonly finishUpload = async () => { this.finished += 1; this.uploads = []; };
  readonly cancelUpload = async () => { this.uploads = []; };
}

/** A file that weighs `megabytes` without filling the memory of the test. */
function aLargeFile(megabytes: number, name = 'film.mp4'): File {
  const file = new File(['x'], name);
  Object.defineProperty(file, 'size', { value: megabytes * MB });
  file.slice = (from = 0, to = 0) => ({ arrayBuffer: async () => new Uint8Array(Math.min(16, Math.max(1, to - from))).buffer }) as Blob;
  return file;
}

describe('files on their way', () => {
  const start = async (server = new Server()) => {
    TestBed.configureTestingModule({ providers: [{ provide: PortfolioClient, useValue: server }] });
    Object.defineProperty(globalThis.crypto, 'subtle', { value: { digest: async () => new ArrayBuffer(32) }, configurable: true });
    const store = TestBed.inject(UploadsStore);
    await store.open(AT);
    return { server, store, settle: async (ms = 0) => { for (let turn = 0; turn < 30; turn += 1) await new Promise((done) => setTimeout(done, ms / 30)); } };
  };

  it('sends a small file in one request', async () => {
    const { server, store, settle } = await start();
    store.send([new File(['abc'], 'note.txt')]);
    await settle();
    expect([server.whole, store.lines()]).toEqual([['note.txt'], []]);
  });

  it('sends a large one in parts, then asks for their assembly', async () => {
    const { server, store, settle } = await start();
    store.send([aLargeFile(40)]);
    await settle();
    expect([server.parts, server.finished, store.lines()]).toEqual([[1, 2, 3], 1, []]);
  });

  it('stops at once when paused, and resumes with what is missing', async () => {
    const { server, store, settle } = await start();
    let go: () => void = () => undefined;
    server.hold = new Promise((resolve) => { go = resolve; });
    store.send([aLargeFile(40)]);
    await settle();
    const key = store.lines()[0]!.key;
    store.pause(key);
    go();
    server.hold = null;
    await settle();
    expect([store.lines()[0]?.state, server.parts]).toEqual(['paused', []]);
    store.resume(key);
    await settle();
    expect([server.parts, server.finished]).toEqual([[1, 2, 3], 1]);
  });

  it('waits for a server that restarts, and loses no part it had', async () => {
    const { server, store, settle } = await start();
    server.failures = [new Problem(0, 'web.unreachable')];
    store.send([aLargeFile(40)]);
    await settle();
    expect(store.lines()[0]?.state).toBe('waiting_network');
    await settle(1500);
    expect([server.parts, server.finished]).toEqual([[1, 2, 3], 1]);
  });

  it('comes back after a reload, and goes on when the same file is chosen again', async () => {
    const server = new Server();
    server.uploads = [{ id: 'u1', name: 'film.mp4', bytes: 40 * MB, partBytes: 16 * MB, received: [1, 2], evidenceId: null, expiresAt: '' }];
    const { store, settle } = await start(server);
    expect(store.lines()).toMatchObject([{ state: 'needs_file', sent: 32 * MB }]);
    store.send([aLargeFile(40)]);
    await settle();
    expect([server.parts, server.finished, store.lines()]).toEqual([[3], 1, []]);
  });

  it('keeps a refused file in sight, with its code, and cancels it', async () => {
    const { server, store, settle } = await start();
    server.failures = [new Problem(422, 'portfolio.quota_reached', null, { usedBytes: 1 })];
    store.send([new File(['abc'], 'note.txt')]);
    await settle();
    expect(store.lines()).toMatchObject([{ state: 'failed', problem: 'portfolio.quota_reached', details: { usedBytes: 1 } }]);
    await store.cancel(store.lines()[0]!.key);
    expect(store.lines()).toEqual([]);
  });
});
