import { readReferentiel, toInterchange, type Interchange, type SourceDocument } from '@probant/domain-referentiel';
import { readTextSource } from '../text-source.js';
import { countedIds, readBytes } from './referentiels.js';
import { asDocx, asHtml, asPdf } from './same-content.js';
import { countWords, readingTexts, sourceTexts, surplus } from './words.js';

/** What is told apart, the text of a document, and the lines of its tree. */
export type Layout = readonly [name: string, text: string, expected: readonly string[]];

/** A table of a text: a line a row, its cells parted by bars here. */
export const table = (...rows: readonly string[]): string => rows.map((row) => row.split(' | ').map((cell) => (cell === '·' ? '' : cell)).join('\t')).join('\n');
export const readLayout = (source: SourceDocument): Interchange => toInterchange(readReferentiel(source, countedIds()));
/** A tree in one line a thing: `1 Title`, `A1 …`, `C1 … < A1`, `M1 …`, `… = C1 / M1`. */
export const told = ({ blocs }: Interchange): readonly string[] =>
  blocs.flatMap((bloc) => [
    `${bloc.number}${bloc.option ? `/${bloc.option}` : ''} ${bloc.title}`,
    ...bloc.activities.map((one) => ['A', one.code, one.title, ...one.tasks.map((task) => `- ${task}`)].filter(Boolean).join(' ')),
    ...bloc.competencies.map((one) => ['C', one.code, one.text, one.activity && `< ${one.activity}`].filter(Boolean).join(' ')),
    ...bloc.modalities.map((one) => ['M', one.code, one.text.replaceAll('\n', ' ¶ ')].filter(Boolean).join(' ')),
    ...bloc.criteria.map((one) => ['K', one.code, one.text, '=', one.competencies?.join('+'), '/', one.modalities?.join('+')].filter(Boolean).join(' ')),
  ]);


const FORMS = [['DOCX', asDocx], ['PDF', asPdf], ['HTML', asHtml]] as const;

/** Each is read right from its text, with no word lost, and from the same content in these forms. */
export function describeLayouts(layouts: readonly Layout[], forms: readonly (typeof FORMS)[number][0][] = ['DOCX', 'PDF', 'HTML']): void {
  describe.each(layouts)('a référentiel with %s', (_layout, text, expected) => {
    const source = readTextSource(text);

    it('is read right from a text, and loses no word', () => {
      expect(told(readLayout(source))).toEqual(expected);
      const reading = readReferentiel(source, countedIds());
      expect(surplus(countWords(sourceTexts(source)), countWords(readingTexts(reading)))).toEqual({});
    });

    it.each(FORMS.filter(([form]) => forms.includes(form)))('and from %s', async (_form, write) => {
      expect(told(readLayout(await readBytes(await write(source))))).toEqual(expected);
    });
  });
}
