import { mayAnswerSeat, mayCloseHearing, mayConvoke, mayDeliberate, mayOpenDeliberation, mayOpenHearing, mayReadDeliberation, maySeatPanel, maySign, readingPhase } from './passage.js';
import type { Passage } from './passage.js';
import type { Permission } from '@probant/domain-kernel';
import type { Seat } from './seat.js';
import { aPanel, aPassage, aSeat, aSitting } from './testing/jury.builders.js';

const [president, member] = aPanel() as [Seat, Seat];
const code = (permission: Permission): string | null => (permission.allowed ? null : permission.code);
const ENDED = { state: 'hearing', hearingEndedAt: '2026-04-01T11:00:00.000Z' } as const satisfies Partial<Passage>;

describe('seating and convoking', () => {
  it.each([['deposited', null], ['convoked', null], ['hearing', 'jury.hearing_already_opened'], ['closed', 'jury.hearing_already_opened']] as const)('seats a panel when %s: %s', (state, expected) => expect(code(maySeatPanel(aSitting({ state })))).toBe(expected));
  it('convokes a verified booklet with a date and a panel', () => expect(code(mayConvoke(aSitting(), true))).toBeNull());
  it('refuses a booklet that is not verified', () => expect(code(mayConvoke(aSitting(), false))).toBe('jury.booklet_not_verified'));
  it('refuses without a date', () => expect(code(mayConvoke(aSitting({ hearingAt: null }), true))).toBe('jury.no_date'));
  it('refuses twice', () => expect(code(mayConvoke(aSitting({ state: 'convoked' }), true))).toBe('jury.already_convoked'));
  it('refuses a panel that breaks the law, naming the rule', () => expect(mayConvoke(aSitting({}, [president]), true)).toMatchObject({ code: 'jury.composition', details: { blockers: ['jury.too_few'] } }));
  it('asks for the reason of an unbalanced panel, and takes it', () => {
    const men = [{ ...president, gender: 'man' as const }, member];
    expect(code(mayConvoke(aSitting({}, men), true))).toBe('jury.balance_reason_missing');
    expect(code(mayConvoke(aSitting({ balanceReason: 'Une jurée s’est désistée' }, men), true))).toBeNull();
  });
});

describe('a seat', () => {
  it.each([['deposited', 'jury.not_convoked'], ['convoked', null], ['hearing', 'jury.hearing_already_opened']] as const)('is answered when %s: %s', (state, expected) => expect(code(mayAnswerSeat(aSitting({ state }), member))).toBe(expected));
  it('is not answered once replaced', () => expect(code(mayAnswerSeat(aSitting({ state: 'convoked' }), { ...member, state: 'replaced' }))).toBe('jury.seat_replaced'));
  it.each<[string, Partial<Passage>, Partial<Seat>, string]>([
    ['before the convocation', { state: 'deposited' }, {}, 'not_open'],
    ['before the acceptance', { state: 'convoked' }, { state: 'invited' }, 'not_open'],
    ['for a client', { state: 'convoked' }, { role: 'client' }, 'not_open'],
    ['once accepted', { state: 'convoked' }, {}, 'booklet'],
    ['at the hearing', { state: 'hearing' }, {}, 'hearing'],
    ['once the hearing is closed', ENDED, {}, 'closed'],
    ['in deliberation', { state: 'deliberating' }, {}, 'closed'],
  ])('reads %s', (_name, passage, seat, phase) => expect(readingPhase(aPassage(passage), aSeat(seat))).toBe(phase));
});

describe('the hearing', () => {
  it.each([['deposited', 'jury.not_convoked'], ['convoked', null], ['hearing', 'jury.hearing_already_opened']] as const)('is opened when %s: %s', (state, expected) => expect(code(mayOpenHearing(aSitting({ state }), president))).toBe(expected));
  it('is opened by the president alone', () => expect(code(mayOpenHearing(aSitting({ state: 'convoked' }), member))).toBe('jury.president_only'));
  it.each<[string, Partial<Passage>, string | null]>([['convoked', { state: 'convoked' }, 'jury.hearing_not_opened'], ['open', { state: 'hearing' }, null], ['closed', ENDED, 'jury.hearing_already_closed'], ['past', { state: 'deliberating' }, 'jury.hearing_already_closed']])('is closed when %s', (_name, passage, expected) => expect(code(mayCloseHearing(aSitting(passage), president))).toBe(expected));
  it('is closed by the president alone', () => expect(code(mayCloseHearing(aSitting({ state: 'hearing' }), member))).toBe('jury.president_only'));
});

describe('the deliberation', () => {
  it('opens once the hearing is closed', () => {
    expect(code(mayOpenDeliberation(aSitting({ state: 'hearing' }), president))).toBe('jury.hearing_not_closed');
    expect(code(mayOpenDeliberation(aSitting(ENDED), president))).toBeNull();
    expect(code(mayOpenDeliberation(aSitting({ state: 'deliberating' }), president))).toBe('jury.deliberation_already_opened');
    expect(code(mayOpenDeliberation(aSitting(ENDED), member))).toBe('jury.president_only');
  });
  it('does not open when those present are too few', () => expect(mayOpenDeliberation(aSitting(ENDED, [president, { ...member, present: false }]), president)).toMatchObject({ code: 'jury.composition', details: { present: 1, blockers: ['jury.too_few'] } }));
  it('is read by those present, once readings are closed', () => {
    expect(code(mayReadDeliberation(aSitting({ state: 'hearing' }), member))).toBe('jury.hearing_not_closed');
    expect(code(mayReadDeliberation(aSitting(ENDED), member))).toBeNull();
    expect(code(mayReadDeliberation(aSitting(ENDED), { ...member, present: false }))).toBe('jury.not_present');
    expect(code(mayReadDeliberation(aSitting(ENDED), { ...member, role: 'client' }))).toBe('jury.not_present');
  });
  it('is acted by the president while it is open', () => {
    expect(code(mayDeliberate(aSitting({ state: 'deliberating' }), president))).toBeNull();
    expect(code(mayDeliberate(aSitting({ state: 'deliberating' }), member))).toBe('jury.president_only');
    expect(code(mayDeliberate(aSitting(ENDED), president))).toBe('jury.deliberation_not_opened');
    expect(code(mayDeliberate(aSitting({ state: 'closed' }), president))).toBe('jury.minutes_sealed');
  });
  it('is signed once every bloc is decided', () => {
    expect(maySign(aSitting({ state: 'deliberating', blocIds: ['a', 'b'] }), president, ['a'])).toMatchObject({ code: 'jury.blocs_undecided', details: { blocIds: ['b'] } });
    expect(code(maySign(aSitting({ state: 'deliberating' }), member, ['bloc']))).toBeNull();
    expect(code(maySign(aSitting({ state: 'deliberating' }), { ...member, present: false }, ['bloc']))).toBe('jury.not_present');
    expect(code(maySign(aSitting({ state: 'hearing' }), president, ['bloc']))).toBe('jury.deliberation_not_opened');
    expect(code(maySign(aSitting({ state: 'closed', sealedAt: '2026-04-01T12:00:00.000Z' }), president, ['bloc']))).toBe('jury.minutes_sealed');
  });
});
