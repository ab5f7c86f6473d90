import type { Verdict } from './words.js';
import { heldBlocs, passageResult, verdicts } from './result.js';
import { aDecision } from './testing/jury.builders.js';

const said = (entries: Record<string, Verdict>) => new Map(Object.entries(entries));

describe('what a passage gave', () => {
  it.each([
    ['full', said({ a: 'validated', b: 'validated' }), 'present'], ['partial', said({ a: 'validated', b: 'not_validated' }), 'present'], ['partial', said({ a: 'validated' }), 'present'],
    ['none', said({ a: 'not_validated' }), 'present'], ['excused', said({}), 'excused'], ['absent', said({}), 'absent'],
  ] as const)('is %s', (result, decisions, attendance) => expect(passageResult(['a', 'b'], decisions, attendance)).toBe(result));
});

describe('blocs held', () => {
  it('are validated by any passage, and a revoked one never counts', () => {
    const decisions = [aDecision({ blocId: 'a' }), aDecision({ blocId: 'b', verdict: 'not_validated' }), aDecision({ blocId: 'b', passageNumber: 2 }), aDecision({ blocId: 'c', revokedAt: '2026-05-01T00:00:00.000Z' })];
    expect(heldBlocs(decisions)).toEqual(['a', 'b']);
    expect(verdicts(decisions).has('c')).toBe(false);
  });
});
