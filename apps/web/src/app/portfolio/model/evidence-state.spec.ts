import type { EvidenceView } from '@probant/contract';
import { byUrgency, matches, needOf, underFilter } from './evidence-state';

const piece = (change: Partial<EvidenceView> = {}): EvidenceView => ({
  id: 'e', number: 1, title: 'Rétroplanning', kind: 'plan', description: '', producedOn: null, experienceId: null, authorship: 'personal', ownPart: '', aiTools: '', confidentiality: 'ordinary',
  form: 'file', url: null, text: null, revision: 0, file: null, olderFiles: [], ties: [{ tieId: 't', competencyId: 'c' }], createdAt: '2026-11-01T10:00:00.000Z', removedAt: null, ...change,
});
const file = (state: 'checking' | 'ready' | 'refused'): EvidenceView['file'] => ({
  id: 'f', version: 1, name: 'plan.pdf', bytes: 10, type: 'application/pdf', state, fault: null, sha256: null, pages: 2, seconds: null, previewPages: 0, addedAt: '2026-11-01T10:00:00.000Z', scanned: 'not_scanned',
});

describe('what a piece of evidence asks for', () => {
  it('puts an unreadable file before everything', () => {
    expect(needOf(piece({ file: file('refused'), authorship: 'collective', ties: [] }))).toBe('file_refused');
  });

  it('asks for the own part of a collective work', () => {
    expect(needOf(piece({ authorship: 'collective' }))).toBe('own_part');
    expect(needOf(piece({ authorship: 'collective', ownPart: 'Les plans' }))).toBe('none');
  });

  it('sees evidence tied to nothing', () => {
    expect(needOf(piece({ ties: [] }))).toBe('untied');
    expect(underFilter(piece({ ties: [], file: file('checking') }), 'untied')).toBe(true);
  });

  it('finds words without their accents, in any order', () => {
    expect(matches(piece(), 'retro')).toBe(true);
    expect(matches(piece({ file: file('ready') }), 'pdf rétroplanning')).toBe(true);
    expect(matches(piece(), 'budget')).toBe(false);
  });

  it('shows what asks for something first', () => {
    const order = [piece({ id: 'a' }), piece({ id: 'b', ties: [] }), piece({ id: 'c', file: file('refused') })].sort(byUrgency).map((item) => item.id);
    expect(order).toEqual(['c', 'b', 'a']);
  });
});
