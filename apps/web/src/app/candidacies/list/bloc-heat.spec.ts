import { blocCell, blocColumns, cellOf } from './bloc-heat';

const bloc = (label: string, mapped = 0, total = 12, verdict: 'validated' | 'not_validated' | null = null) => ({ blocId: `id-${label}`, label, mapped, total, verdict });

describe('the heat of a bloc', () => {
  it('grows with what is mapped, in four steps', () => {
    expect([0, 5, 6, 12].map((mapped) => blocCell(bloc('Bloc 1', mapped)).heat)).toEqual([0, 1, 2, 3]);
    expect(blocCell(bloc('Bloc 1', 5)).text).toBe('5/12');
    expect(blocCell(bloc('Bloc 1')).label).toBe('aucun critère rattaché sur 12');
  });

  it('gives way to the decision of the jury, and never mixes with it', () => {
    expect(blocCell(bloc('Bloc 1', 3, 12, 'validated'))).toMatchObject({ heat: 'met', text: 'Validé' });
    expect(blocCell(bloc('Bloc 1', 12, 12, 'not_validated')).heat).toBe('notmet');
  });

  it('is not nothing where everything is shown at the hearing', () => {
    expect(blocCell(bloc('Bloc 1', 0, 0)).heat).toBe('oral');
  });
});

describe('the columns of the table', () => {
  it('are the blocs of the lines shown, in printed order', () => {
    expect(blocColumns([{ blocs: [bloc('Bloc 2'), bloc('Bloc 10')] }, { blocs: [bloc('Bloc 1')] }, { blocs: [] }])).toEqual(['Bloc 1', 'Bloc 2', 'Bloc 10']);
  });

  it('leave a bloc that is not presented out, and say nothing of who has none yet', () => {
    expect(cellOf({ blocs: [bloc('Bloc 1')] }, 'Bloc 2')).toMatchObject({ heat: 'out', text: 'hors' });
    expect(cellOf({ blocs: [] }, 'Bloc 1')).toBeNull();
  });
});
