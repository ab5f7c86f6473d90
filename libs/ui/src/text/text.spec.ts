import { dayOf, frDate, frDateTime, frTime } from './dates';
import { initials } from './initials';
import { frBytes, frDuration, frNumber, frTimeCode } from './numbers';
import { counted, plural } from './plural';
import { typeset } from './typography';

describe('French text', () => {
  it('says a day in words, the first of the month as 1er', () => {
    expect(frDate('2027-02-09')).toBe('mardi 9 février 2027');
    expect(frDate('2026-12-01', 'plain')).toBe('1er décembre 2026');
    expect(frDate('2026-12-11', 'short')).toBe('11 déc.');
  });

  it('reads an instant in Paris', () => {
    expect(frTime('2026-11-19T20:04:00Z')).toBe('21:04');
    expect(dayOf('2026-11-19T23:30:00Z')).toBe('2026-11-20');
    expect(frDateTime('2027-02-09T13:30:00.000Z')).toBe('mardi 9 février 2027 à 14:30');
  });

  it('counts as French does', () => {
    expect(plural(0, 'jour')).toBe('jour');
    expect(plural(1, 'jour')).toBe('jour');
    expect(counted(2, 'procès-verbal', 'procès-verbaux')).toBe('2\u00A0procès-verbaux');
    expect(counted(0, 'point', 'points', 'aucun point')).toBe('aucun point');
  });

  it('groups thousands with a narrow space and weighs files', () => {
    expect(frNumber(12345.5, 1)).toBe('12\u202F345,5');
    expect(frBytes(0)).toBe('0\u00A0octet');
    expect(frBytes(3_400_000)).toBe('3,4\u00A0Mo');
    expect(frBytes(2_000_000_000)).toBe('2\u00A0Go');
  });

  it('says how long, roughly, and where in a recording', () => {
    expect(frDuration(2)).toBe('quelques secondes');
    expect(frDuration(241)).toBe('4\u00A0minutes');
    expect(frDuration(4800)).toBe('1\u00A0h\u00A020');
    expect(frTimeCode(187)).toBe('3:07');
    expect(frTimeCode(3765)).toBe('1:02:45');
  });

  it('puts the right spaces and apostrophes', () => {
    expect(typeset("« Prête » : l'envoyer ?")).toBe('«\u00A0Prête\u00A0»\u00A0: l’envoyer\u202F?');
    expect(typeset('https://exemple.fr/a?b=1')).toBe('https://exemple.fr/a?b=1');
  });

  it('makes initials of a name', () => {
    expect(initials('Nadège Kerbrat')).toBe('NK');
    expect(initials('Élise')).toBe('É');
    expect(initials('')).toBe('');
  });
});
