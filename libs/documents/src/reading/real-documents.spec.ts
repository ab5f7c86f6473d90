import { describeWithReferentiels, readFile, realFile, type Read } from './testing/referentiels.js';
import { countWords, readingTexts, sourceTexts, surplus } from './testing/words.js';

const CODES = [
  ['A1', 4], ['A2', 3], ['A3', 3],
  ['A1', 3], ['A2', 3], ['A3', 3],
  ['A1', 3], ['A2', 3], ['A3', 2],
  ['A1', 3], ['A2', 3], ['A3', 3],
] as const;

describeWithReferentiels('reading a certifier’s PDF whose codes stand under their bloc and activity (02)', () => {
  let read: Read;
  beforeAll(async () => {
    read = await readFile(realFile('real/documents', '02', '.pdf'));
  }, 60_000);

  it('finds four blocs, three activities each, and every competency under its activity', () => {
    expect(read.out.blocs.map((bloc) => bloc.number)).toEqual(['1', '2', '3', '4']);
    const expected = CODES.map(([activity, count], index) => Array.from({ length: count }, (_, rank) => `B${String(Math.floor(index / 3) + 1)}.${activity}.C${String(rank + 1)}`));
    expect(read.out.blocs.flatMap((bloc) => bloc.activities.map((activity) => bloc.competencies.filter((one) => one.activity === activity.code).map((one) => one.code)))).toEqual(expected);
  });

  it('finds every criterion, tied to the one competency of its row', () => {
    expect(read.out.blocs.map((bloc) => bloc.criteria.length)).toEqual([60, 43, 30, 33]);
    expect(read.out.blocs.every((bloc) => bloc.criteria.every((one) => one.competencies?.length === 1))).toBe(true);
  });

  it('opens a modality in each row that prints one, one for the whole bloc first', () => {
    expect(read.out.blocs.map((bloc) => bloc.modalities.length)).toEqual([11, 10, 9, 10]);
  });

  it('loses no word and invents none', () => {
    const source = countWords(sourceTexts(read.source));
    const reading = countWords(readingTexts(read.reading));
    expect(surplus(source, reading)).toEqual({});
    expect(surplus(reading, source)).toEqual({});
  });

  it('says the page and the box of each criterion', () => {
    const pages = new Set(read.reading.tree.blocs.flatMap((bloc) => bloc.criteria.map((one) => one.provenance?.page)));
    expect([Math.min(...[...pages].map(Number)), pages.size > 10]).toEqual([1, true]);
  });
});

const words = ({ source, reading }: Read): { lost: Record<string, number>; invented: Record<string, number> } => {
  const [printed, told] = [countWords(sourceTexts(source)), countWords(readingTexts(reading))];
  return { lost: surplus(printed, told), invented: surplus(told, printed) };
};

describeWithReferentiels('no word is lost', () => {
  it.each([['seeds', '002', '.txt'], ['seeds', '003', '.txt']] as const)('in %s/%s%s, and none is invented', async (folder, name, extension) => {
    expect(words(await readFile(realFile(folder, name, extension)))).toEqual({ lost: {}, invented: {} });
  });

  it('in a ministry’s sheets (05), of which few passages have no place', async () => {
    const read = await readFile(realFile('real/documents', '05', '.pdf'));
    expect(words(read).lost).toEqual({});
    expect(read.reading.unplaced.filter((one) => !one.boilerplate).length).toBeLessThan(60);
    expect(read.out.blocs.map((bloc) => [bloc.competencies.map((one) => one.code), bloc.modalities.length, bloc.criteria.length])).toEqual([[['CP1', 'CP2', 'CP3', 'CP4'], 3, 30], [['CP5', 'CP6', 'CP7', 'CP8'], 3, 29]]);
  }, 60_000);

  it('in check-lists without tables (11), but for the numbers that became codes', async () => {
    const read = await readFile(realFile('real/documents', '11', '.md'));
    const { lost, invented } = words(read);
    expect([Object.keys(lost).every((word) => /^\d$/.test(word)), invented]).toEqual([true, {}]);
    expect(read.reading.unplaced.filter((one) => !one.boilerplate)).toHaveLength(3);
  });
});
