import { computed, signal, type Signal } from '@angular/core';
import type { SavedState } from '@probant/ui';
import { problemOf } from './problem';

/** What the server acknowledged: the next base, and when. */
export interface Acknowledged { readonly revision: number; readonly savedAt: string | null }

/** Where a text lives and how it reaches the server. */
export interface AutosavePort<T> {
  /** Names the text on this device, unique in the product: `argument:<id>`. */
  readonly key: string;
  readonly save: (base: number, value: T) => Promise<Acknowledged>;
  /** Someone saved meanwhile: shows both, then calls `resolve`. What was typed stays kept. */
  readonly conflict: (mine: T, problem: ReturnType<typeof problemOf>) => void;
  readonly waitMs?: number;
  readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

const RETRY_MS = 5000;
const nameOf = (key: string): string => `probant.unsent.${key}`;

/** Whether a former visit left something unsent under this key on this device. */
export function hasUnsent(key: string, storage: Pick<Storage, 'getItem'> = localStorage): boolean {
  return storage.getItem(nameOf(key)) !== null;
}

/** A text that saves itself after a pause. Until the server acknowledged it, it is kept on this device, so that a closed tab or a cut loses nothing. */
export class Autosave<T> {
  private base: number;
  private pending: { readonly value: T } | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private sending: Promise<void> | null = null;
  private readonly mode = signal<SavedState>('saved');
  private readonly at = signal<string | null>(null);
  private readonly refusal = signal<string | null>(null);
  private readonly storage: NonNullable<AutosavePort<T>['storage']>;

  readonly state: Signal<SavedState> = this.mode.asReadonly();
  readonly savedAt: Signal<string | null> = this.at.asReadonly();
  /** The code of the last refusal. */
  readonly problem: Signal<string | null> = this.refusal.asReadonly();
  readonly dirty = computed(() => this.mode() !== 'saved');

  constructor(saved: Acknowledged, private readonly port: AutosavePort<T>) {
    this.base = saved.revision;
    this.at.set(saved.savedAt);
    this.storage = port.storage ?? localStorage;
  }

  /** What a former visit typed and could not send, or null. */
  kept(): T | null {
    return this.unsent()?.value ?? null;
  }

  /** Takes up again what a former visit could not send, on the revision it was typed on: what was saved meanwhile is met as a conflict. */
  async resume(): Promise<void> {
    const left = this.unsent();
    if (!left) return;
    this.base = left.base;
    this.change(left.value);
    await this.flush();
  }

  /** What the server tells by itself; what is being typed keeps its own base. */
  refresh(saved: Acknowledged): void {
    if (this.mode() !== 'saved') return;
    this.base = saved.revision;
    this.at.set(saved.savedAt);
  }

  /** Takes what was typed. */
  change(value: T): void {
    this.pending = { value };
    this.storage.setItem(this.name, JSON.stringify({ value, base: this.base }));
    if (this.mode() === 'clash') return;
    this.mode.set('typing');
    this.later(this.port.waitMs ?? 700);
  }

  /** Sends now what is not sent yet. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    while (this.sending) await this.sending;
    if (!this.pending || this.mode() === 'clash') return;
    this.sending = this.send(this.pending).finally(() => { this.sending = null; });
    await this.sending;
  }

  /** Drops what is not sent yet: the thing itself was taken away. */
  forget(): void {
    if (this.timer) clearTimeout(this.timer);
    this.pending = null;
    this.storage.removeItem(this.name);
    this.mode.set('saved');
  }

  /** Ends a conflict: the person chose `value` over what stands at `revision`. */
  async resolve(value: T, revision: number): Promise<void> {
    this.base = revision;
    this.mode.set('typing');
    this.change(value);
    await this.flush();
  }

  private unsent(): { readonly value: T; readonly base: number } | null {
    const text = this.storage.getItem(this.name);
    if (text === null) return null;
    try {
      return JSON.parse(text) as { value: T; base: number };
    } catch {
      return null;
    }
  }

  private get name(): string {
    return nameOf(this.port.key);
  }

  private later(ms: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async send(sent: { readonly value: T }): Promise<void> {
    this.mode.set('saving');
    try {
      const { revision, savedAt } = await this.port.save(this.base, sent.value);
      this.base = revision;
      this.at.set(savedAt);
      this.refusal.set(null);
      this.acknowledged(sent);
    } catch (error) {
      this.refused(sent, error);
    }
  }

  private acknowledged(sent: { readonly value: T }): void {
    if (this.pending !== sent) {
      this.mode.set('typing');
      this.later(0);
      return;
    }
    this.pending = null;
    this.storage.removeItem(this.name);
    this.mode.set('saved');
  }

  private refused(sent: { readonly value: T }, error: unknown): void {
    const problem = problemOf(error);
    this.refusal.set(problem.code);
    if (problem.status === 409) {
      this.mode.set('clash');
      this.port.conflict(this.pending?.value ?? sent.value, problem);
      return;
    }
    const unreached = problem.status === 0 || problem.status >= 502;
    this.mode.set(unreached ? 'waiting' : 'failed');
    if (unreached) this.later(RETRY_MS);
  }
}
