import { computed, signal } from '@angular/core';

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;
/** A correction, and the gesture of several that it was part of. */
interface Done { readonly id: string; readonly group: string | null }

/** The corrections acknowledged in this window, the last one on top: what `Annuler` takes back, a reload included. */
export class DoneHere {
  private readonly done = signal<readonly Done[]>([]);
  readonly last = computed(() => this.done().at(-1)?.id ?? null);

  constructor(private readonly referentiel: string, private readonly shelf: Shelf = sessionStorage) {
    this.done.set(this.read());
  }

  add(id: string, group: string | null = null): void {
    this.keep([...this.done(), { id, group }]);
  }

  /** The gesture of several that the last one is part of. */
  group(): string | null {
    return this.done().at(-1)?.group ?? null;
  }

  /** Takes the last gesture off: its corrections, the last one first. */
  pop(): readonly string[] {
    const all = this.done();
    const group = this.group();
    const alone = group === null ? 1 : [...all].reverse().findIndex((one) => one.group !== group);
    const count = alone === -1 ? all.length : Math.min(alone, all.length);
    this.keep(all.slice(0, all.length - count));
    return all.slice(all.length - count).map(({ id }) => id).reverse();
  }

  private get name(): string {
    return `probant.done.corrections:${this.referentiel}`;
  }

  private keep(done: readonly Done[]): void {
    this.done.set(done);
    this.shelf.setItem(this.name, JSON.stringify(done.slice(-300)));
  }

  private read(): readonly Done[] {
    try {
      const read: unknown = JSON.parse(this.shelf.getItem(this.name) ?? '[]');
      return Array.isArray(read) ? (read as unknown[]).filter((one): one is Done => typeof one === 'object' && one !== null) : [];
    } catch {
      return [];
    }
  }
}
