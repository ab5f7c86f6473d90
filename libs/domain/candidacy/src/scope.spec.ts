import fc from 'fast-check';
import { chosenScope, missingInScope, normalScope, scopeBlocs, scopeStands, WHOLE_SCOPE } from './scope.js';
import { OPTIONS_TREE as TREE } from './testing/candidacy.builders.js';
import type { Scope } from './candidacy.js';

const all = (...optionBlocIds: string[]): Scope => ({ kind: 'all', blocIds: [], optionBlocIds });
const named = (...blocIds: string[]): Scope => ({ kind: 'blocs', blocIds, optionBlocIds: [] });

describe('choosing a scope', () => {
  it('takes all blocs with an option of each group', () => {
    expect(chosenScope(TREE, all('left', 'left'), [])).toEqual(all('left'));
    expect(scopeBlocs(TREE, all('left')).map(({ id }) => id)).toEqual(['one', 'two', 'left']);
  });

  it('takes named blocs; an option named among them is chosen', () => {
    expect(chosenScope(TREE, named('one', 'right', 'one'), [])).toEqual({ kind: 'blocs', blocIds: ['one', 'right'], optionBlocIds: ['right'] });
    expect(chosenScope(TREE, { ...named('one'), optionBlocIds: ['left'] }, [])).toEqual({ kind: 'blocs', blocIds: ['one', 'left'], optionBlocIds: ['left'] });
  });

  it('takes named blocs without any option: the certification is not asked whole', () => {
    expect(chosenScope(TREE, named('one'), [])).toEqual(named('one'));
  });

  it.each([
    ['a bloc of another référentiel', named('elsewhere'), [], 'candidacy.bloc_unknown'],
    ['an option of another référentiel', all('elsewhere'), [], 'candidacy.bloc_unknown'],
    ['a required bloc as an option', all('one', 'left'), [], 'candidacy.bloc_not_an_option'],
    ['a bloc already held', named('one', 'two'), ['two'], 'candidacy.bloc_held'],
    ['no bloc', named(), [], 'candidacy.no_bloc'],
    ['no option over all blocs', all(), [], 'candidacy.options_incomplete'],
    ['two options of a group of one', all('left', 'right'), [], 'candidacy.too_many_options'],
    ['two named options of a group of one', named('left', 'right'), [], 'candidacy.too_many_options'],
    ['another option than the one held', named('right'), ['left'], 'candidacy.too_many_options'],
  ])('refuses %s', (_what, scope, held, code) => {
    expect(() => chosenScope(TREE, scope, held)).toThrow(expect.objectContaining({ refusal: 'invalid', code }));
  });

  it('counts an option already held: over all blocs nothing more is chosen in its group', () => {
    expect(chosenScope(TREE, all(), ['left'])).toEqual(all());
    expect(missingInScope(TREE, all(), ['left', 'one'])).toEqual(['two']);
  });

  it('never presents a bloc held, outside the référentiel, or twice, whatever is asked', () => {
    const ids = fc.subarray(['one', 'two', 'left', 'right', 'elsewhere']);
    fc.assert(
      fc.property(fc.constantFrom('all' as const, 'blocs' as const), ids, ids, fc.subarray(['one', 'two', 'left', 'right']), (kind, blocIds, optionBlocIds, held) => {
        let scope: Scope;
        try {
          scope = chosenScope(TREE, { kind, blocIds, optionBlocIds }, held);
        } catch {
          return;
        }
        const presented = missingInScope(TREE, scope, held);
        const options = ['left', 'right'].filter((id) => presented.includes(id) || held.includes(id));
        expect(new Set(presented).size).toBe(presented.length);
        expect(presented.filter((id) => held.includes(id) || !TREE.blocs.some((bloc) => bloc.id === id))).toEqual([]);
        if (!held.includes('left') || !held.includes('right')) expect(options.length).toBeLessThanOrEqual(1);
        if (kind === 'all' && held.length === 0) expect(presented).toHaveLength(3);
        expect(normalScope(TREE, scope)).toEqual(scope);
        expect(chosenScope(TREE, scope, held)).toEqual(scope);
      }),
    );
  });
});

describe('a scope sent to the school', () => {
  it('stands when its options are chosen and something is left to validate', () => {
    expect(scopeStands(TREE, all('left'), [])).toEqual({ allowed: true });
    expect(scopeStands(TREE, named('one'), ['two'])).toEqual({ allowed: true });
  });
  it.each([
    ['is not chosen yet', WHOLE_SCOPE, [], 'candidacy.options_incomplete'],
    ['was chosen on an older version', named('gone'), [], 'candidacy.scope_of_older_version'],
    ['is held already', named('one'), ['one'], 'candidacy.nothing_missing'],
  ])('does not when it %s', (_what, scope, held, code) => {
    expect(scopeStands(TREE, scope, held)).toMatchObject({ allowed: false, code });
  });
});
