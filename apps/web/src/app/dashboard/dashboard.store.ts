import { computed, DestroyRef, inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import { type ResponseOf, routes } from '@probant/contract';
import { Api } from '../session/api';
import { Live } from '../session/live';
import { Session } from '../session/session';

export type DashboardView = ResponseOf<typeof routes.readDashboard>;
const LULL_MS = 1500;

/** The figures of a school, read again when something changes there; those on screen stay meanwhile. */
@Injectable()
export class DashboardStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly org = signal<string | null>(null);
  private lull: ReturnType<typeof setTimeout> | null = null;
  private readonly reading = resource({ params: () => this.org() ?? undefined, loader: ({ params }) => this.api.call(routes.readDashboard, { params: { org: params } }) });
  private readonly last = linkedSignal<DashboardView | null, DashboardView | null>({ source: () => (this.reading.hasValue() ? this.reading.value() : null), computation: (read, before) => read ?? before?.value ?? null });

  readonly view = this.last.asReadonly();
  readonly error = computed(() => this.reading.error());

  constructor() {
    inject(Live).follow(() => { const id = this.session.membership(this.org() ?? '')?.organisation.id; return id ? `organisation:${id}` : null; }, () => this.hear());
    inject(DestroyRef).onDestroy(() => { if (this.lull) clearTimeout(this.lull); });
  }

  open(org: string): void {
    this.org.set(org);
  }

  reload(): void {
    this.reading.reload();
  }

  private hear(): void {
    if (this.lull) clearTimeout(this.lull);
    this.lull = setTimeout(() => this.reload(), LULL_MS);
  }
}
