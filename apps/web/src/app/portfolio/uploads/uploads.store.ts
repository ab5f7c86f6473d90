import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { displayName, SINGLE_FILE_BYTES } from '@probant/domain-portfolio';
import { Problem, problemOf } from '../../session/problem';
import { PortfolioClient, type Where } from '../portfolio.client';
import { addSample } from './pace';
import { bytesReceived, partsToSend, sha256Hex } from './parts';
import { MOVING, type UploadLine } from './upload-line';

const AT_ONCE = 2;
const RETRY_MS = [1000, 2000, 4000, 8000, 15000] as const;
/** The server is away, restarts, or asks to slow down: the same again will do. */
const PASSING: ReadonlySet<number> = new Set([0, 429, 502, 503, 504]);

type UploadView = Awaited<ReturnType<PortfolioClient['startUpload']>>;

/** Files on their way to one candidacy: they go on while the person visits other pages, survive a restart of the server, and wait for their file after a reload. */
@Injectable({ providedIn: 'root' })
export class UploadsStore {
  private readonly client = inject(PortfolioClient);
  private readonly all = signal<readonly UploadLine[]>([]);
  private readonly files = new Map<string, File>();
  private readonly running = new Map<string, AbortController>();
  private readonly places = new Map<string, Where>();
  private readonly where = signal<Where | null>(null);
  private count = 0;

  /** Lines of the candidacy shown, oldest first. */
  readonly lines = computed(() => { const shown = this.where()?.candidacy; return this.all().filter(({ key }) => this.places.get(key)?.candidacy === shown); });
  readonly busy = computed(() => this.all().some((line) => MOVING.has(line.state)));
  /** Grows when a file has arrived: lists read again. */
  readonly arrived = signal(0);

  constructor() {
    const warn = (event: BeforeUnloadEvent): void => { if (this.busy()) event.preventDefault(); };
    addEventListener('beforeunload', warn);
    inject(DestroyRef).onDestroy(() => removeEventListener('beforeunload', warn));
  }

  /** Shows the uploads of a candidacy; those begun before a reload come back and ask for their file. */
  async open(where: Where): Promise<void> {
    this.where.set(where);
    const [pending, elsewhere] = await Promise.all([this.client.listUploads(where).then(({ items }) => items, () => []), heldElsewhere()]);
    for (const upload of pending) {
      if (elsewhere.has(lockOf(upload.id)) || this.all().some((line) => line.uploadId === upload.id || (line.uploadId === null && this.running.has(line.key) && line.bytes === upload.bytes))) continue;
      this.add(where, { name: upload.name, bytes: upload.bytes, evidenceId: upload.evidenceId, uploadId: upload.id, state: 'needs_file', sent: bytesReceived(upload.bytes, upload.partBytes, upload.received) });
    }
  }

  /** Sends files; one that an unfinished upload waits for resumes it. */
  send(files: Iterable<File>, evidenceId: string | null = null): void {
    const where = this.where();
    if (!where) return;
    for (const file of files) {
      const waiting = this.lines().find((line) => line.state === 'needs_file' && line.name === displayName(file.name) && line.bytes === file.size);
      const key = waiting?.key ?? this.add(where, { name: displayName(file.name), bytes: file.size, evidenceId, uploadId: null, state: 'queued', sent: 0 });
      this.files.set(key, file);
      this.patch(key, { state: 'queued' });
    }
    this.startNext();
  }

  /** Gives its file back to an upload that lost it. False when it is another file. */
  giveBack(key: string, file: File): boolean {
    const line = this.find(key);
    if (!line || line.bytes !== file.size) return false;
    this.files.set(key, file);
    this.patch(key, { state: 'queued' });
    this.startNext();
    return true;
  }

  pause(key: string): void {
    this.patch(key, { state: 'paused', samples: [] });
    this.running.get(key)?.abort();
  }

  resume(key: string): void {
    this.patch(key, { state: this.files.has(key) ? 'queued' : 'needs_file', problem: null, details: null });
    this.startNext();
  }

  async cancel(key: string): Promise<void> {
    const line = this.find(key);
    const where = this.places.get(key);
    this.running.get(key)?.abort();
    this.forget(key);
    if (line?.uploadId && where) await this.client.cancelUpload(where, line.uploadId).catch(() => undefined);
    this.startNext();
  }

  private startNext(): void {
    for (const line of this.all()) {
      if (this.running.size >= AT_ONCE) return;
      if (line.state === 'queued' && !this.running.has(line.key)) void this.run(line.key);
    }
  }

  private async run(key: string): Promise<void> {
    const stop = new AbortController();
    this.running.set(key, stop);
    this.patch(key, { state: 'sending', samples: [] });
    try {
      await this.deliver(key, stop.signal);
      this.forget(key);
      this.arrived.update((value) => value + 1);
    } catch (error) {
      if (!stop.signal.aborted) {
        const problem = problemOf(error);
        this.patch(key, { state: 'failed', problem: problem.code, details: problem.details ?? null });
      }
    } finally {
      if (this.running.get(key) === stop) this.running.delete(key);
      this.startNext();
    }
  }

  private async deliver(key: string, stop: AbortSignal): Promise<void> {
    const line = this.find(key);
    const file = this.files.get(key);
    const where = this.places.get(key);
    if (!line || !file || !where) return;
    if (file.size <= SINGLE_FILE_BYTES) {
      await this.persist(key, stop, () => this.client.sendFile(where, line.evidenceId, file, (sent) => this.progress(key, sent), stop));
      return;
    }
    const upload = line.uploadId
      ? (await this.persist(key, stop, () => this.client.listUploads(where))).items.find((item) => item.id === line.uploadId)
      : undefined;
    const begun = upload ?? (await this.persist(key, stop, () => this.client.startUpload(where, { name: file.name, bytes: file.size, evidenceId: line.evidenceId })));
    this.patch(key, { uploadId: begun.id });
    await held(lockOf(begun.id), () => this.sendParts(key, where, begun, file, stop));
  }

  private async sendParts(key: string, where: Where, begun: UploadView, file: File, stop: AbortSignal): Promise<void> {
    let before = bytesReceived(file.size, begun.partBytes, begun.received);
    for (const part of partsToSend(file.size, begun.partBytes, begun.received)) {
      const bytes = await file.slice(part.from, part.to).arrayBuffer();
      const hash = await sha256Hex(bytes);
      await this.persist(key, stop, () => this.client.sendPart(where, begun.id, part.number, bytes, hash, (sent) => this.progress(key, before + sent), stop));
      before += part.to - part.from;
      this.progress(key, before);
    }
    this.patch(key, { state: 'finishing' });
    await this.persist(key, stop, (again) => this.client.finishUpload(where, begun.id).catch((error: unknown) => {
      if (!again || problemOf(error).status !== 404) throw error;
    }));
  }

  /** Tries again while the server cannot be reached or restarts; a refusal goes through. `again` says that an answer was lost before: the act may be done already. */
  private async persist<T>(key: string, stop: AbortSignal, attempt: (again: boolean) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await attempt(tries > 0);
      } catch (error) {
        if (stop.aborted || !PASSING.has(problemOf(error).status)) throw error;
        if (!(await this.readable(key))) throw new Problem(0, 'web.file_gone');
        const state = this.find(key)?.state ?? 'sending';
        this.patch(key, { state: 'waiting_network', samples: [] });
        await pause(RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? 15000, stop);
        if (stop.aborted) throw error;
        this.patch(key, { state });
      }
    }
  }

  /** Whether the browser still reads the file: one moved or changed on the disk fails as a lost network does. */
  private async readable(key: string): Promise<boolean> {
    return (await this.files.get(key)?.slice(0, 1).arrayBuffer().then(() => true, () => false)) ?? false;
  }

  private progress(key: string, sent: number): void {
    const line = this.find(key);
    if (line) this.patch(key, { sent: Math.min(sent, line.bytes), samples: addSample(line.samples, { at: performance.now(), bytes: sent }) });
  }

  private add(where: Where, line: Pick<UploadLine, 'name' | 'bytes' | 'evidenceId' | 'uploadId' | 'state' | 'sent'>): string {
    const key = `envoi-${(this.count += 1)}`;
    this.places.set(key, where);
    this.all.update((lines) => [...lines, { key, problem: null, details: null, samples: [], ...line }]);
    return key;
  }

  private patch(key: string, change: Partial<UploadLine>): void {
    this.all.update((lines) => lines.map((line) => (line.key === key ? { ...line, ...change } : line)));
  }

  private find(key: string): UploadLine | undefined {
    return this.all().find((line) => line.key === key);
  }

  private forget(key: string): void {
    this.files.delete(key);
    this.all.update((lines) => lines.filter((line) => line.key !== key));
  }
}

const lockOf = (uploadId: string): string => `probant-upload-${uploadId}`;

/** What the other tabs of this browser are sending. */
async function heldElsewhere(): Promise<ReadonlySet<string | undefined>> {
  const locks = await navigator.locks?.query();
  return new Set(locks?.held?.map(({ name }) => name));
}

/** Works while the other tabs know it. */
function held(name: string, work: () => Promise<void>): Promise<void> {
  return navigator.locks ? navigator.locks.request(name, work) : work();
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}
