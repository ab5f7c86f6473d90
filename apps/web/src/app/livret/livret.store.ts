import { computed, inject, Injectable, resource, signal } from '@angular/core';
import type { CandidacyPlace } from '../session/open-candidacy';
import { LivretClient } from './livret.client';

/** The booklet of one candidacy: being built, and every version deposited. */
@Injectable()
export class LivretStore {
  private readonly client = inject(LivretClient);
  private readonly at = signal<CandidacyPlace | null>(null, { equal: (left, right) => left?.org === right?.org && left?.candidacy === right?.candidacy });
  private readonly drafting = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.client.readDraft(params) });
  private readonly listing = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.client.listVersions(params) });
  /** The last version is read for why it was given back. */
  private readonly returning = resource({
    params: () => { const at = this.at(); const last = this.versions()[0]; return at && last && last.flags > 0 ? { at, version: last.version } : undefined; },
    loader: ({ params }) => this.client.readVersion(params.at, params.version),
  });

  readonly draft = computed(() => (this.drafting.hasValue() ? this.drafting.value() : null));
  readonly versions = computed(() => (this.listing.hasValue() ? this.listing.value() : []));
  readonly listed = computed(() => this.listing.hasValue());
  readonly returned = computed(() => (this.returning.hasValue() ? this.returning.value() : null));
  readonly error = computed(() => this.drafting.error() ?? this.listing.error());

  open(at: CandidacyPlace): void {
    this.at.set(at);
  }

  reload(): void {
    this.drafting.reload();
    this.listing.reload();
  }

  /** Freezes and hands over what is written; gives the version of the receipt. */
  async deposit(at: CandidacyPlace): Promise<number> {
    return (await this.client.deposit(at)).version;
  }
}
