import { dayAndTime, instantInParis } from './hearing-time';

describe('the time of a hearing', () => {
  it('is read in Paris, winter and summer', () => {
    expect(instantInParis('2027-02-09', '14:30')).toBe('2027-02-09T13:30:00.000Z');
    expect(instantInParis('2027-07-09', '14:30')).toBe('2027-07-09T12:30:00.000Z');
    expect(instantInParis('2027-03-28', '09:00')).toBe('2027-03-28T07:00:00.000Z');
  });

  it('is none while the day or the time is missing', () => {
    expect(instantInParis('', '')).toBeNull();
    expect(instantInParis('', '14:30')).toBeNull();
    expect(instantInParis('2027-02-09', '')).toBeNull();
  });

  it('comes back to its fields', () => {
    expect(dayAndTime('2027-07-09T12:30:00.000Z')).toEqual({ day: '2027-07-09', time: '14:30' });
    expect(dayAndTime(null)).toEqual({ day: '', time: '' });
  });
});
