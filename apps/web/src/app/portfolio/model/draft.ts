import { computed, type Signal, signal } from '@angular/core';
import { type Clash, merge } from './merge';
import { problemOf } from '../../session/problem';

/** What the server holds of an edited thing. */
export interface Saved<T> { readonly revision: number; readonly value: T; readonly savedAt: string | null }

/** How a draft reaches the server. `current` reads what was saved meanwhile when `save` meets a conflict. */
export interface DraftPort<T> {
  readonly save: (revision: number, base: T, value: T) => Promise<Saved<T>>;
  readonly current: () => Promise<Saved<T>>;
  /** Whether the value may be sent; a field being typed may be incomplete. */
  readonly valid?: (value: T) => boolean;
}

export type DraftState = 'saved' | 'typing' | 'saving' | 'clash' | 'failed' | 'invalid';

/** Something typed that saves itself: it waits for a pause, sends what changed, merges what another tab saved, and asks when both changed the same field. Nothing typed is ever dropped. */
export class Draft<T extends object> {
  private readonly base: ReturnType<typeof signal<Saved<T>>>;
  private readonly text: ReturnType<typeof signal<T>>;
  private readonly mode = signal<DraftState>('saved');
  private readonly conflict = signal<readonly Clash<T>[]>([]);
  private readonly refusal = signal<string | null>(null);
  private timer: ReturnType<typeof setTimeout> | null = null;
  private sending: Promise<void> | null = null;

  readonly value: Signal<T>;
  readonly state: Signal<DraftState> = this.mode.asReadonly();
  readonly clashes: Signal<readonly Clash<T>[]> = this.conflict.asReadonly();
  readonly problem: Signal<string | null> = this.refusal.asReadonly();
  readonly savedAt: Signal<string | null>;
  readonly revision: Signal<number>;

  constructor(saved: Saved<T>, private readonly port: DraftPort<T>, private readonly waitMs = 700) {
    this.base = signal(saved);
    this.text = signal(saved.value);
    this.value = this.text.asReadonly();
    this.savedAt = computed(() => this.base().savedAt);
    this.revision = computed(() => this.base().revision);
  }

  /** Takes what was typed; saves after a pause. */
  change(patch: Partial<T>): void {
    this.text.update((value) => ({ ...value, ...patch }));
    if (this.mode() === 'clash') return;
    this.mode.set(this.port.valid?.(this.text()) === false ? 'invalid' : 'typing');
    if (this.timer) clearTimeout(this.timer);
    if (this.mode() === 'typing') this.timer = setTimeout(() => void this.flush(), this.waitMs);
  }

  /** Saves now what is not saved yet. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.sending) await this.sending;
    if (this.mode() !== 'typing' && this.mode() !== 'failed') return;
    this.sending = this.send().finally(() => { this.sending = null; });
    await this.sending;
  }

  /** What the server tells by itself: taken when nothing is being typed. */
  refresh(saved: Saved<T>): void {
    if (this.mode() !== 'saved' || saved.revision < this.base().revision) return;
    this.base.set(saved);
    this.text.set(saved.value);
  }

  /** Ends a clash with the value the person chose. */
  async settle(value: T): Promise<void> {
    this.conflict.set([]);
    this.text.set(value);
    this.mode.set('typing');
    await this.flush();
  }

  private async send(): Promise<void> {
    const sent = this.text();
    this.mode.set('saving');
    try {
      this.arrived(await this.port.save(this.base().revision, this.base().value, sent), sent);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 409) return this.reconcile(sent);
      this.refusal.set(problem.code);
      this.mode.set('failed');
    }
  }

  private async reconcile(sent: T): Promise<void> {
    try {
      const theirs = await this.port.current();
      const { value, clashes } = merge(this.base().value, sent, theirs.value);
      this.base.set(theirs);
      if (clashes.length > 0) {
        this.conflict.set(clashes);
        this.mode.set('clash');
        return;
      }
      this.text.update((now) => merge(sent, now, value).value);
      this.mode.set('typing');
      return await this.send();
    } catch (error) {
      this.refusal.set(problemOf(error).code);
      this.mode.set('failed');
    }
  }

  private arrived(saved: Saved<T>, sent: T): void {
    this.base.set(saved);
    this.refusal.set(null);
    const now = this.text();
    if (now === sent) {
      this.mode.set('saved');
      return;
    }
    this.mode.set('saved');
    this.change({});
  }
}
