import { computed, inject, Injectable, signal } from '@angular/core';
import { type ActivatedRouteSnapshot, NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';
import type { Door } from './feature';

/** What the address says: organisation, candidacy, door, and whether the page stands alone. */
@Injectable({ providedIn: 'root' })
export class Where {
  private readonly router = inject(Router);
  private readonly chain = signal<readonly ActivatedRouteSnapshot[]>([]);

  readonly org = computed(() => this.param('org'));
  readonly candidacy = computed(() => this.param('candidacy'));
  readonly door = computed(() => (this.datum('door') as Door | undefined) ?? null);
  /** The entry of the navigation a page belongs to without standing under its address. */
  readonly tab = computed(() => (this.datum('tab') as string | undefined) ?? null);
  readonly path = signal('');
  readonly bare = computed(() => this.datum('bare') === true);

  constructor() {
    this.read();
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe(() => this.read());
  }

  private read(): void {
    const chain: ActivatedRouteSnapshot[] = [];
    for (let route: ActivatedRouteSnapshot | null = this.router.routerState.snapshot.root; route; route = route.firstChild) chain.push(route);
    this.chain.set(chain);
    this.path.set(this.router.url.split(/[?#]/)[0] ?? '');
  }

  private param(name: string): string | null {
    return this.chain().map(({ paramMap }) => paramMap.get(name)).findLast(Boolean) ?? null;
  }

  private datum(name: string): unknown {
    return this.chain().map(({ data }) => data[name] as unknown).findLast((value) => value !== undefined);
  }
}
