import { aBloc, aCompetency, aTree } from '../testing/tree.builders.js';
import { tellSecondDocument } from './second-document.js';

const reading = (...blocs: readonly Parameters<typeof aBloc>[0][]) => ({ tree: aTree({ blocs: blocs.map((part, index) => aBloc({ id: `b${String(index)}`, ...part })) }), doubts: [], unplaced: [] });
const doubts = (...blocs: readonly Parameters<typeof aBloc>[0][]) => tellSecondDocument(reading(...blocs), () => 'd').doubts;

describe('two documents in one file', () => {
  it('are told where the numbers of the blocs begin again', () => {
    const found = doubts({ number: '1', title: 'Accueillir' }, { number: '2', title: 'Orienter' }, { number: '1', title: 'Vendre', competencies: [aCompetency({ provenance: { page: 14 } })] });
    expect(found).toMatchObject([{ id: 'd', code: 'document.second', where: { page: 14 }, subjectId: 'b2', message: expect.stringContaining('deux référentiels') }]);
  });

  it('are not seen in options that bear one number, nor in a heading printed twice', () => {
    expect(doubts({ number: '1', title: 'Accueillir' }, { number: '5', option: '1', title: 'Un' }, { number: '5', option: '2', title: 'Deux' })).toEqual([]);
    expect(doubts({ number: '1', title: 'Accueillir' }, { number: '1', title: 'ACCUEILLIR' })).toEqual([]);
    expect(doubts()).toEqual([]);
  });
});
