import { columnName, readCsv, separatorOf } from './csv.js';

const texts = (text: string): readonly (readonly string[])[] => {
  const separator = separatorOf(text);
  if (!separator) throw new Error('no separator');
  return readCsv(text, separator).rows.map((row) => row.cells.map((cell) => cell.paragraphs.map((one) => one.text).join('/')));
};

describe('a table kept as text', () => {
  it.each([[';'], [','], ['\t'], ['|']])('is separated by « %s »', (sign) => {
    expect(texts(['Bloc', 'Compétence', 'Critère'].join(sign) + '\r\n' + ['1', '"C1, écouter ; répondre"', 'Le ton\u00a0est juste'].join(sign))).toEqual([['Bloc', 'Compétence', 'Critère'], ['1', 'C1, écouter ; répondre', 'Le ton est juste']]);
  });

  it('keeps line ends, separators and quotes inside quoted squares', () => {
    expect(texts('Code;Texte\n"C1";"Écouter ""activement"";\n- puis répondre"\n')).toEqual([['Code', 'Texte'], ['C1', 'Écouter "activement";/puis répondre']]);
  });

  it('says the line, the row and the column of each square', () => {
    const { rows } = readCsv('a;"b\nb"\n\nc;d', ';');
    expect(rows.map((row) => row.cells.map((cell) => cell.paragraphs[0]?.where))).toEqual([[{ line: 1, path: 'A1' }, { line: 1, path: 'B1' }], [{ line: 4, path: 'A2' }, { line: 4, path: 'B2' }]]);
  });

  it('follows the sign its first line states', () => {
    expect(texts('sep=;\na,b;c\nd,e;f')).toEqual([['a,b', 'c'], ['d,e', 'f']]);
  });

  it('is not seen in prose with commas', () => {
    expect(separatorOf('Écouter, comprendre, répondre.\nUn candidat.\nTrois choses, puis deux, puis une, enfin.\nRien.')).toBeNull();
  });

  it('names columns as a workbook does', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });
});
