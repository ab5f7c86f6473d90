import { shownNumber } from './number-format.js';

describe('a number as its square shows it', () => {
  it.each([
    ['a plain number', 12, 'General', '12'],
    ['the French decimal sign', 2.5, 'General', '2,5'],
    ['what a sum of halves leaves behind', 0.1 + 0.2, 'General', '0,3'],
    ['its decimals', 2.5, '0.00', '2,50'],
    ['a code of leading zeros', 7, '000', '007'],
    ['a percent', 0.6, '9', '60 %'],
    ['words around it', 4, '"C"0', 'C4'],
    ['words after it', 20, '0" minutes"', '20 minutes'],
    ['a day', 45_000, '14', '15/03/2023'],
    ['a day in words', 45_000, 'd mmmm yyyy', '15 mars 2023'],
    ['an hour', 0.75, 'h:mm', '18:00'],
    ['a day and its hour', 45_000.5, '22', '15/03/2023 12:00'],
  ])('shows %s', (_what, value, format, shown) => {
    expect(shownNumber(value, format)).toBe(shown);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(shownNumber(43_538, '14', true)).toBe('15/03/2023');
  });
});
