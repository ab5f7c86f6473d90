import { computed, signal } from '@angular/core';
import type { CorrectionBody } from '@probant/contract';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
/** What is still to be sent: a correction, or the undoing of one that was. `id` names it once for all: sent twice, it counts once; `tried`, the server may have it already; `group`, the gesture of several it is part of. */
export type Waiting = { readonly id: string; readonly said: string; readonly tried?: true; readonly group?: string } & ({ readonly correction: CorrectionBody } | { readonly undoes: string });

/** Corrections in the order they were made, kept on this device until the server acknowledged each: a cut or a closed tab loses none. */
export class Outbox {
  private readonly kept = signal<readonly Waiting[]>([]);
  readonly waiting = this.kept.asReadonly();
  readonly next = computed(() => this.kept()[0] ?? null);
  /** The corrections that wait, as gestures upon the tree: not those taken back meanwhile. */
  readonly corrections = computed(() => this.standing().map(({ correction }) => correction));
  /** What waits of the last gesture that was not taken back: one correction, or those of its group, the last one first. */
  readonly last = computed(() => {
    const all = [...this.standing()].reverse();
    const [top] = all;
    return top?.group === undefined ? all.slice(0, 1) : all.filter(({ group }) => group === top.group);
  });
  private readonly standing = computed(() => this.kept().flatMap((each) => ('correction' in each && !this.takenBack(each.id) ? [each] : [])));

  constructor(private readonly referentiel: string, private readonly shelf: Shelf = localStorage) {
    this.kept.set(this.read());
  }

  add(...waiting: readonly Waiting[]): void {
    this.keep([...this.kept(), ...waiting]);
  }

  /** Notes that one goes to the server: from then on it may be there, whether the answer comes or not. */
  sent(id: string): void {
    this.keep(this.kept().map((each) => (each.id === id ? { ...each, tried: true } : each)));
  }

  /** Whether the undoing of this one waits behind it. */
  takenBack(id: string): boolean {
    return this.kept().some((each) => 'undoes' in each && each.undoes === id);
  }

  /** Takes one out: acknowledged or taken back. */
  remove(id: string): void {
    this.keep(this.kept().filter((each) => each.id !== id));
  }

  /** Takes one out that will never be: nothing is left of it to undo. */
  giveUp(id: string): void {
    this.keep(this.kept().filter((each) => each.id !== id && !('undoes' in each && each.undoes === id)));
  }

  /** Puts another in the place of one: the same gesture, on what stands now. */
  replace(id: string, by: Waiting): void {
    this.keep(this.kept().map((each) => (each.id === id ? by : each)));
  }

  private get name(): string {
    return `probant.unsent.corrections:${this.referentiel}`;
  }

  private keep(waiting: readonly Waiting[]): void {
    this.kept.set(waiting);
    if (waiting.length > 0) this.shelf.setItem(this.name, JSON.stringify(waiting));
    else this.shelf.removeItem(this.name);
  }

  private read(): readonly Waiting[] {
    try {
      const read: unknown = JSON.parse(this.shelf.getItem(this.name) ?? '[]');
      return Array.isArray(read) ? (read as Waiting[]) : [];
    } catch {
      return [];
    }
  }
}
