import fc from 'fast-check';
import { mergeEdit, mergeFields, sameValue } from './merge.js';

describe('merging an edit', () => {
  const base = { argument: 'a', criterionIds: ['1'], place: { page: 1 } };

  it('keeps both sides where they changed different fields', () => {
    expect(mergeEdit(base, { ...base, argument: 'b' }, { ...base, place: { page: 2 } }, 1)).toEqual({ argument: 'b', criterionIds: ['1'], place: { page: 2 } });
  });

  it('takes the same change twice for one', () => {
    expect(mergeEdit(base, { ...base, argument: 'b' }, { ...base, argument: 'b' }, 1).argument).toBe('b');
  });

  it('refuses two changes of one field, with what stands now', () => {
    const theirs = { ...base, argument: 'b' };
    expect(() => mergeEdit(base, theirs, { ...base, argument: 'c' }, 7)).toThrow(expect.objectContaining({ refusal: 'conflict', code: 'portfolio.stale_edit', details: { fields: ['argument'], current: theirs, revision: 7 } }));
  });

  it('reads lists of ids as sets', () => {
    expect(sameValue(['1', '2'], ['2', '1'])).toBe(true);
    expect(sameValue(['1', '2'], ['1'])).toBe(false);
    expect(sameValue({ a: null }, { a: 0 })).toBe(false);
  });

  const value = fc.record({ argument: fc.string({ maxLength: 2 }), ownPart: fc.string({ maxLength: 2 }), slide: fc.option(fc.nat(3)) });
  it('gives mine when nobody else wrote, theirs when I wrote nothing, and never loses a change in silence', () => {
    fc.assert(fc.property(value, value, value, (start, theirs, mine) => {
      expect(mergeFields(start, start, mine)).toEqual({ value: mine, conflicts: [] });
      expect(mergeFields(start, theirs, start)).toEqual({ value: theirs, conflicts: [] });
      const merged = mergeFields(start, theirs, mine);
      for (const key of ['argument', 'ownPart', 'slide'] as const) {
        if (merged.conflicts.includes(key) || sameValue(start[key], mine[key])) continue;
        expect(merged.value[key]).toEqual(mine[key]);
      }
    }));
  });
});
