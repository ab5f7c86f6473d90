import { computed, signal } from '@angular/core';
import type { CorrectionBody } from '@probant/contract';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
/** What is still to be sent: a correction, or the undoing of one that was. `id` names it once for all: sent twice, it counts once. */
export type Waiting = { readonly id: string; readonly said: string } & ({ readonly correction: CorrectionBody } | { readonly undoes: string });

/** Corrections in the order they were made, kept on this device until the server acknowledged each: a cut or a closed tab loses none. */
export class Outbox {
  private readonly kept = signal<readonly Waiting[]>([]);
  readonly waiting = this.kept.asReadonly();
  readonly next = computed(() => this.kept()[0] ?? null);
  /** The corrections that wait, as gestures upon the tree. */
  readonly corrections = computed(() => this.kept().flatMap((each) => ('correction' in each ? [each.correction] : [])));

  constructor(private readonly referentiel: string, private readonly shelf: Shelf = localStorage) {
    this.kept.set(this.read());
  }

  add(...waiting: readonly Waiting[]): void {
    this.keep([...this.kept(), ...waiting]);
  }

  /** Takes one out: acknowledged, refused, or given up. */
  remove(id: string): void {
    this.keep(this.kept().filter((each) => each.id !== id));
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
