import { type Heading, passagesOf, proposalsOf } from './passages';

const heading = (text: string, page: number | null, level: number, competencyIds: string[] = []): Heading => ({ text, page, level, competencyIds, blocId: null });

describe('the passages of a livret', () => {
  it('run until the next heading of the same level or above, and to the end of the document', () => {
    const passages = passagesOf([heading('Bloc 1', 1, 1), heading('C1', 2, 2), heading('C2', 5, 2), heading('Bloc 2', 9, 1)], 12);
    expect(passages.map(({ place }) => [place.pageFrom, place.pageTo])).toEqual([[1, 8], [2, 4], [5, 8], [9, 12]]);
  });

  it('stay on one page when the next begins on it', () => {
    expect(passagesOf([heading('C1', 3, 1), heading('C2', 3, 1)], 3)[0]?.place).toMatchObject({ pageFrom: 3, pageTo: null, heading: 'C1' });
  });

  it('are named by their title in a document without pages', () => {
    expect(passagesOf([heading('C1', null, 1)], null)[0]?.place).toMatchObject({ pageFrom: null, heading: 'C1' });
  });

  it('propose each competency once, from its first passage, unless it is tied already', () => {
    const passages = passagesOf([heading('C1', 1, 1, ['c1']), heading('C2 et C1', 2, 1, ['c2', 'c1']), heading('C3', 3, 1, ['c3'])], 4);
    expect(proposalsOf(passages, new Set(['c3'])).map(({ competencyId, passage }) => [competencyId, passage.heading.text])).toEqual([['c1', 'C1'], ['c2', 'C2 et C1']]);
  });
});
