import { computed, inject, Injectable, resource, signal } from '@angular/core';
import type { CandidacyView } from '@probant/contract';
import { Live } from '../../session/live';
import { Session } from '../../session/session';
import { type At, CandidaciesClient } from '../candidacies.client';

export type EligibilityDecision = 'eligible' | 'ineligible' | 'incomplete';

/** One candidacy as the school follows it, its deposits, its decisions, and the acts of a manager. */
@Injectable()
export class CandidacyStore {
  private readonly client = inject(CandidaciesClient);
  private readonly session = inject(Session);
  private readonly at = signal<At | null>(null, { equal: (left, right) => left?.candidacy === right?.candidacy && left?.org === right?.org });

  private readonly candidacy = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.client.read(params) });
  private readonly deposits = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.client.booklets(params) });
  private readonly decided = resource({
    params: () => { const [at, view] = [this.at(), this.view()]; return at && view && view.passages.length > 0 ? at : undefined; },
    loader: ({ params }) => this.client.result(params),
  });
  private readonly lived = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.client.experiences(params) });
  private readonly staff = resource({ params: () => this.at()?.org, loader: ({ params }) => this.client.members(params) });

  readonly view = computed<CandidacyView | null>(() => (this.candidacy.hasValue() ? this.candidacy.value() : null));
  readonly error = computed(() => this.candidacy.error());
  readonly booklets = computed(() => (this.deposits.hasValue() ? this.deposits.value().items : []));
  readonly experiences = computed(() => (this.lived.hasValue() ? this.lived.value().items : []));
  readonly result = computed(() => (this.decided.hasValue() ? this.decided.value() : null));
  readonly accompagnateurs = computed(() => (this.staff.hasValue() ? this.staff.value().items.filter(({ roles, invited }) => roles.includes('accompagnateur') && !invited) : []));
  readonly accompagnateur = computed(() => this.view()?.people.find(({ role }) => role === 'accompagnateur') ?? null);
  readonly manages = computed(() => this.session.membership(this.at()?.org ?? '')?.roles.includes('manager') ?? false);
  /** Only the certifier revokes a decision. */
  readonly certifies = computed(() => this.manages() && this.view()?.certifier.id === this.session.membership(this.at()?.org ?? '')?.organisation.id);

  constructor() {
    inject(Live).follow(() => { const at = this.at(); return at ? `candidacy:${at.candidacy}` : null; }, () => this.reload());
  }

  open(at: At): void {
    this.at.set(at);
  }

  reload(): void {
    this.candidacy.reload();
    this.deposits.reload();
    this.lived.reload();
    this.decided.reload();
  }

  /** Grants, refuses or asks for what is missing; the reason is read by the candidate. */
  async decideEligibility(decision: EligibilityDecision, reason: string): Promise<void> {
    await this.client.decideEligibility(this.here(), { decision, reason: reason.trim() || null });
    this.reload();
  }

  async nameAccompagnateur(personId: string | null): Promise<void> {
    await this.client.nameAccompagnateur(this.here(), personId);
    this.candidacy.reload();
  }

  /** True when a second manager is still awaited. */
  async revoke(decision: string, motive: string): Promise<boolean> {
    const { awaitingSecond } = await this.client.revoke(this.here().org, decision, motive);
    this.reload();
    return awaitingSecond;
  }

  private here(): At {
    const at = this.at();
    if (!at) throw new Error('no candidacy is open');
    return at;
  }
}
