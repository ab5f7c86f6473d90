import { CANDIDACY_STATUSES, isUnderWay, searchWords, sortName } from './candidacy.js';

describe('a name', () => {
  it.each([
    [{ givenName: 'Nadège', familyName: 'Kerbrat' }, 'kerbrat nadege'],
    [{ givenName: 'Jean-Paul', familyName: 'd’Œuvre' }, 'd oeuvre jean paul'],
    [{ givenName: 'Zoë  ', familyName: 'NÆSS' }, 'naess zoe'],
  ])('%o is sorted as %s', (person, sorted) => expect(sortName(person)).toBe(sorted));
  it('is searched by its words, the longest first, three at most', () => {
    expect(searchWords('  Nadège  Kerbrat ')).toEqual(['kerbrat', 'nadege']);
    expect(searchWords('de la Tour-Martin de')).toEqual(['martin', 'tour', 'de']);
    expect(searchWords('   ')).toEqual([]);
  });
});

it('a candidacy refused, withdrawn, lapsed or archived stands in nobody’s way', () => {
  expect(CANDIDACY_STATUSES.filter((status) => !isUnderWay(status))).toEqual(['ineligible', 'withdrawn', 'lapsed', 'archived']);
});
