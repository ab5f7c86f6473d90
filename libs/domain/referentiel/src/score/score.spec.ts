import { createHash } from 'node:crypto';
import { toInterchange, type Interchange } from '../export/interchange.js';
import { aBloc, aCompetency, aCriterion, aModality, aTree } from '../testing/tree.builders.js';
import type { Bloc, ReferentielTree } from '../tree.js';
import { missedAims } from './aims.js';
import { markOf } from './mark.js';
import { markReading, type Marked } from './marked.js';
import { scoreReading } from './score.js';

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex');
const printed = (tree: ReferentielTree): Interchange => toInterchange({ tree, doubts: [], unplaced: [] });
const marked = (...blocs: readonly Partial<Bloc>[]): Marked => markReading(printed(aTree({ blocs: blocs.map((bloc) => aBloc(bloc)) })), fingerprint);

const BLOC: Partial<Bloc> = {
  competencies: [aCompetency({ id: 'c1' }), aCompetency({ id: 'c2', code: 'C2', text: 'Écouter une équipe' })],
  modalities: [aModality({ id: 'm1', text: 'Dossier de dix pages', written: true })],
  criteria: [aCriterion({ id: 'k1', competencyIds: ['c1'], modalityIds: ['m1'] }), aCriterion({ id: 'k2', text: 'Chacun est entendu', competencyIds: ['c1', 'c2'] })],
};
const changed = (part: Partial<Bloc>): Marked => marked({ ...BLOC, ...part });

describe('the mark of a text', () => {
  it('tells the same words whatever their case, spaces and signs', () => {
    expect(markOf('« L’équipe\u00a0: écoute. »', fingerprint)).toBe(markOf('l’ÉQUIPE écoute', fingerprint));
    expect(markOf('Rédiger un rapport de dix pages', fingerprint)).toMatch(/^rédiger un rapport de\|6\|[0-9a-f]{10}$/);
  });

  it('tells one word less, or words in another order', () => {
    const marks = ['un deux trois quatre cinq', 'un deux trois quatre', 'un deux trois cinq quatre'].map((text) => markOf(text, fingerprint));
    expect(new Set(marks).size).toBe(3);
  });
});

describe('scoring a reading', () => {
  it('finds a reading equal to itself, with every aim held', () => {
    const score = scoreReading(marked(BLOC), marked(BLOC));
    expect(score.criteria).toMatchObject({ expected: 2, whole: 2, differing: 0, missed: 0, invented: 0, recall: 1, precision: 1, faults: [] });
    expect([score.criterionCompetency.whole, score.criterionModality.whole, score.modalityFacts.whole]).toEqual([3, 1, 1]);
    expect(missedAims(score)).toEqual([]);
  });

  it('counts a text cut short as differing, and keeps its ties', () => {
    const score = scoreReading(changed({ competencies: [aCompetency({ id: 'c1', text: 'Conduire' }), aCompetency({ id: 'c2', code: 'C2', text: 'Écouter une équipe' })] }), marked(BLOC));
    expect(score.competencies).toMatchObject({ whole: 1, differing: 1, missed: 0, invented: 0, recall: 0.5 });
    expect(score.criterionCompetency.whole).toBe(3);
    expect(missedAims(score)).toEqual(['competencies']);
  });

  it('counts what is lost and what is invented', () => {
    const score = scoreReading(changed({ criteria: [aCriterion({ competencyIds: ['c1'], modalityIds: ['m1'] }), aCriterion({ text: 'Rien de tel n’est écrit', competencyIds: ['c1'] })] }), marked(BLOC));
    expect(score.criteria).toMatchObject({ whole: 1, missed: 1, invented: 1 });
    expect(score.criterionCompetency).toMatchObject({ whole: 1, missed: 2, invented: 1 });
    expect(missedAims(score)).toEqual(['criteria', 'criterionCompetency']);
  });

  it('counts a wrong tie as one missed and one invented', () => {
    const score = scoreReading(changed({ criteria: [aCriterion({ competencyIds: ['c2'], modalityIds: ['m1'] }), aCriterion({ text: 'Chacun est entendu', competencyIds: ['c1', 'c2'] })] }), marked(BLOC));
    expect(score.criterionCompetency).toMatchObject({ whole: 2, missed: 1, invented: 1 });
    expect(score.criteria.whole).toBe(2);
  });

  it('tells twins of one text by what they are tied to', () => {
    const twins = [aCriterion({ id: 'k1', competencyIds: ['c1'] }), aCriterion({ id: 'k2', competencyIds: ['c2'] })];
    expect(scoreReading(changed({ criteria: [...twins].reverse() }), changed({ criteria: twins })).criterionCompetency).toMatchObject({ whole: 2, invented: 0 });
  });

  it('names a competency without code by its text, and tells two options of one number', () => {
    const uncoded = { competencies: [aCompetency({ id: 'c1', code: null })], criteria: [aCriterion({ competencyIds: ['c1'] })] };
    const options = marked({ ...uncoded, number: '5', option: '1' }, { ...uncoded, number: '5', option: '2', title: 'Autre' });
    expect(scoreReading(options, options).criterionCompetency).toMatchObject({ expected: 2, whole: 2 });
    expect(scoreReading(marked({ ...uncoded, number: '5', option: '1' }), options).blocs).toMatchObject({ whole: 1, missed: 1 });
  });
});
