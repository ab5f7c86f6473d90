import { aJuror, aPassage } from '../testing/a-passage';
import { bodyOf, checked, draftOf, isLate, type PanelDraft, seated, unseated, withRole } from './panel-draft';

const pool = [aJuror('a'), aJuror('b', { profile: { gender: 'man' } }), aJuror('c', { profile: { qualified: false, gender: 'man' } }), aJuror('linked', { profile: { linksDeclared: 'A employé Nadège KERBRAT en 2019' } })];
const empty = draftOf(aPassage());
const of = (...people: string[]): PanelDraft => people.reduce(seated, empty);
const broken = (draft: PanelDraft, accompagnateur: string | null = null): readonly string[] => checked(draft, pool, aPassage(), accompagnateur).rules.filter(({ ok }) => !ok).map(({ code }) => code);

describe('a panel being composed', () => {
  it('makes the first one preside, seats nobody twice, and lets change and leave', () => {
    const draft = of('a', 'b', 'a');
    expect(draft.seats).toEqual([{ personId: 'a', role: 'president' }, { personId: 'b', role: 'member' }]);
    expect(withRole(draft, 'b', 'president').seats[1]?.role).toBe('president');
    expect(unseated(draft, 'a').seats).toEqual([{ personId: 'b', role: 'member' }]);
  });

  it('is checked by the rule of the server, as it is composed', () => {
    expect(broken(empty)).toEqual(['jury.too_few', 'jury.nobody_qualified', 'jury.one_president']);
    expect(broken(of('a', 'b'))).toEqual([]);
    expect(broken(of('c'))).toEqual(['jury.too_few', 'jury.nobody_qualified']);
    expect(broken(of('b', 'c'))).toEqual(['jury.balance']);
    expect(broken(of('b', 'linked'))).toEqual(['jury.link']);
    expect(broken(of('a', 'b'), 'b')).toEqual(['jury.accompagnateur']);
  });

  it('may sit out of balance once the reason is written', () => {
    const draft = of('b', 'c');
    expect(checked(draft, pool, aPassage(), null).holds).toMatchObject({ allowed: false, code: 'jury.balance_reason_missing' });
    expect(checked({ ...draft, balanceReason: 'Personne d’autre n’était libre.' }, pool, aPassage(), null).holds.allowed).toBe(true);
  });

  it('leaves out who declined, and keeps date and place', () => {
    const seat = { id: 'a', givenName: 'Iris', familyName: 'A', seatId: 's', role: 'president' as const, present: null, profession: null, qualified: true };
    const draft = draftOf(aPassage({ hearingAt: '2027-02-09T13:30:00.000Z', place: 'Salle 2', seats: [{ ...seat, state: 'declined' }, { ...seat, id: 'b', seatId: 't', state: 'accepted' }] }));
    expect(draft).toEqual({ day: '2027-02-09', time: '14:30', place: 'Salle 2', balanceReason: '', seats: [{ personId: 'b', role: 'president' }] });
    expect(bodyOf(draft)).toEqual({ hearingAt: '2027-02-09T13:30:00.000Z', place: 'Salle 2', balanceReason: null, seats: draft.seats });
  });

  it('says when the hearing falls after the legal end', () => {
    expect(isLate({ ...empty, day: '2027-03-01' }, '2027-02-28')).toBe(true);
    expect(isLate({ ...empty, day: '2027-02-28' }, '2027-02-28')).toBe(false);
    expect(isLate(empty, '2027-02-28')).toBe(false);
  });
});
