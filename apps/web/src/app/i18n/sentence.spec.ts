import { Problem } from '../session/problem';
import { refusalOf, sentenceOf, sentenceOfCode } from './sentence';

describe('saying a refusal', () => {
  it('finds the sentence of its code, with French spaces', () => {
    expect(sentenceOf(new Problem(404, 'input.unknown_address'))).toBe('Cette page n’existe pas, ou plus.');
    expect(sentenceOf(new Problem(0, 'web.unreachable'))).toContain('connexion\u00A0:');
  });

  it('gives the request number when nobody wrote the sentence', () => {
    expect(sentenceOf(new Problem(500, 'unknown.code', 'req-7'))).toContain('req-7');
    expect(sentenceOfCode('constructor')).toBeNull();
  });

  it('says why an act is refused, and nothing when it is allowed', () => {
    expect(refusalOf({ allowed: true, code: null, details: null })).toBeNull();
    expect(refusalOf({ allowed: false, code: 'portfolio.deposit_blocked', details: { blockers: 3 } })).toContain('3\u00A0points');
    expect(refusalOf({ allowed: false, code: null, details: null })).toBe('Ce n’est pas possible pour l’instant.');
  });
});
