import type { BookletContent, BookletEvidence } from '@probant/domain-portfolio';
import { aBloc, aCompetency, aCriterion, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { bookletChange } from './booklet-change.js';

const TREE = aTree({ blocs: [aBloc({ competencies: [aCompetency({ id: 'c1' }), aCompetency({ id: 'c2' })], criteria: [aCriterion({ id: 'k1', competencyIds: ['c1'] }), aCriterion({ id: 'k2', competencyIds: ['c2'] })] })] });
const evidence = (id: string, title: string): BookletEvidence => ({
  id, title, number: 1, form: 'text', kind: 'other', description: '', producedOn: null, experienceId: null, authorship: 'personal', ownPart: '', aiTools: '', confidentiality: 'ordinary', url: null, text: 'Texte', file: null,
});
const content = (part: Partial<BookletContent>): BookletContent => ({ referentielId: 'r', passageNumber: 1, blocIds: [], identity: { givenName: 'A', familyName: 'B' }, consentedAt: null, swornAt: null, experiences: [], evidence: [], items: [], ...part });
const items = (argument: string) => [{ competencyId: 'c1', argument, ties: [] }];

describe('what a new booklet version changes for the readers', () => {
  it('is nothing when everything is as it was', () => expect(bookletChange(content({ evidence: [evidence('p1', 'a')] }), content({ evidence: [evidence('p1', 'a')] }), 2, TREE)).toEqual({ version: 2, evidenceIds: [], criterionIds: [] }));
  it('names altered, added and removed evidence', () => {
    const before = content({ evidence: [evidence('p1', 'a'), evidence('p2', 'b')] });
    expect([...bookletChange(before, content({ evidence: [evidence('p1', 'a2'), evidence('p3', 'c')] }), 2, TREE).evidenceIds].sort()).toEqual(['p1', 'p2', 'p3']);
  });
  it('names the criteria whose argument changed', () => expect(bookletChange(content({ items: items('un') }), content({ items: items('deux') }), 3, TREE)).toEqual({ version: 3, evidenceIds: [], criterionIds: ['k1'] }));
});
