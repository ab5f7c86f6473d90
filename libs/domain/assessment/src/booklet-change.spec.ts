import { bookletChange, type BookletPrint } from './booklet-change.js';

const print = (version: number, evidence: Record<string, string>, items: Record<string, [string, string[]]>): BookletPrint => ({
  version, evidence: new Map(Object.entries(evidence)), items: new Map(Object.entries(items).map(([id, [text, evidenceIds]]) => [id, { print: text, evidenceIds }])),
});
const CRITERIA = new Map([['k1', ['c1']], ['k2', ['c2']], ['k12', ['c1', 'c2']]]);

describe('what a new booklet version changes', () => {
  it('is nothing when everything is as it was', () => {
    const same = { p1: 'x' };
    expect(bookletChange(print(1, same, { c1: ['a', ['p1']] }), print(2, same, { c1: ['a', ['p1']] }), CRITERIA)).toEqual({ version: 2, evidenceIds: [], criterionIds: [] });
  });
  it('names altered, added and removed evidence, and the criteria that lean on it', () => {
    const change = bookletChange(print(1, { p1: 'x', p2: 'y' }, { c1: ['a', ['p1']], c2: ['b', []] }), print(2, { p1: 'x2', p3: 'z' }, { c1: ['a', ['p1']], c2: ['b', []] }), CRITERIA);
    expect([...change.evidenceIds].sort()).toEqual(['p1', 'p2', 'p3']);
    expect(change.criterionIds).toEqual(['k1', 'k12']);
  });
  it('names the criteria of a competency whose argument changed', () => {
    expect(bookletChange(print(1, {}, { c2: ['b', []] }), print(2, {}, { c2: ['b2', []] }), CRITERIA).criterionIds).toEqual(['k2', 'k12']);
  });
});
