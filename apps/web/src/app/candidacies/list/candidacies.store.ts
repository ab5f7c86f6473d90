import { computed, DestroyRef, inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import { Live } from '../../session/live';
import { Session } from '../../session/session';
import { CandidaciesClient, type Line, type Page } from '../candidacies.client';
import type { Filters } from './list-filters';

interface Asked { readonly org: string; readonly filters: Filters }

const PAGE = 50;
/** Above this many lines the list is not read again under the reader: they are told instead. */
const QUIET = 200;
const LULL_MS = 1500;

/** The list of candidacies as its filters ask, one page after the other. */
@Injectable()
export class CandidaciesStore {
  private readonly client = inject(CandidaciesClient);
  private readonly session = inject(Session);
  private readonly asked = signal<Asked | null>(null, { equal: (left, right) => JSON.stringify(left) === JSON.stringify(right) });
  private lull: ReturnType<typeof setTimeout> | null = null;

  private readonly first = resource({
    params: () => this.asked() ?? undefined,
    loader: ({ params }) => this.client.list(params.org, { ...params.filters, limit: Math.min(QUIET, Math.max(PAGE, this.wanted)) }),
  });
  /** Lines of a former filter stay on screen while the next ones are read. */
  private readonly shown = linkedSignal<Page | undefined, Page | null>({ source: () => (this.first.hasValue() ? this.first.value() : undefined), computation: (page, before) => page ?? before?.value ?? null });
  private wanted = PAGE;
  private readonly moreError = signal<unknown>(null);
  private readonly readingMore = signal(false);
  private readonly changed = signal(false);

  readonly lines = computed<readonly Line[]>(() => this.shown()?.items ?? []);
  readonly total = computed(() => this.shown()?.total ?? null);
  readonly hasMore = computed(() => this.shown()?.next !== null && this.shown() !== null);
  readonly ready = computed(() => this.shown() !== null);
  readonly loading = computed(() => this.first.isLoading() || this.readingMore());
  readonly error = computed(() => this.first.error() ?? this.moreError());
  /** Something changed on the server that the lines on screen do not say. */
  readonly outdated = this.changed.asReadonly();

  private readonly inOrg = computed(() => this.asked()?.org ?? null);
  private readonly choices = resource({
    params: () => this.inOrg() ?? undefined,
    loader: async ({ params }) => ({ cohorts: (await this.client.cohorts(params)).items, certifications: (await this.client.certifications(params)).items }),
  });
  readonly cohorts = computed(() => (this.choices.hasValue() ? this.choices.value().cohorts : []));
  readonly certifications = computed(() => (this.choices.hasValue() ? this.choices.value().certifications : []));

  constructor() {
    inject(Live).follow(() => { const id = this.session.membership(this.inOrg() ?? '')?.organisation.id; return id ? `organisation:${id}` : null; }, () => this.hear());
    inject(DestroyRef).onDestroy(() => { if (this.lull) clearTimeout(this.lull); });
  }

  show(org: string, filters: Filters): void {
    this.wanted = PAGE;
    this.moreError.set(null);
    this.asked.set({ org, filters });
  }

  /** Reads the next page after the lines on screen. */
  async more(): Promise<void> {
    const [page, asked] = [this.shown(), this.asked()];
    if (!page?.next || !asked || this.loading()) return;
    this.readingMore.set(true);
    this.moreError.set(null);
    try {
      const next = await this.client.list(asked.org, { ...asked.filters, cursor: page.next, limit: PAGE });
      if (this.shown() === page) this.shown.set({ items: [...page.items, ...next.items], next: next.next, total: page.total });
    } catch (error) {
      this.moreError.set(error);
    } finally {
      this.readingMore.set(false);
    }
  }

  /** Reads again as many lines as are on screen. */
  reload(): void {
    this.wanted = this.lines().length;
    this.changed.set(false);
    this.moreError.set(null);
    this.first.reload();
  }

  private hear(): void {
    if (this.lines().length > QUIET) return this.changed.set(true);
    if (this.lull) clearTimeout(this.lull);
    this.lull = setTimeout(() => this.reload(), LULL_MS);
  }
}
