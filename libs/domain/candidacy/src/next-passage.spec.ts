import { nextPassageBlocs } from './next-passage.js';
import { OPTIONS_TREE as TREE } from './testing/candidacy.builders.js';

const SCOPE = { kind: 'all' as const, blocIds: [], optionBlocIds: ['left'] };

describe('the blocs of the next passage', () => {
  it('are those asked among the missing ones, in printed order', () => {
    expect(nextPassageBlocs(TREE, SCOPE, ['one'], ['left', 'two', 'left'])).toEqual(['two', 'left']);
    expect(nextPassageBlocs(TREE, SCOPE, ['one'], ['two'])).toEqual(['two']);
  });
  it.each([
    ['held', ['two', 'one'], 'candidacy.bloc_held'],
    ['an option that was not chosen', ['right'], 'candidacy.bloc_outside_scope'],
    ['of another référentiel', ['elsewhere'], 'candidacy.bloc_outside_scope'],
    ['not named at all', [], 'candidacy.no_bloc'],
  ])('refuse one %s', (_what, asked, code) => {
    expect(() => nextPassageBlocs(TREE, SCOPE, ['one'], asked)).toThrow(expect.objectContaining({ refusal: 'invalid', code }));
  });
});
