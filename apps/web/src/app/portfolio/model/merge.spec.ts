import { merge } from './merge';

describe('merging an edit with what was saved meanwhile', () => {
  const base = { argument: 'a', ownPart: '', pages: [1] };

  it('keeps both when they touch different fields', () => {
    const result = merge(base, { ...base, argument: 'b' }, { ...base, ownPart: 'moi' });
    expect(result.value).toEqual({ argument: 'b', ownPart: 'moi', pages: [1] });
    expect(result.clashes).toEqual([]);
  });

  it('names the field when both changed it, and loses neither text', () => {
    const result = merge(base, { ...base, argument: 'mien' }, { ...base, argument: 'autre' });
    expect(result.clashes).toEqual([{ field: 'argument', mine: 'mien', theirs: 'autre' }]);
  });

  it('sees no clash when both wrote the same', () => {
    expect(merge(base, { ...base, pages: [2] }, { ...base, pages: [2] }).clashes).toEqual([]);
  });
});
