import { indexTree, isOral, publicationBlockers } from '@probant/domain-referentiel';
import { demoFile, readFile, type Read } from './testing/referentiels.js';
import { countWords, readingTexts, sourceTexts, surplus } from './testing/words.js';

describe('reading the référentiel of the demo from its text', () => {
  let read: Read;
  beforeAll(async () => {
    read = await readFile(demoFile);
  });

  it('finds its blocs, the last one as a choice of one option among two', () => {
    expect(read.out.blocs.map((bloc) => `${bloc.number}${bloc.option ?? ''}`)).toEqual(['1', '2', '3', '4A', '4B']);
    expect(read.reading.tree.optionGroups).toEqual([expect.objectContaining({ choose: 1 })]);
    expect(new Set(read.reading.tree.blocs.slice(3).map((bloc) => bloc.optionGroupId))).toEqual(new Set([read.reading.tree.optionGroups[0]?.id]));
  });

  it('finds every activity, competency, modality and criterion', () => {
    const count = (of: (bloc: Read['out']['blocs'][number]) => readonly unknown[]): number[] => read.out.blocs.map((bloc) => of(bloc).length);
    expect(count((bloc) => bloc.activities)).toEqual([4, 3, 3, 2, 2]);
    expect(count((bloc) => bloc.competencies)).toEqual([5, 4, 4, 2, 2]);
    expect(count((bloc) => bloc.modalities)).toEqual([3, 2, 2, 1, 2]);
    expect(count((bloc) => bloc.criteria)).toEqual([11, 10, 9, 5, 6]);
  });

  it('ties a criterion to several competencies and several modalities', () => {
    const ties = read.out.blocs.flatMap((bloc) => bloc.criteria.map((one) => `${one.competencies?.join('+') ?? ''}/${one.modalities?.join('+') ?? ''}/${one.relation}`));
    expect(ties).toEqual(expect.arrayContaining(['C2+C3/M1/explicit', 'C6+C7+C8/M4/range', 'C13/M6+M7/explicit', 'C9/M5/inferred', 'C9//explicit']));
  });

  it('joins what a page end cut, cell by cell', () => {
    const [bloc] = read.out.blocs.slice(1);
    expect(bloc?.activities[1]?.title).toMatch(/dans le respect des engagements pris/);
    expect(bloc?.competencies[1]?.text).toMatch(/une chaîne d'approvisionnement/);
    expect(bloc?.modalities[0]?.expectedElements).toHaveLength(3);
  });

  it('knows the criteria judged at the hearing', () => {
    const { tree } = read.reading;
    const oral = [...indexTree(tree).criteria.values()].filter((criterion) => isOral(criterion, tree));
    expect(oral).toHaveLength(7);
  });

  it('reads the requirements of each route', () => {
    expect(read.out.requirements.map((one) => `${one.route} ${one.kind}`)).toEqual(['both accommodation', 'both exemption', 'formation allBlocs', 'formation thesis', 'vae allBlocs', 'vae evidenceBooklet']);
  });

  it('tells what is doubtful, with its line', () => {
    expect(read.out.doubts.map((one) => `${one.code}@${String(one.where.line)}`)).toEqual(['range.ambiguous@17', 'criterion.competency_missing@21', 'criterion.modality_missing@21']);
  });

  it('loses no word and invents none', () => {
    const source = countWords(sourceTexts(read.source));
    const reading = countWords(readingTexts(read.reading));
    expect(surplus(source, reading)).toEqual({});
    expect(surplus(reading, source)).toEqual({});
  });

  it('may be published as it is', () => {
    expect(publicationBlockers(read.reading.tree)).toEqual([]);
  });

  it('reuses every id when the same text is read again', async () => {
    const again = await readFile(demoFile, read.reading.tree);
    expect(again.reading.tree).toEqual(read.reading.tree);
  });
});
