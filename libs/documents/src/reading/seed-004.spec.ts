import { describeWithReferentiels, readFile, realFile, type Read } from './testing/referentiels.js';
import { countWords, readingTexts, sourceTexts, surplus } from './testing/words.js';

const TIES = [
  ['C1/M1', 'C1/M1', 'C2+C3/M1', 'C4/M1', 'C1/M1', 'C5/M1', 'C5/M2', 'C1/M3', 'C2/M3', 'C3+C4/M3', 'C4/M3'],
  ['C6/M4', 'C6/M4', 'C7/M4', 'C8/M4', 'C8/M4', 'C10/M4', 'C7/M5', 'C8/M5', 'C9/M5', 'C10/M5'],
  ['C11/M6', 'C12/M6', 'C13/M6', 'C14/M6 (2)'],
  ['C15/M7 (2)', 'C16/M7', 'C17/M8 (2)', 'C18/M8', 'C18/'],
  ['C19/M9', 'C19/M9 (4)', 'C20/M10', 'C20/M10', 'C21/M10'],
];

describeWithReferentiels('reading 004 from its text', () => {
  let read: Read;
  beforeAll(async () => {
    read = await readFile(realFile('seeds', '004', '.txt'));
  });

  it('finds five blocs, twenty-one activities and competencies, ten modalities', () => {
    expect(read.out.blocs.map((bloc) => bloc.number)).toEqual(['1', '2', '3', '4', '5']);
    expect(read.out.blocs.map((bloc) => bloc.title.split(' ')[0])).toEqual(['Développer', 'Analyser', 'Conquérir', 'Concevoir', 'Gérer']);
    const numbered = (letter: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${letter}${String(index + 1)}`);
    expect(read.out.blocs.flatMap((bloc) => bloc.activities.map((one) => one.code))).toEqual(numbered('A', 21));
    expect(read.out.blocs.flatMap((bloc) => bloc.competencies.map((one) => one.code))).toEqual(numbered('C', 21));
    expect(read.out.blocs.flatMap((bloc) => bloc.modalities.map((one) => one.code))).toEqual(numbered('M', 10));
    expect(read.out.title).toMatch(/^MANAGER RELATION/);
    expect(read.out.certifier).toMatch(/^NEOMA/);
  });

  it('ties every criterion to its competencies and modalities, sub-items under it', () => {
    const ties = read.out.blocs.map((bloc) => bloc.criteria.map((one) => `${one.competencies?.join('+') ?? ''}/${one.modalities?.join('+') ?? ''}${one.subCriteria.length > 0 ? ` (${String(one.subCriteria.length)})` : ''}`));
    expect(ties).toEqual(TIES);
  });

  it('makes whole the texts cut by page ends', () => {
    const [, second, third, , fifth] = read.out.blocs;
    expect(second?.activities[0]?.title).toMatch(/suivi des différents/);
    expect(third?.competencies[1]?.text).toMatch(/afin d'améliorer/);
    expect(fifth?.criteria.at(-1)?.text).toMatch(/leviers d'optimisation/);
  });

  it('lists the expected elements of each modality, with its choice of one among four', () => {
    const modalities = read.out.blocs.flatMap((bloc) => bloc.modalities);
    expect(modalities.map((one) => one.expectedElements.length)).toEqual([5, 0, 0, 4, 4, 3, 0, 4, 8, 2]);
    expect(modalities[8]?.expectedElements.filter((one) => one.choice === '1 parmi 4')).toHaveLength(4);
    expect(modalities.every((one) => one.text.length > 20)).toBe(true);
  });

  it('reads requirements by route, exemption with its two conditions', () => {
    expect(read.out.requirements.map((one) => `${one.route} ${one.routeBasis} ${one.kind}`)).toEqual([
      'both inferred accommodation',
      'both inferred exemption',
      'both inferred accommodation',
      'formation contrast allBlocs',
      'formation contrast thesis',
      'vae printed allBlocs',
      'vae printed evidenceBooklet',
    ]);
    expect(read.out.requirements[1]?.contents).toHaveLength(2);
    expect(read.out.requirements[4]?.months).toEqual({ min: 4, max: 6 });
  });

  it('tells its doubts at their lines', () => {
    expect(read.out.doubts.map((one) => `${one.code}@${String(one.where.line)}`)).toEqual([
      'criterion.several_in_one@28',
      'criterion.modality_missing@37',
      'criterion.competency_missing@38',
      'requirement.route_by_contrast@47',
      'requirement.route_by_contrast@48',
    ]);
  });

  it('loses no word, invents none, and leaves only boilerplate unplaced', () => {
    const source = countWords(sourceTexts(read.source));
    const reading = countWords(readingTexts(read.reading));
    expect(surplus(source, reading)).toEqual({});
    expect(surplus(reading, source)).toEqual({});
    expect(read.out.unplaced.filter((one) => !one.boilerplate)).toEqual([]);
  });
});
