import { composition, compositionBlockers, needsBalanceReason } from './composition.js';
import type { Seat } from './seat.js';
import { aPanel, aSeat } from './testing/jury.builders.js';

const APART = { candidateId: 'candidate', accompagnateurId: 'accompagnateur' };
const broken = (seats: readonly Seat[]): readonly string[] => compositionBlockers(composition(seats, APART)).map((rule) => rule.code);
const [president, member] = aPanel() as [Seat, Seat];

describe('the composition of a panel (D.6412-6)', () => {
  it('holds with a president and a qualified member, a woman and a man', () => {
    expect(broken([president, member])).toEqual([]);
    expect(needsBalanceReason(composition([president, member], APART))).toBe(false);
  });
  it.each<[string, readonly Seat[], string]>([
    ['one person alone', [president], 'jury.too_few'],
    ['a secretary as second voice', [president, { ...member, role: 'secretary' }], 'jury.too_few'],
    ['a second person who declined', [president, { ...member, state: 'declined' }], 'jury.too_few'],
    ['a second person who was replaced', [president, { ...member, state: 'replaced' }], 'jury.too_few'],
    ['nobody qualified', [{ ...president, qualified: false }, { ...member, qualified: false }], 'jury.nobody_qualified'],
    ['no president', [aSeat({ personId: 'a' }), member], 'jury.one_president'],
    ['two presidents', [president, { ...member, role: 'president' }], 'jury.one_president'],
    ['a declared link', [president, { ...member, linkDeclared: true }], 'jury.link'],
    ['the accompagnateur', [president, { ...member, personId: 'accompagnateur' }], 'jury.accompagnateur'],
    ['the candidate', [president, { ...member, personId: 'candidate' }], 'jury.candidate'],
    ['the accompagnateur as secretary', [president, member, aSeat({ personId: 'accompagnateur', role: 'secretary' })], 'jury.accompagnateur'],
  ])('is blocked by %s', (_name, seats, code) => expect(broken(seats)).toContain(code));
  it('names the article and the people concerned', () => {
    expect(composition([president, { ...member, linkDeclared: true }], APART)).toContainEqual({ code: 'jury.link', severity: 'blocker', article: 'D.6412-6', ok: false, personIds: ['member'] });
  });
  it('warns, and only warns, when women and men are not balanced', () => {
    const men = [{ ...president, gender: 'man' as const }, member];
    expect(broken(men)).toEqual([]);
    expect(needsBalanceReason(composition(men, APART))).toBe(true);
  });
  it('holds nothing against an unstated gender', () => expect(needsBalanceReason(composition([{ ...president, gender: 'unstated' }, member], APART))).toBe(false));
});
