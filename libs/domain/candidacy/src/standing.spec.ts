import fc from 'fast-check';
import { blocsNeeded, certificationState } from './standing.js';
import { OPTIONS_TREE } from './testing/candidacy.builders.js';

const needed = blocsNeeded(OPTIONS_TREE, ['thesis', 'one-that-was-removed']);

describe('where somebody stands towards a certification', () => {
  it('is complete with every required bloc, the options of each group and what is asked outside blocs', () => {
    expect(certificationState(needed, ['one', 'two', 'right'], ['thesis'])).toEqual({ complete: true, missingBlocIds: [], missingRequirementIds: [], missingOptions: [] });
  });

  it('needs no requirement that the tree does not hold, whatever the rules say', () => {
    expect(needed.requirementIds).toEqual(['thesis']);
  });

  it('is missing a bloc, an option of a group, a requirement', () => {
    expect(certificationState(needed, ['one'], [])).toEqual({ complete: false, missingBlocIds: ['two'], missingRequirementIds: ['thesis'], missingOptions: [{ groupId: 'group', count: 1 }] });
  });

  it('names the option once it is chosen, and no other of its group', () => {
    expect(certificationState(needed, ['one', 'two'], ['thesis'], ['left'])).toMatchObject({ complete: false, missingBlocIds: ['left'] });
    expect(certificationState(needed, ['one', 'two', 'left'], ['thesis'], ['left', 'right'])).toMatchObject({ complete: true, missingBlocIds: [] });
  });

  it('only gets nearer when a bloc is won, and further when one is revoked', () => {
    fc.assert(
      fc.property(fc.subarray(['one', 'two', 'left', 'right']), fc.constantFrom('one', 'two', 'left', 'right'), (held, more) => {
        const count = (ids: readonly string[]): number => {
          const { missingBlocIds, missingOptions, missingRequirementIds } = certificationState(needed, ids, ['thesis']);
          return missingBlocIds.length + missingRequirementIds.length + missingOptions.reduce((sum, each) => sum + each.count, 0);
        };
        expect(count([...held, more])).toBeLessThanOrEqual(count(held));
        expect(certificationState(needed, held, ['thesis']).complete).toBe(count(held) === 0);
      }),
    );
  });
});
