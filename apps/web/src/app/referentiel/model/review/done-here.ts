import { computed, signal } from '@angular/core';

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** The corrections acknowledged in this window, the last one on top: what `Annuler` takes back, a reload included. */
export class DoneHere {
  private readonly ids = signal<readonly string[]>([]);
  readonly last = computed(() => this.ids().at(-1) ?? null);

  constructor(private readonly referentiel: string, private readonly shelf: Shelf = sessionStorage) {
    this.ids.set(this.read());
  }

  add(id: string): void {
    this.keep([...this.ids(), id]);
  }

  /** Takes the last one off. */
  pop(): string | null {
    const last = this.last();
    this.keep(this.ids().slice(0, -1));
    return last;
  }

  private get name(): string {
    return `probant.done.corrections:${this.referentiel}`;
  }

  private keep(ids: readonly string[]): void {
    this.ids.set(ids);
    this.shelf.setItem(this.name, JSON.stringify(ids.slice(-100)));
  }

  private read(): readonly string[] {
    try {
      const read: unknown = JSON.parse(this.shelf.getItem(this.name) ?? '[]');
      return Array.isArray(read) ? (read as string[]) : [];
    } catch {
      return [];
    }
  }
}
