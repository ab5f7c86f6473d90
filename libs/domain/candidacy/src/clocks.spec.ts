import { CANDIDACY_STATUSES, type Candidacy } from './candidacy.js';
import { clocksOf, hearingDueOn, type ClockGround } from './clocks.js';
import { aCandidacy } from './testing/candidacy.builders.js';

const PORTAL: ClockGround = { regime: 'portal', registrationEndsOn: null, depositDueOn: null };
const OWN: ClockGround = { ...PORTAL, regime: 'own' };
const clocks = (part: Partial<Candidacy>, ground: Partial<ClockGround> = {}, today = '2026-03-01') => clocksOf(aCandidacy(part), { ...PORTAL, ...ground }, today);
const due = (part: Partial<Candidacy>, ground: Partial<ClockGround> = {}) => clocks(part, ground).map(({ code, dueOn }) => [code, dueOn]);

describe('the clock of the eligibility decision (R.6412-4)', () => {
  it('runs two months from the acknowledgement of the complete dossier; silence is eligible', () => {
    expect(clocks({ status: 'eligibility_submitted', acknowledgedOn: '2026-01-31' })).toEqual([{ code: 'eligibility_decision', dueOn: '2026-03-31', daysLeft: 30, article: 'R.6412-4', silence: 'eligible' }]);
    expect(due({ status: 'eligibility_submitted', acknowledgedOn: '2025-12-31' })).toEqual([['eligibility_decision', '2026-02-28']]);
  });
  it('stops while a piece is missing', () => {
    expect(clocks({ status: 'eligibility_incomplete', acknowledgedOn: null })).toEqual([]);
  });
  it('counts its days of delay below zero', () => {
    expect(clocks({ status: 'eligibility_submitted', acknowledgedOn: '2025-12-20' })[0]?.daysLeft).toBe(-9);
  });
});

describe('the clock of the next step (R.6412-4)', () => {
  it('runs to the end of the sixth month after the eligibility, then after the last step; silence is a lapse', () => {
    expect(clocks({ status: 'eligible', eligibleOn: '2026-01-12' })).toMatchObject([{ code: 'first_step', dueOn: '2026-07-31', article: 'R.6412-4', silence: 'lapsed' }]);
    expect(due({ status: 'building', eligibleOn: '2026-01-12', lastStepOn: '2026-02-27' })).toEqual([['first_step', '2026-08-31']]);
    expect(due({ status: 'building', eligibleOn: '2026-01-12', lastStepOn: '2025-11-02' })).toEqual([['first_step', '2026-07-31']]);
  });
  it('is off once a first booklet was deposited, and on a route without a gate', () => {
    expect(due({ status: 'building', eligibleOn: '2026-01-12', passageNumber: 2 })).toEqual([]);
    expect(due({ status: 'building', eligibleOn: null, route: 'formation' })).toEqual([]);
  });
});

describe('the clock of the hearing (R.6412-5)', () => {
  it.each(['deposited', 'flagged', 'verified', 'convoked'] as const)('runs to the end of the third month after the deposit while %s', (status) => {
    expect(due({ status, depositedOn: '2026-01-31' })).toEqual([['hearing', '2026-04-30']]);
  });
  it('is over once heard, and never ran before a deposit', () => {
    expect(due({ status: 'decided', depositedOn: '2026-01-31' })).toEqual([]);
    expect([hearingDueOn('portal', null), hearingDueOn('own', '2026-01-31'), hearingDueOn('portal', '2025-11-30')]).toEqual([null, null, '2026-02-28']);
  });
});

it('the result is notified within fifteen days of the hearing (R.6412-7)', () => {
  expect(clocks({ status: 'heard', statusSince: '2026-02-20' })).toEqual([{ code: 'notification', dueOn: '2026-03-07', daysLeft: 6, article: 'R.6412-7', silence: 'breach' }]);
});

it('the end of registration is told until the dossier is sent, under both regimes (L.6113-5)', () => {
  for (const regime of ['portal', 'own'] as const) {
    expect(due({ status: 'draft' }, { regime, registrationEndsOn: '2026-09-01' })).toEqual([['registration', '2026-09-01']]);
    expect(due({ status: 'building', passageNumber: 2 }, { regime, registrationEndsOn: '2026-09-01' })).toEqual([]);
  }
});

it('the school’s date of deposit is told until the first deposit, the nearest clock first', () => {
  expect(due({ status: 'building', eligibleOn: '2026-01-12' }, { depositDueOn: '2026-04-09' })).toEqual([['cohort_deposit', '2026-04-09'], ['first_step', '2026-07-31']]);
  expect(due({ status: 'building', eligibleOn: '2026-01-12' }, { depositDueOn: '2026-12-11' })).toEqual([['first_step', '2026-07-31'], ['cohort_deposit', '2026-12-11']]);
  expect(due({ status: 'building', passageNumber: 2 }, { depositDueOn: '2026-04-09' })).toEqual([]);
  expect(due({ status: 'verified' }, { depositDueOn: '2026-04-09', regime: 'own' })).toEqual([]);
});

it('a clock without a text for the regime is off', () => {
  const dates = { acknowledgedOn: '2026-01-01', eligibleOn: '2026-01-01', depositedOn: '2026-01-01', lastStepOn: '2026-01-01' };
  for (const status of CANDIDACY_STATUSES) expect(clocksOf(aCandidacy({ status, ...dates }), OWN, '2026-03-01')).toEqual([]);
});
