import { dayOf, DomainError, type Day, type Instant } from '@probant/domain-kernel';
import { CANDIDACY_STATUSES, type Candidacy, type CandidacyAction, type CandidacyStatus } from './candidacy.js';
import type { Guard } from './guards.js';

/** Who acts on a candidacy. `school`: a manager of the centre or of the certifier; `president`: the seat that presides, as the jury's chapter says; `clock`: the law and retention. */
export type Party = 'candidate' | 'school' | 'certifier' | 'president' | 'clock';

/** One line of the table: from where, what, who, on which conditions, to where. `same` leaves the status as it is; `before` goes back to where it was withdrawn. */
export interface Transition {
  readonly action: CandidacyAction;
  readonly from: readonly CandidacyStatus[];
  readonly who: Party;
  readonly guards: readonly Guard[];
  readonly to: CandidacyStatus | 'same' | 'before';
}

const except = (...closed: readonly CandidacyStatus[]): readonly CandidacyStatus[] => CANDIDACY_STATUSES.filter((status) => !closed.includes(status));
const WRITING: readonly CandidacyStatus[] = ['draft', 'eligibility_incomplete', 'eligible', 'building', 'flagged'];
const UNDER_REVIEW: readonly CandidacyStatus[] = ['eligibility_submitted', 'eligibility_incomplete'];

/** The whole life of a candidacy. */
export const TRANSITIONS: readonly Transition[] = [
  { action: 'state_identity', from: WRITING, who: 'candidate', guards: [], to: 'same' },
  { action: 'give_consent', from: except('lapsed', 'archived'), who: 'candidate', guards: [], to: 'same' },
  { action: 'choose_scope', from: ['draft', 'eligibility_incomplete'], who: 'candidate', guards: [], to: 'same' },
  { action: 'choose_scope', from: ['building'], who: 'candidate', guards: ['no_gate', 'first_passage'], to: 'same' },
  { action: 'submit_eligibility', from: ['draft', 'eligibility_incomplete'], who: 'candidate', guards: ['identity', 'consent', 'scope', 'registered', 'yearly_limits'], to: 'eligibility_submitted' },
  { action: 'ask_completion', from: ['eligibility_submitted'], who: 'certifier', guards: [], to: 'eligibility_incomplete' },
  { action: 'grant_eligibility', from: UNDER_REVIEW, who: 'certifier', guards: ['identity', 'consent', 'scope'], to: 'eligible' },
  { action: 'refuse_eligibility', from: UNDER_REVIEW, who: 'certifier', guards: [], to: 'ineligible' },
  { action: 'start_building', from: ['eligible'], who: 'candidate', guards: ['something_missing'], to: 'building' },
  { action: 'swear', from: ['building', 'flagged'], who: 'candidate', guards: ['identity', 'unsworn'], to: 'same' },
  { action: 'deposit', from: ['building', 'flagged'], who: 'candidate', guards: ['no_blocker'], to: 'deposited' },
  { action: 'flag', from: ['deposited'], who: 'school', guards: [], to: 'flagged' },
  { action: 'verify', from: ['deposited'], who: 'school', guards: [], to: 'verified' },
  { action: 'convoke', from: ['verified'], who: 'school', guards: [], to: 'convoked' },
  { action: 'close_hearing', from: ['convoked'], who: 'president', guards: [], to: 'heard' },
  { action: 'decide', from: ['heard'], who: 'president', guards: [], to: 'decided' },
  { action: 'open_next_passage', from: ['decided'], who: 'candidate', guards: ['something_missing'], to: 'building' },
  { action: 'withdraw', from: [...WRITING, 'eligibility_submitted', 'deposited', 'verified', 'convoked'], who: 'candidate', guards: [], to: 'withdrawn' },
  { action: 'reopen', from: ['withdrawn'], who: 'candidate', guards: [], to: 'before' },
  { action: 'name_accompagnateur', from: except('withdrawn', 'lapsed', 'archived'), who: 'school', guards: [], to: 'same' },
  { action: 'lapse', from: ['eligible', 'building'], who: 'clock', guards: [], to: 'lapsed' },
  { action: 'archive', from: ['ineligible', 'decided', 'withdrawn', 'lapsed'], who: 'clock', guards: [], to: 'archived' },
];

/** The line of the table for this act from this status; null where there is none. */
export function transitionFrom(status: CandidacyStatus, action: CandidacyAction): Transition | null {
  return TRANSITIONS.find((line) => line.action === action && line.from.includes(status)) ?? null;
}

/** The first status: a route without an eligibility gate starts by building. */
export function firstStatus(route: Candidacy['route']): CandidacyStatus {
  return route === 'vae' ? 'draft' : 'building';
}

/** The candidacy one step further, with the dates the step sets. Throws `conflict` `candidacy.wrong_status` where the table has no such line. */
export function step(candidacy: Candidacy, action: CandidacyAction, now: Instant): Candidacy {
  const line = transitionFrom(candidacy.status, action);
  if (!line) throw new DomainError('conflict', 'candidacy.wrong_status', { action, status: candidacy.status });
  const today = dayOf(now);
  const status = line.to === 'same' ? candidacy.status : line.to === 'before' ? (candidacy.statusBeforeWithdrawal ?? 'draft') : line.to;
  return { ...candidacy, ...(status === candidacy.status ? {} : { status, statusSince: today }), ...datesOf(candidacy, action, now, today) };
}

function datesOf(candidacy: Candidacy, action: CandidacyAction, now: Instant, today: Day): Partial<Candidacy> {
  switch (action) {
    case 'submit_eligibility':
      return { submittedOn: candidacy.submittedOn ?? today, acknowledgedOn: today, lastStepOn: today };
    case 'ask_completion':
      return { acknowledgedOn: null };
    case 'grant_eligibility':
      return { eligibleOn: today };
    case 'start_building':
      return { lastStepOn: today };
    case 'swear':
      return { swornAt: now };
    case 'deposit':
      // A flag does not stop the legal clock: the first deposit of the passage dates it (R.6412-5).
      return { depositedOn: candidacy.status === 'flagged' ? candidacy.depositedOn : today, lastStepOn: today };
    case 'flag':
      return { swornAt: null };
    case 'open_next_passage':
      return { passageNumber: candidacy.passageNumber + 1, depositedOn: null, swornAt: null, lastStepOn: today };
    case 'withdraw':
      return { statusBeforeWithdrawal: candidacy.status };
    case 'reopen':
      return { statusBeforeWithdrawal: null, lastStepOn: today };
    default:
      return {};
  }
}
