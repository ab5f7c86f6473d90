import { addDays, addMonths, daysBetween, endOfMonthAfter, type Day } from '@probant/domain-kernel';
import type { Candidacy, CandidacyStatus, Regime } from './candidacy.js';

/** What silence means when a clock runs out: the candidate becomes eligible, the candidacy lapses, the school is in breach, the next session, or nothing more can be sent. */
export type Silence = 'eligible' | 'lapsed' | 'breach' | 'next_session' | 'closed';

/** Every clock of a candidacy, with the article it stands on (null: the school's own date) and what silence means. */
export const CLOCKS = {
  eligibility_decision: { article: 'R.6412-4', silence: 'eligible' },
  first_step: { article: 'R.6412-4', silence: 'lapsed' },
  hearing: { article: 'R.6412-5', silence: 'breach' },
  notification: { article: 'R.6412-7', silence: 'breach' },
  registration: { article: 'L.6113-5', silence: 'closed' },
  cohort_deposit: { article: null, silence: 'next_session' },
} as const satisfies Record<string, { readonly article: string | null; readonly silence: Silence }>;
export type ClockCode = keyof typeof CLOCKS;
/** Their codes: a screen owes a sentence to each. */
export const CLOCK_CODES = Object.keys(CLOCKS) as readonly ClockCode[];

/** A clock that runs. `daysLeft` is negative once it is over. */
export interface Clock { readonly code: ClockCode; readonly dueOn: Day; readonly daysLeft: number; readonly article: string | null; readonly silence: Silence }

/** What the clocks read beside the candidacy: the regime and end of registration of the certification, the deposit date of the cohort. */
export interface ClockGround { readonly regime: Regime; readonly registrationEndsOn: Day | null; readonly depositDueOn: Day | null }

const AWAITING_HEARING: readonly CandidacyStatus[] = ['deposited', 'flagged', 'verified', 'convoked'];
const BEFORE_ELIGIBILITY: readonly CandidacyStatus[] = ['draft', 'eligibility_incomplete'];
const BEFORE_DEPOSIT: readonly CandidacyStatus[] = ['eligible', 'building', 'flagged'];

/** Before the end of the third month after the deposit (R.6412-5); null where no text says so, or before a deposit. A flag does not stop it. */
export function hearingDueOn(regime: Regime, depositedOn: Day | null): Day | null {
  return regime === 'portal' && depositedOn ? endOfMonthAfter(depositedOn, 3) : null;
}

type Dated = Pick<Candidacy, 'status' | 'statusSince' | 'acknowledgedOn' | 'eligibleOn' | 'lastStepOn' | 'depositedOn' | 'passageNumber'>;

/** The clocks that run, the nearest first. A clock without a text for the regime is off. */
export function clocksOf(candidacy: Dated, ground: ClockGround, today: Day): readonly Clock[] {
  const due: Record<ClockCode, Day | null> = {
    eligibility_decision: eligibilityDecisionDue(candidacy, ground),
    first_step: firstStepDue(candidacy, ground),
    hearing: AWAITING_HEARING.includes(candidacy.status) ? hearingDueOn(ground.regime, candidacy.depositedOn) : null,
    // Notified within 15 days of the hearing; a candidacy is heard from the day its hearing closed.
    notification: ground.regime === 'portal' && candidacy.status === 'heard' ? addDays(candidacy.statusSince, 15) : null,
    registration: BEFORE_ELIGIBILITY.includes(candidacy.status) ? ground.registrationEndsOn : null,
    cohort_deposit: candidacy.passageNumber === 1 && BEFORE_DEPOSIT.includes(candidacy.status) ? ground.depositDueOn : null,
  };
  return CLOCK_CODES.flatMap((code) => {
    const dueOn = due[code];
    return dueOn ? [{ code, dueOn, daysLeft: daysBetween(today, dueOn), ...CLOCKS[code] }] : [];
  }).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** Two months from the acknowledgement of the complete dossier; asking for a missing piece stops it. */
function eligibilityDecisionDue({ status, acknowledgedOn }: Dated, { regime }: ClockGround): Day | null {
  return regime === 'portal' && status === 'eligibility_submitted' && acknowledgedOn ? addMonths(acknowledgedOn, 2) : null;
}

/** Until the first deposit, a step at least every six months, counted to the end of the month. */
function firstStepDue({ status, eligibleOn, lastStepOn, passageNumber }: Dated, { regime }: ClockGround): Day | null {
  const running = (status === 'eligible' || status === 'building') && passageNumber === 1;
  const since = lastStepOn && eligibleOn && lastStepOn > eligibleOn ? lastStepOn : eligibleOn;
  return regime === 'portal' && running && since ? endOfMonthAfter(since, 6) : null;
}
