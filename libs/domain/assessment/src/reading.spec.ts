import { isToConfirm, levelsAtClosing, markOf, markRemaining, type MarkChange, type Reading } from './reading.js';
import type { Mark, MarkPlace } from './mark.js';

const NOW = '2026-03-01T09:00:00.000Z';
const aReading = (part: Partial<Reading> = {}): Reading => ({ phase: 'booklet', bookletVersion: 2, criterionIds: ['a', 'b', 'c'], marks: [], ...part });
const aChange = (part: Partial<MarkChange> = {}): MarkChange => ({ criterionId: 'a', level: 'met', comment: '', evidenceId: null, place: null, basis: 'booklet', revision: 0, ...part });
const aMark = (part: Partial<Mark> = {}): Mark => ({ criterionId: 'a', level: 'met', comment: '', evidenceId: null, place: null, basis: 'booklet', confirmed: false, bookletVersion: 1, revision: 1, savedAt: NOW, ...part });
const aPlace = (part: Partial<MarkPlace>): MarkPlace => ({ pageFrom: null, pageTo: null, heading: null, slide: null, secondFrom: null, secondTo: null, ...part });
const EVIDENCE = [{ id: 'p8', pages: 4, seconds: null }, { id: 'film', pages: null, seconds: 60 }];

describe('marking a criterion', () => {
  it('keeps what the juror says, on the version they read, one revision later', () => {
    expect(markOf(aReading(), EVIDENCE, aChange({ comment: 'Complet', evidenceId: 'p8', place: aPlace({ pageFrom: 2 }), revision: 3 }), NOW)).toEqual({
      criterionId: 'a', level: 'met', comment: 'Complet', evidenceId: 'p8', place: aPlace({ pageFrom: 2 }), basis: 'booklet', confirmed: false, bookletVersion: 2, revision: 4, savedAt: NOW,
    });
  });
  it('clears the mark when nothing is left of it', () => expect(markOf(aReading(), [], aChange({ level: null, comment: ' ' }), NOW)).toBeNull());
  it('keeps a comment that comes before the level, without confirming anything', () => {
    expect(markOf(aReading({ phase: 'hearing' }), [], aChange({ level: null, comment: 'À voir' }), NOW)).toMatchObject({ level: null, comment: 'À voir', confirmed: false, revision: 1 });
  });
  it('confirms a mark saved at the hearing, with what it rests on', () => expect(markOf(aReading({ phase: 'hearing' }), [], aChange({ basis: 'both' }), NOW)).toMatchObject({ confirmed: true, basis: 'both' }));

  it.each([
    ['a reading that is closed', aReading({ phase: 'closed' }), aChange(), 'assessment.reading_closed'],
    ['clearing once it is closed', aReading({ phase: 'closed' }), aChange({ level: null }), 'assessment.reading_closed'],
    ['a reading not yet open', aReading({ phase: 'not_open' }), aChange(), 'assessment.reading_not_open'],
    ['a criterion out of scope', aReading(), aChange({ criterionId: 'z' }), 'assessment.criterion_out_of_scope'],
    ['a mark resting on a hearing that has not been held', aReading(), aChange({ basis: 'hearing' }), 'assessment.not_heard_yet'],
    ['evidence that is not in the booklet', aReading(), aChange({ evidenceId: 'p9' }), 'assessment.evidence_not_in_booklet'],
    ['a place without evidence', aReading(), aChange({ place: aPlace({ pageFrom: 1 }) }), 'assessment.place_without_evidence'],
    ['a page past the end', aReading(), aChange({ evidenceId: 'p8', place: aPlace({ pageFrom: 5 }) }), 'assessment.place_outside_evidence'],
    ['a range that runs backwards', aReading(), aChange({ evidenceId: 'p8', place: aPlace({ pageFrom: 3, pageTo: 2 }) }), 'assessment.place_outside_evidence'],
    ['an end without a start', aReading(), aChange({ evidenceId: 'p8', place: aPlace({ pageTo: 2 }) }), 'assessment.place_outside_evidence'],
    ['a slide past the end', aReading(), aChange({ evidenceId: 'p8', place: aPlace({ slide: 5 }) }), 'assessment.place_outside_evidence'],
    ['a moment past the end', aReading(), aChange({ evidenceId: 'film', place: aPlace({ secondFrom: 61 }) }), 'assessment.place_outside_evidence'],
  ])('refuses %s', (_name, reading, change, code) => expect(() => markOf(reading, EVIDENCE, change, NOW)).toThrow(code));
});

describe('marking what remains of a competency', () => {
  it('touches only criteria in scope without a mark', () => {
    const marks = markRemaining(aReading({ marks: [aMark({ criterionId: 'a', level: 'not_met' })] }), ['a', 'b', 'z'], 'met', NOW);
    expect(marks.map((mark) => [mark.criterionId, mark.level, mark.revision])).toEqual([['b', 'met', 1]]);
  });
  it('keeps what was noted of a criterion before its level', () => {
    const noted = aMark({ criterionId: 'b', level: null, comment: 'Voir p. 2', evidenceId: 'p8', place: aPlace({ pageFrom: 2 }), revision: 3 });
    expect(markRemaining(aReading({ marks: [noted] }), ['b'], 'partly_met', NOW)).toEqual([{ ...noted, level: 'partly_met', bookletVersion: 2, revision: 4 }]);
  });
  it('refuses once the reading is closed', () => expect(() => markRemaining(aReading({ phase: 'closed' }), ['a'], 'met', NOW)).toThrow('assessment.reading_closed'));
});

describe('a mark given on an older booklet', () => {
  const changes = [{ version: 2, evidenceIds: ['p8'], criterionIds: ['a'] }];
  it('is to confirm when the evidence it points to changed', () => expect(isToConfirm(aMark({ evidenceId: 'p8' }), changes)).toBe(true));
  it('stays when its evidence did not', () => expect(isToConfirm(aMark({ evidenceId: 'p9' }), changes)).toBe(false));
  it('is to confirm without a pointer when what is tied to its criterion changed', () => expect(isToConfirm(aMark(), changes)).toBe(true));
  it('has nothing to confirm before its level', () => expect(isToConfirm(aMark({ level: null }), changes)).toBe(false));
  it('is no longer once given again on the new version', () => expect(isToConfirm(aMark({ bookletVersion: 2 }), changes)).toBe(false));
});

describe('closing a reading', () => {
  it('makes an unmarked criterion not observed', () => {
    expect([...levelsAtClosing(['a', 'b'], [aMark({ criterionId: 'a', level: 'partly_met' })])]).toEqual([['a', 'partly_met'], ['b', 'not_observed']]);
  });
});
