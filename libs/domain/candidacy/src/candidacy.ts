import type { Day, Id, Instant } from '@probant/domain-kernel';
import type { Route } from '@probant/domain-referentiel';

/** The life of a candidacy, in order; `building` comes back for the blocs still missing. */
export const CANDIDACY_STATUSES = [
  'draft', 'eligibility_submitted', 'eligibility_incomplete', 'eligible', 'ineligible', 'building', 'deposited', 'flagged',
  'verified', 'convoked', 'heard', 'decided', 'withdrawn', 'lapsed', 'archived',
] as const;
export type CandidacyStatus = (typeof CANDIDACY_STATUSES)[number];

/** What a person or the product may do to a candidacy. */
export const CANDIDACY_ACTIONS = [
  'submit_eligibility', 'ask_completion', 'grant_eligibility', 'refuse_eligibility', 'start_building', 'deposit', 'flag', 'verify',
  'convoke', 'close_hearing', 'decide', 'open_next_passage', 'withdraw', 'reopen', 'lapse', 'archive',
] as const;
export type CandidacyAction = (typeof CANDIDACY_ACTIONS)[number];

/** All blocs, or named ones; option blocs chosen are listed apart. */
export interface Scope { readonly kind: 'all' | 'blocs'; readonly blocIds: readonly Id[]; readonly optionBlocIds: readonly Id[] }

/** One person, one certification, one route, a scope. The référentiel version is pinned when declared eligible. */
export interface Candidacy {
  readonly id: Id;
  readonly organisationId: Id;
  readonly certifierId: Id;
  readonly candidateId: Id;
  readonly certificationId: Id;
  readonly referentielId: Id;
  readonly cohortId: Id | null;
  readonly route: Route;
  readonly status: CandidacyStatus;
  /** Where a withdrawn candidacy goes back to. */
  readonly statusBeforeWithdrawal: CandidacyStatus | null;
  readonly scope: Scope;
  readonly identityStated: boolean;
  readonly consentedAt: Instant | null;
  /** Sworn statement: signed for the coming deposit, asked again after a flag. */
  readonly swornAt: Instant | null;
  readonly eligibleOn: Day | null;
  readonly depositedOn: Day | null;
  readonly passageNumber: number;
  readonly createdAt: Instant;
  readonly revision: number;
}
