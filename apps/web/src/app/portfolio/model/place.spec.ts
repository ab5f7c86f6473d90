import { NOWHERE, placeWords } from '../../i18n/place-words';
import { readPages, readTimeCode, shortPlace } from './place';

describe('saying where to look', () => {
  it('reads pages as people type them', () => {
    expect(readPages('4 à 6', 12)).toEqual({ ok: true, place: { pageFrom: 4, pageTo: 6 } });
    expect(readPages('p. 4–6', null)).toEqual({ ok: true, place: { pageFrom: 4, pageTo: 6 } });
    expect(readPages('', 12)).toEqual({ ok: true, place: { pageFrom: null, pageTo: null } });
  });

  it('refuses a page the document does not have, or an end before the beginning', () => {
    expect(readPages('13', 12).ok).toBe(false);
    expect(readPages('6-4', 12).ok).toBe(false);
    expect(readPages('six', 12).ok).toBe(false);
  });

  it('reads time codes as people type them', () => {
    expect(readTimeCode('1:10')).toBe(70);
    expect(readTimeCode('1 min 10')).toBe(70);
    expect(readTimeCode('1:02:05')).toBe(3725);
    expect(readTimeCode('bientôt')).toBeNull();
  });

  it('says it short and in words', () => {
    expect(shortPlace({ ...NOWHERE, pageFrom: 4, pageTo: 6 })).toBe('p. 4–6');
    expect(placeWords({ ...NOWHERE, secondFrom: 70 })).toBe('à 1:10');
    expect(shortPlace(NOWHERE)).toBe('');
  });
});
