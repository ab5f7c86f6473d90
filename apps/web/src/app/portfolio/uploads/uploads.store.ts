import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { PortfolioClient, type Where } from '../portfolio.client';
import { addSample } from './pace';
import { bytesReceived, partsToSend, sha256Hex } from './parts';
import { MOVING, type UploadLine } from './upload-line';
import { problemOf } from '../../session/problem';

/** Up to this size a file goes in one request; above, in parts. */
export const ONE_REQUEST_BYTES = 32_000_000;
const AT_ONCE = 2;
const RETRY_MS = [1000, 2000, 4000, 8000, 15000] as const;

/** Files on their way to one candidacy: they go on while the person visits other pages, survive a restart of the server, and wait for their file after a reload. */
@Injectable({ providedIn: 'root' })
export class UploadsStore {
  private readonly client = inject(PortfolioClient);
  private readonly all = signal<readonly UploadLine[]>([]);
  private readonly files = new Map<string, File>();
  private readonly running = new Map<string, AbortController>();
  private readonly places = new Map<string, Where>();
  private where: Where | null = null;
  private count = 0;

  /** Lines of the candidacy shown, oldest first. */
  readonly lines = computed(() => this.all());
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
    if (this.where?.candidacy !== where.candidacy) this.all.set(this.all().filter((line) => this.places.get(line.key)?.candidacy === where.candidacy));
    this.where = where;
    const known = new Set(this.all().map((line) => line.uploadId));
    const pending = (await this.client.listUploads(where)).items.filter((upload) => !known.has(upload.id));
    for (const upload of pending) {
      this.add(where, { name: upload.name, bytes: upload.bytes, evidenceId: upload.evidenceId, uploadId: upload.id, state: 'needs_file', sent: bytesReceived(upload.bytes, upload.partBytes, upload.received) });
    }
  }

  /** Sends files; one that an unfinished upload waits for resumes it. */
  send(files: Iterable<File>, evidenceId: string | null = null): void {
    const where = this.where;
    if (!where) return;
    for (const file of files) {
      const waiting = this.all().find((line) => line.state === 'needs_file' && line.name === file.name && line.bytes === file.size);
      const key = waiting?.key ?? this.add(where, { name: file.name, bytes: file.size, evidenceId, uploadId: null, state: 'queued', sent: 0 });
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
    const progress = (sent: number): void => this.progress(key, sent);
    if (file.size <= ONE_REQUEST_BYTES) {
      await this.persist(key, stop, () => this.client.sendFile(where, line.evidenceId, file, progress, stop));
      return;
    }
    const upload = line.uploadId
      ? (await this.persist(key, stop, () => this.client.listUploads(where))).items.find((item) => item.id === line.uploadId)
      : undefined;
    const begun = upload ?? (await this.persist(key, stop, () => this.client.startUpload(where, { name: file.name, bytes: file.size, evidenceId: line.evidenceId })));
    this.patch(key, { uploadId: begun.id });
    let before = bytesReceived(file.size, begun.partBytes, begun.received);
    for (const part of partsToSend(file.size, begun.partBytes, begun.received)) {
      const bytes = await file.slice(part.from, part.to).arrayBuffer();
      const hash = await sha256Hex(bytes);
      await this.persist(key, stop, () => this.client.sendPart(where, begun.id, part.number, bytes, hash, (sent) => progress(before + sent), stop));
      before += part.to - part.from;
      progress(before);
    }
    this.patch(key, { state: 'finishing' });
    await this.persist(key, stop, () => this.client.finishUpload(where, begun.id));
  }

  /** Tries again while the server cannot be reached or restarts; a refusal goes through. */
  private async persist<T>(key: string, stop: AbortSignal, attempt: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await attempt();
      } catch (error) {
        const { status } = problemOf(error);
        if (stop.aborted || (status !== 0 && status !== 502 && status !== 503 && status !== 504)) throw error;
        const state = this.find(key)?.state ?? 'sending';
        this.patch(key, { state: 'waiting_network', samples: [] });
        await pause(RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? 15000, stop);
        if (stop.aborted) throw error;
        this.patch(key, { state });
      }
    }
  }

  private progress(key: string, sent: number): void {
    const line = this.find(key);
    if (line) this.patch(key, { sent: Math.min(sent, line.bytes), samples: addSample(line.samples, { at: performance.now(), bytes: sent }) });
  }

  private add(where: Where, line: Pick<UploadLine, 'name' | 'bytes' | 'evidenceId' | 'uploadId' | 'state' | 'sent'>): string {
    this.count += 1;
    const key = `envoi-${this.count}`;
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

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}
