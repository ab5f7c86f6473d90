import { confirmPublication, publicationBlockers, retired } from './publication.js';
import { failedFor, readAs } from './referentiel.js';
import { aDraft } from './testing/referentiel.builders.js';
import { aBloc, aCompetency, aCriterion, aModality, aTree } from './testing/tree.builders.js';

const NOW = '2026-03-01T09:00:00.000Z';

describe('what holds back a publication', () => {
  it('is a tree without a bloc', () => {
    expect(publicationBlockers(aTree())).toEqual([{ code: 'referentiel.no_bloc', subjectId: null, blocId: null, printedCode: null }]);
  });

  it('is a bloc, a competency or a production without text, each with its place', () => {
    const tree = aTree({
      blocs: [
        aBloc({
          id: 'b1', number: '1', title: '  ',
          competencies: [aCompetency({ id: 'c1', code: 'C1', text: '' }), aCompetency({ id: 'c2' })],
          modalities: [aModality({ id: 'm1', printedCode: 'M1', title: '', text: ' ' }), aModality({ id: 'm2', printedCode: 'M2', text: '', deliverables: [{ id: 'd1', title: '', language: null }] })],
          criteria: [aCriterion({ text: '' })],
        }),
      ],
    });
    expect(publicationBlockers(tree).map(({ code, subjectId, printedCode }) => [code, subjectId, printedCode])).toEqual([
      ['referentiel.bloc_without_text', 'b1', '1'],
      ['referentiel.competency_without_text', 'c1', 'C1'],
      ['referentiel.production_without_text', 'm1', 'M1'],
      ['referentiel.production_without_text', 'd1', 'M2'],
    ]);
  });

  it('is neither a doubt nor a rule that is not printed', () => {
    expect(publicationBlockers(aTree({ blocs: [aBloc()] }))).toEqual([]);
  });
});

describe('confirming a publication', () => {
  const confirmed = (part: Parameters<typeof aDraft>[0], otherManagers: number, versions: readonly (number | null)[] = []) => confirmPublication(aDraft(part), { personId: 'samir', otherManagers, now: NOW }, versions);

  it('publishes at once where the certifier has one manager', () => {
    expect(confirmed({}, 0)).toMatchObject({ status: 'published', version: 1, publishedAt: NOW, revision: 2 });
  });

  it('asks first, then publishes, where there are two', () => {
    expect(confirmed({}, 1)).toMatchObject({ status: 'draft', version: null, publishedAt: null, publicationAsked: { by: 'samir', at: NOW }, revision: 2 });
    expect(confirmed({ publicationAsked: { by: 'rosa', at: NOW } }, 1)).toMatchObject({ status: 'published', publicationAsked: { by: 'rosa' } });
  });

  it('gives the next number, whatever became of the older versions', () => {
    expect(confirmed({}, 0, [null, 2, 7, null]).version).toBe(8);
  });

  it('retires what it replaces, which keeps its number', () => {
    expect(retired(aDraft({ status: 'published', version: 7 }))).toMatchObject({ status: 'retired', version: 7, revision: 2 });
  });
});

describe('a reading', () => {
  const reading = { tree: aTree({ blocs: [aBloc({ competencies: [aCompetency()], criteria: [aCriterion(), aCriterion({ id: 'other' })], modalities: [aModality()] }), aBloc({ id: 'b2' })] }), doubts: [], unplaced: [] };

  it('makes a draft of its counts, and calls off a publication asked meanwhile', () => {
    const again = aDraft({ status: 'reading', failure: 'referentiel.unreadable', publicationAsked: { by: 'rosa', at: NOW } });
    expect(readAs(again, reading, 'there')).toMatchObject({ status: 'draft', counts: { blocs: 2, competencies: 1, criteria: 2, modalities: 1, doubts: 0 }, failure: null, sourceKey: 'there', publicationAsked: null, revision: 2 });
  });

  it('in vain says why, and leaves a draft that was read before', () => {
    expect(failedFor(aDraft({ status: 'reading', counts: null }), 'referentiel.scanned')).toMatchObject({ status: 'failed', failure: 'referentiel.scanned' });
    expect(failedFor(aDraft({ status: 'reading' }), 'referentiel.scanned')).toMatchObject({ status: 'draft', failure: 'referentiel.scanned' });
  });
});
