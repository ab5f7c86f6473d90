import { computed, type Signal, signal } from '@angular/core';

/**
 * Something read from the server that stays on the screen while it is read again, which `resource` does not do:
 * a reading that fails keeps what was known, news that come during a reading are read once more, and what the page
 * just changed is not undone by an answer that left before.
 */
export class Reading<P, T> {
  private readonly params = signal<P | null>(null);
  private readonly known = signal<T | null>(null);
  private readonly trouble = signal<unknown>(null);
  private readonly busy = signal(false);
  private asked = false;
  private overtaken = false;

  /** What is known; null until the first answer. */
  readonly value: Signal<T | null> = this.known.asReadonly();
  /** Why the last reading failed. */
  readonly error: Signal<unknown> = this.trouble.asReadonly();
  readonly loading: Signal<boolean> = this.busy.asReadonly();
  readonly of = this.params.asReadonly();
  /** Nothing to show yet, and nothing that stands in the way. */
  readonly waiting = computed(() => this.known() === null && this.trouble() === null);

  constructor(private readonly load: (params: P) => Promise<T>) {}

  /** Reads for these parameters; the same ones again read what may have changed meanwhile. */
  open(params: P): void {
    if (JSON.stringify(params) !== JSON.stringify(this.params())) {
      this.params.set(params);
      this.known.set(null);
      this.trouble.set(null);
      this.overtaken = true;
    }
    this.again();
  }

  /** Reads again. */
  again(): void {
    if (this.params() === null) return;
    this.asked = true;
    if (!this.busy()) void this.run();
  }

  /** Takes what the page just learnt by its own act. */
  change(update: (value: T) => T): void {
    const value = this.known();
    if (value === null) return;
    this.known.set(update(value));
    if (!this.busy()) return;
    this.overtaken = true;
    this.asked = true;
  }

  private async run(): Promise<void> {
    this.busy.set(true);
    while (this.asked) {
      this.asked = false;
      this.overtaken = false;
      await this.once();
    }
    this.busy.set(false);
  }

  private async once(): Promise<void> {
    const params = this.params();
    if (params === null) return;
    try {
      const value = await this.load(params);
      if (this.overtaken) return;
      this.known.set(value);
      this.trouble.set(null);
    } catch (error) {
      if (!this.overtaken) this.trouble.set(error);
    }
  }
}
