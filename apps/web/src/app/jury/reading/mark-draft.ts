import { signal, type Signal, type WritableSignal } from '@angular/core';
import type { MarkBasis, MarkLevel } from '@probant/domain-assessment';
import type { SavedState } from '@probant/ui';
import { type Acknowledged, Autosave } from '../../session/autosave';
import { problemOf } from '../../session/problem';
import type { Mark } from '../jury.client';
import type { Place } from '../../i18n/place-words';

/** What a juror says of one criterion. */
export interface MarkValue { readonly level: MarkLevel | null; readonly comment: string; readonly evidenceId: string | null; readonly place: Place | null; readonly basis: MarkBasis }
export const UNMARKED: MarkValue = { level: null, comment: '', evidenceId: null, place: null, basis: 'booklet' };

/** The same criterion said differently in two windows. */
export interface MarkClash { readonly mine: MarkValue; readonly theirs: MarkValue; readonly revision: number }

/** How a mark reaches the server: `save` gives the mark back, null once cleared; `current` reads what stands there now. */
export interface MarkPort { readonly key: string; readonly save: (revision: number, value: MarkValue) => Promise<Mark | null>; readonly current: () => Promise<Mark | null>; readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> }

const FIELDS = ['level', 'comment', 'basis'] as const;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A mark that saves itself. What another window changed elsewhere in the mark is merged; the same field said twice is shown, and nothing typed is dropped. */
export class MarkDraft {
  private base: MarkValue;
  private readonly kept: Autosave<MarkValue>;
  private readonly said: WritableSignal<MarkValue>;
  private readonly server: WritableSignal<Mark | null>;
  private readonly met = signal<MarkClash | null>(null);

  readonly value: Signal<MarkValue>;
  /** The mark as the server last told it. */
  readonly saved: Signal<Mark | null>;
  readonly clash: Signal<MarkClash | null> = this.met.asReadonly();
  readonly state: Signal<SavedState>;
  readonly savedAt: Signal<string | null>;
  readonly problem: Signal<string | null>;

  constructor(mark: Mark | null, private readonly port: MarkPort) {
    this.base = valueOf(mark);
    this.said = signal(this.base);
    this.server = signal(mark);
    this.value = this.said.asReadonly();
    this.saved = this.server.asReadonly();
    this.kept = new Autosave<MarkValue>(acknowledged(mark), { key: port.key, storage: port.storage, save: (revision, value) => this.send(revision, value), conflict: (mine) => void this.reconcile(mine) });
    this.state = this.kept.state;
    this.savedAt = this.kept.savedAt;
    this.problem = this.kept.problem;
  }

  /** Takes up what a former visit could not send. */
  resume(): void {
    const left = this.kept.kept();
    if (!left || same(left, this.base)) return;
    this.said.set(left);
    void this.kept.resume();
  }

  /** Takes what the juror says; sent after a pause. */
  change(part: Partial<MarkValue>): void {
    this.said.update((value) => ({ ...value, ...part }));
    this.kept.change(this.said());
  }

  /** Takes what the juror says, and sends it now. */
  say(part: Partial<MarkValue>): Promise<void> {
    this.change(part);
    return this.kept.flush();
  }

  flush(): Promise<void> {
    return this.kept.flush();
  }

  /** What the server tells by itself: taken when nothing is being said here. */
  refresh(mark: Mark | null): void {
    if (this.kept.dirty() || (mark?.revision ?? 0) < (this.server()?.revision ?? 0)) return;
    this.base = valueOf(mark);
    this.said.set(this.base);
    this.server.set(mark);
    this.kept.refresh(acknowledged(mark));
  }

  /** Ends a clash with what the juror chose. */
  async settle(value: MarkValue): Promise<void> {
    const clash = this.met();
    if (!clash) return;
    this.met.set(null);
    this.said.set(value);
    await this.kept.resolve(value, clash.revision);
  }

  private async send(revision: number, value: MarkValue): Promise<Acknowledged> {
    const mark = await this.port.save(revision, value);
    this.base = value;
    this.server.set(mark);
    return acknowledged(mark);
  }

  private async reconcile(mine: MarkValue): Promise<void> {
    try {
      const mark = await this.port.current();
      const theirs = valueOf(mark);
      const revision = mark?.revision ?? 0;
      const merged = merge(this.base, mine, theirs);
      this.base = theirs;
      this.server.set(mark);
      this.met.set({ mine, theirs, revision });
      if (merged) await this.settle(merged);
    } catch (error) {
      if (problemOf(error).status === 0) setTimeout(() => void this.reconcile(mine), 5000);
    }
  }
}

/** Both sides together when they touched different fields; null when they said the same field differently. The pointer goes with its place. */
function merge(base: MarkValue, mine: MarkValue, theirs: MarkValue): MarkValue | null {
  const pointer = ({ evidenceId, place }: MarkValue): object => ({ evidenceId, place });
  const moved = !same(pointer(mine), pointer(base));
  if (moved && !same(pointer(theirs), pointer(base)) && !same(pointer(mine), pointer(theirs))) return null;
  const touched = FIELDS.filter((field) => mine[field] !== base[field]);
  if (touched.some((field) => theirs[field] !== base[field] && theirs[field] !== mine[field])) return null;
  return { ...theirs, ...Object.fromEntries(touched.map((field) => [field, mine[field]])), ...(moved ? pointer(mine) : {}) };
}

function valueOf(mark: Mark | null): MarkValue {
  return mark ? { level: mark.level, comment: mark.comment, evidenceId: mark.evidenceId, place: mark.place, basis: mark.basis } : UNMARKED;
}

function acknowledged(mark: Mark | null): Acknowledged {
  return { revision: mark?.revision ?? 0, savedAt: mark?.savedAt ?? null };
}
