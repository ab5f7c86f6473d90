import { computed, inject, Injectable } from '@angular/core';
import { Live } from '../../session/live';
import { Reading } from '../../session/reading';
import { Session } from '../../session/session';
import { VersionsClient, type Version } from './versions.client';

interface Of { readonly org: string; readonly certification: string }
interface Pair extends Of { readonly from: string; readonly to: string }

/** The versions of a certification, and what differs between the two that are compared. */
@Injectable()
export class VersionsStore {
  private readonly client = inject(VersionsClient);
  private readonly session = inject(Session);
  private readonly chain = new Reading<Of, Awaited<ReturnType<VersionsClient['list']>>>(({ org, certification }) => this.client.list(org, certification));
  private readonly comparison = new Reading<Pair, Awaited<ReturnType<VersionsClient['difference']>>>(({ org, certification, from, to }) => this.client.difference(org, certification, from, to));

  readonly certification = computed(() => this.chain.value()?.certification ?? null);
  readonly versions = computed<readonly Version[]>(() => this.chain.value()?.items ?? []);
  readonly waiting = this.chain.waiting;
  readonly error = this.chain.error;
  readonly compared = this.comparison.value;
  readonly comparing = this.comparison.loading;
  readonly comparisonError = this.comparison.error;

  constructor() {
    inject(Live).follow(() => { const id = this.session.membership(this.chain.of()?.org ?? '')?.organisation.id; return id ? `organisation:${id}` : null; }, () => this.chain.again());
  }

  open(org: string, certification: string): void {
    this.chain.open({ org, certification });
  }

  compare(from: string, to: string): void {
    const of = this.chain.of();
    if (of) this.comparison.open({ ...of, from, to });
  }

  again(): void {
    this.chain.again();
  }

  compareAgain(): void {
    this.comparison.again();
  }
}
