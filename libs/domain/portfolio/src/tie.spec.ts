import { indexTree } from '@probant/domain-referentiel';
import { aFile, anEvidence, SMALL_TREE } from './testing/portfolio.builders.js';
import { checkPlace, checkTie, NOWHERE_IN_PARTICULAR, type Place, type TieContent } from './tie.js';

const ground = { index: indexTree(SMALL_TREE), blocIds: new Set(['b1']) };
const content: TieContent = { argument: '', place: NOWHERE_IN_PARTICULAR, criterionIds: [], expectedElementIds: [], authorship: null, ownPart: '' };

describe('a tie', () => {
  it('bears on a competency of the pinned référentiel, in a bloc that is presented', () => {
    expect(() => checkTie('c1', content, anEvidence(), ground)).not.toThrow();
    expect(() => checkTie('c3', content, anEvidence(), ground)).toThrow(expect.objectContaining({ code: 'portfolio.foreign_competency' }));
    expect(() => checkTie('b1', content, anEvidence(), ground)).toThrow(expect.objectContaining({ code: 'portfolio.foreign_competency' }));
  });

  it('names criteria and expected elements of that competency alone', () => {
    expect(() => checkTie('c1', { ...content, criterionIds: ['k2'] }, anEvidence(), ground)).toThrow(expect.objectContaining({ code: 'portfolio.foreign_criterion' }));
    expect(() => checkTie('c1', { ...content, expectedElementIds: ['x'] }, anEvidence(), ground)).toThrow(expect.objectContaining({ code: 'portfolio.foreign_expected_element' }));
  });

  it('refuses evidence that was put aside', () => {
    expect(() => checkTie('c1', content, anEvidence({ removedAt: '2026-02-02T09:00:00.000Z' }), ground)).toThrow(expect.objectContaining({ code: 'portfolio.evidence_removed' }));
  });

  it.each<[string, Partial<Place>, string]>([
    ['beyond the last page', { pageFrom: 2, pageTo: 4 }, 'portfolio.place_beyond_pages'],
    ['on a slide that is not there', { slide: 9 }, 'portfolio.place_beyond_pages'],
    ['in reverse', { pageFrom: 3, pageTo: 2 }, 'portfolio.place_reversed'],
    ['to a page, from nowhere', { pageTo: 2 }, 'portfolio.place_reversed'],
    ['beyond the end of the film', { secondFrom: 80 }, 'portfolio.place_beyond_duration'],
  ])('refuses a place %s', (_what, part, code) => {
    expect(() => checkPlace({ ...NOWHERE_IN_PARTICULAR, ...part }, anEvidence({ files: [aFile({ seconds: 61.2 })] }))).toThrow(expect.objectContaining({ refusal: 'invalid', code }));
  });

  it('takes any place while the file is not checked, and leaves alone one that was valid before a new version', () => {
    const place = { ...NOWHERE_IN_PARTICULAR, pageFrom: 30 };
    expect(() => checkPlace(place, anEvidence({ files: [aFile({ pages: null })] }))).not.toThrow();
    expect(() => checkTie('c1', { ...content, place }, anEvidence(), ground, place)).not.toThrow();
  });
});
