import { computed, type Signal, signal } from '@angular/core';
import { mergeFields } from '@probant/domain-portfolio';
import type { SavedState } from '@probant/ui';
import { Autosave } from '../../session/autosave';
import { problemOf } from '../../session/problem';

/** What the server holds of an edited thing. */
export interface Saved<T> { readonly revision: number; readonly value: T; readonly savedAt: string | null }
/** A field two people, or two tabs, changed differently. */
export interface Clash<T> { readonly field: keyof T & string; readonly mine: T[keyof T]; readonly theirs: T[keyof T] }
/** What is kept on this device: what was typed, and what the person saw before. */
interface Edit<T> { readonly revision: number; readonly base: T; readonly value: T }

/** How a draft reaches the server. `current` reads what was saved meanwhile when `save` meets a conflict. */
export interface DraftPort<T> {
  /** Names it on this device: `tie:<id>`. */
  readonly key: string;
  readonly save: (revision: number, base: T, value: T) => Promise<Saved<T>>;
  readonly current: () => Promise<Saved<T>>;
  readonly waitMs?: number;
  readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

const AGAIN_MS = 5000;

/** Several fields that save themselves together. What another tab saved in other fields is merged; a field both changed is asked. Nothing typed is ever dropped: what a former visit could not send leaves first. */
export class Draft<T extends object> {
  private readonly base: ReturnType<typeof signal<Saved<T>>>;
  private readonly typed: ReturnType<typeof signal<T>>;
  private readonly disputed = signal<readonly Clash<T>[]>([]);
  private readonly lost = signal<string | null>(null);
  private readonly autosave: Autosave<Edit<T>>;

  readonly value: Signal<T>;
  readonly revision: Signal<number>;
  readonly clashes: Signal<readonly Clash<T>[]> = this.disputed.asReadonly();
  readonly savedAt: Signal<string | null>;
  readonly state = computed<SavedState>(() => {
    const state = this.autosave.state();
    if (state !== 'clash' || this.disputed().length > 0) return state;
    return this.lost() ? 'failed' : 'saving';
  });
  /** The code of the last refusal. */
  readonly problem = computed(() => this.lost() ?? this.autosave.problem());

  constructor(saved: Saved<T>, private readonly port: DraftPort<T>) {
    this.base = signal(saved);
    this.typed = signal(saved.value);
    this.value = this.typed.asReadonly();
    this.revision = computed(() => this.base().revision);
    this.savedAt = computed(() => this.base().savedAt);
    const { key, waitMs, storage } = port;
    this.autosave = new Autosave<Edit<T>>(saved, { key, save: () => this.send(), conflict: () => void this.reconcile(), ...(waitMs === undefined ? {} : { waitMs }), ...(storage ? { storage } : {}) });
    this.takeUpAgain();
  }

  /** Takes what was typed; saves after a pause. */
  change(patch: Partial<T>): void {
    this.typed.update((value) => ({ ...value, ...patch }));
    this.autosave.change(this.edit());
  }

  /** Saves now what is not saved yet. */
  flush(): Promise<void> {
    return this.autosave.flush();
  }

  /** What the server tells by itself: taken when nothing is being typed here. */
  refresh(saved: Saved<T>): void {
    if (this.autosave.dirty() || saved.revision < this.base().revision) return;
    this.base.set(saved);
    this.typed.set(saved.value);
  }

  /** Ends a clash with what the person chose. */
  settle(value: T): Promise<void> {
    this.disputed.set([]);
    this.typed.set(value);
    return this.autosave.resolve(this.edit(), this.base().revision);
  }

  private edit(): Edit<T> {
    return { revision: this.base().revision, base: this.base().value, value: this.typed() };
  }

  private takeUpAgain(): void {
    const kept = this.autosave.kept();
    if (!kept) return;
    this.base.update(({ savedAt }) => ({ revision: kept.revision, value: kept.base, savedAt }));
    this.typed.set(kept.value);
    this.autosave.change(kept);
  }

  private async send(): Promise<Saved<T>> {
    const sent = this.typed();
    const saved = await this.port.save(this.base().revision, this.base().value, sent);
    this.base.set(saved);
    if (this.typed() === sent) this.typed.set(saved.value);
    else {
      this.typed.update((now) => ({ ...saved.value, ...changed(sent, now) }));
      this.autosave.change(this.edit());
    }
    return saved;
  }

  private async reconcile(): Promise<void> {
    try {
      const theirs = await this.port.current();
      const [base, mine] = [this.base().value, this.typed()];
      const { value, conflicts } = mergeFields(base, theirs.value, mine);
      this.lost.set(null);
      this.base.set(theirs);
      this.disputed.set(conflicts.map((field) => ({ field, mine: mine[field], theirs: theirs.value[field] })));
      if (conflicts.length === 0) await this.settle(value);
      else this.typed.set({ ...value, ...Object.fromEntries(conflicts.map((field) => [field, mine[field]])) });
    } catch (error) {
      const problem = problemOf(error);
      this.lost.set(problem.code);
      if (problem.status === 0 || problem.status >= 502) setTimeout(() => void this.reconcile(), AGAIN_MS);
    }
  }
}

/** The fields that differ from what was. */
function changed<T extends object>(before: T, now: T): Partial<T> {
  return Object.fromEntries(Object.entries(now).filter(([key, value]) => before[key as keyof T] !== value)) as Partial<T>;
}
