import { computed, inject, Injectable, signal } from '@angular/core';
import { type JournalLine, OrganisationClient } from '../organisation.client';

/** The journal of one organisation, read backwards, a page at a time. */
@Injectable()
export class JournalStore {
  private readonly client = inject(OrganisationClient);
  private readonly org = signal<string | null>(null);
  private readonly read = signal<readonly JournalLine[]>([]);
  private readonly next = signal<string | null>(null);
  private readonly busy = signal(false);
  private readonly trouble = signal<unknown>(null);
  private readonly through = signal(false);
  private readonly late = signal(false);

  readonly lines = this.read.asReadonly();
  readonly loading = this.busy.asReadonly();
  readonly error = this.trouble.asReadonly();
  readonly ready = this.through.asReadonly();
  /** Lines were written since the first page was read. */
  readonly outdated = this.late.asReadonly();
  readonly hasMore = computed(() => this.next() !== null);

  open(org: string): void {
    if (this.org() === org) return;
    this.org.set(org);
    void this.restart();
  }

  /** Reads from the newest line again. */
  restart(): Promise<void> {
    this.late.set(false);
    return this.load(null);
  }

  /** Reads the lines before those shown. */
  more(): Promise<void> {
    return this.next() === null ? Promise.resolve() : this.load(this.next());
  }

  /** Something was written; the reader chooses when to see it. */
  written(): void {
    if (this.through()) this.late.set(true);
  }

  private async load(cursor: string | null): Promise<void> {
    const org = this.org();
    if (!org || this.busy()) return;
    this.busy.set(true);
    try {
      const page = await this.client.journal(org, cursor);
      this.read.set(cursor === null ? page.items : [...this.read(), ...page.items]);
      this.next.set(page.next);
      this.trouble.set(null);
      this.through.set(true);
    } catch (error) {
      this.trouble.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
