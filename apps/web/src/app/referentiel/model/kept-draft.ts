import { computed, signal, type Signal } from '@angular/core';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A form whose saving is a decision, not a pause: what is typed is kept on this device until it is saved or dropped. `version` is the one it started from. */
export class KeptDraft<T> {
  private readonly typed = signal<{ readonly value: T; readonly version: number } | null>(null);
  private readonly saved: ReturnType<typeof signal<{ readonly value: T; readonly version: number }>>;

  readonly value: Signal<T>;
  readonly dirty = computed(() => this.typed() !== null);
  /** Someone saved a newer version since this draft was begun. */
  readonly overtaken: Signal<boolean>;

  constructor(private readonly key: string, saved: { readonly value: T; readonly version: number }, private readonly shelf: Shelf = localStorage) {
    this.saved = signal(saved);
    this.typed.set(this.kept());
    this.value = computed(() => this.typed()?.value ?? this.saved().value);
    this.overtaken = computed(() => (this.typed()?.version ?? this.saved().version) < this.saved().version);
  }

  change(value: T): void {
    const typed = { value, version: this.typed()?.version ?? this.saved().version };
    this.typed.set(typed);
    this.shelf.setItem(this.name, JSON.stringify(typed));
  }

  /** What the server now holds; the draft, if any, stays. */
  settle(value: T, version: number): void {
    if (version !== this.saved().version) this.saved.set({ value, version });
  }

  /** Leaves the draft: it was saved, or is given up. Returns what it was, for the undo. */
  drop(): T {
    const { value } = this;
    const before = value();
    this.typed.set(null);
    this.shelf.removeItem(this.name);
    return before;
  }

  private get name(): string {
    return `probant.draft.${this.key}`;
  }

  private kept(): { readonly value: T; readonly version: number } | null {
    try {
      return JSON.parse(this.shelf.getItem(this.name) ?? 'null') as { readonly value: T; readonly version: number } | null;
    } catch {
      return null;
    }
  }
}
