import { describeWithReferentiels, readFile, realFile } from './testing/referentiels.js';
import { countWords, readingTexts, sourceTexts, surplus } from './testing/words.js';

describeWithReferentiels('every word of a référentiel', () => {
  it.each(['000', '001', '002', '003', '004'])('of %s is in the tree, left over, or named as a mention of form', async (name) => {
    const { source, reading } = await readFile(realFile('seeds', name, '.txt'));
    expect(surplus(countWords(sourceTexts(source)), countWords(readingTexts(reading)))).toEqual({});
  });
});
