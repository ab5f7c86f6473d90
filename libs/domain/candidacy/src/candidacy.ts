import type { Day, Id, Instant } from '@probant/domain-kernel';
import type { Route } from '@probant/domain-referentiel';

/** The life of a candidacy, in order; `building` comes back for the blocs still missing. */
export const CANDIDACY_STATUSES = [
  'draft', 'eligibility_submitted', 'eligibility_incomplete', 'eligible', 'ineligible', 'building', 'deposited', 'flagged',
  'verified', 'convoked', 'heard', 'decided', 'withdrawn', 'lapsed', 'archived',
] as const;
export type CandidacyStatus = (typeof CANDIDACY_STATUSES)[number];

/** What a person or the product may do to a candidacy. The first ones state something and leave the status as it is. */
export const CANDIDACY_ACTIONS = [
  'state_identity', 'give_consent', 'choose_scope', 'swear', 'name_accompagnateur',
  'submit_eligibility', 'ask_completion', 'grant_eligibility', 'refuse_eligibility', 'start_building', 'deposit', 'flag', 'verify',
  'convoke', 'close_hearing', 'decide', 'open_next_passage', 'withdraw', 'reopen', 'lapse', 'archive',
] as const;
export type CandidacyAction = (typeof CANDIDACY_ACTIONS)[number];

/** The legal regime of a certification: `portal` (R.6412-1 and following of the labour code) or `own` (R.335-7 of the education code). */
export type Regime = 'portal' | 'own';

/** All blocs, or named ones; option blocs chosen are listed apart. */
export interface Scope { readonly kind: 'all' | 'blocs'; readonly blocIds: readonly Id[]; readonly optionBlocIds: readonly Id[] }

/** Who the candidate says they are, as their documents will be made out. */
export interface Identity {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthName: string | null;
  readonly birthDate: Day;
  readonly birthPlace: string;
  readonly phone: string | null;
  readonly address: string | null;
  readonly gender: 'woman' | 'man' | 'unstated';
}

/** One person, one certification, one route, a scope. The référentiel version is pinned when declared eligible. */
export interface Candidacy {
  readonly id: Id;
  readonly organisationId: Id;
  readonly certifierId: Id;
  readonly candidateId: Id;
  readonly accompagnateurId: Id | null;
  readonly certificationId: Id;
  readonly referentielId: Id;
  readonly cohortId: Id | null;
  readonly route: Route;
  readonly status: CandidacyStatus;
  readonly statusSince: Day;
  /** Where a withdrawn candidacy goes back to. */
  readonly statusBeforeWithdrawal: CandidacyStatus | null;
  readonly scope: Scope;
  readonly identityStated: boolean;
  readonly consentedAt: Instant | null;
  /** Sworn statement: signed for the coming deposit, asked again after a flag. */
  readonly swornAt: Instant | null;
  /** When the eligibility dossier was first handed in. */
  readonly submittedOn: Day | null;
  /** When its complete form was acknowledged: the legal clock of the decision runs from then; null while it is incomplete. */
  readonly acknowledgedOn: Day | null;
  /** What the school wrote with its last decision on eligibility. */
  readonly eligibilityReason: string | null;
  readonly eligibleOn: Day | null;
  /** The last step the candidate took: without one the eligibility lapses. */
  readonly lastStepOn: Day | null;
  /** First deposit of the present passage: a flag does not move it. */
  readonly depositedOn: Day | null;
  readonly passageNumber: number;
  readonly createdAt: Instant;
  /** Raised by what a person edits: identity and scope. */
  readonly revision: number;
}

/** A name as lists sort and search it: family name first, without accents, in lower case. */
export function sortName(person: { readonly givenName: string; readonly familyName: string }): string {
  return plain(`${person.familyName} ${person.givenName}`);
}

/** Words somebody types to find a name or an address, three at most, the longest first; written as names are sorted. */
export function searchWords(text: string): readonly string[] {
  return [...new Set(plain(text).split(' '))].filter((word) => word !== '').sort((a, b) => b.length - a.length).slice(0, 3);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/[’'-]/g, ' ').replace(/\s+/g, ' ').trim();
}

/** Whether a candidacy stands in the way of opening another for the same certification. */
export function isUnderWay(status: CandidacyStatus): boolean {
  return !['ineligible', 'withdrawn', 'lapsed', 'archived'].includes(status);
}
