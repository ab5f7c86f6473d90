import { readFileSync } from 'node:fs';
import { readReferentiel, toInterchange, type Interchange } from '@probant/domain-referentiel';
import { asDocx, asHtml, asMarkdown, asPdf } from './testing/same-content.js';
import { countedIds, demoFile, describeWithReferentiels, readBytes, realFile } from './testing/referentiels.js';

/** What a reading says, without where it was said. */
async function told(bytes: Buffer): Promise<Pick<Interchange, 'title' | 'blocs' | 'requirements' | 'glossary'>> {
  const { title, blocs, requirements, glossary } = toInterchange(readReferentiel(await readBytes(bytes), countedIds()));
  return { title, blocs, requirements, glossary };
}

describe('the same référentiel in another format', () => {
  const text = readFileSync(demoFile);

  it('gives the same tree from a DOCX', async () => {
    expect(await told(await asDocx(await readBytes(text)))).toEqual(await told(text));
  });

  it('gives the same tree from an HTML page', async () => {
    expect(await told(asHtml(await readBytes(text)))).toEqual(await told(text));
  });

  it('gives the same tree from the tables of Markdown', async () => {
    expect(await told(asMarkdown(await readBytes(text)))).toEqual(await told(text));
  });

  it('gives the same tree from a PDF, its rows cut by the ends of pages', async () => {
    expect(await told(await asPdf(await readBytes(text)))).toEqual(await told(text));
  });

  it('sets page numbers aside, and invents no other text', async () => {
    const { repeated } = await readBytes(await asPdf(await readBytes(text)));
    expect(repeated?.length).toBeGreaterThan(1);
    expect(repeated?.every((one) => /^\d+ \/ \d+$/.test(one.text))).toBe(true);
  });

  it('says where a text stands: page and box of a PDF, path of a DOCX', async () => {
    const source = await readBytes(text);
    const pdf = readReferentiel(await readBytes(await asPdf(source)), countedIds());
    const docx = readReferentiel(await readBytes(await asDocx(source)), countedIds());
    expect(pdf.tree.blocs.every((bloc) => bloc.criteria.every((one) => (one.provenance?.page ?? 0) > 0 && one.provenance?.box?.length === 4))).toBe(true);
    expect(docx.tree.blocs[0]?.criteria[0]?.provenance?.path).toMatch(/^t\d+\/r\d+\/c\d+\/p\d+$/);
  });
});

describeWithReferentiels('real référentiels given in several forms', () => {
  it.each([
    ['000', '.docx'],
    ['000', '.pdf'],
    ['004', '.docx'],
    ['004', '.pdf'],
  ])('%s%s says what its text says', async (name, extension) => {
    expect(await told(readFileSync(realFile('seeds', name, extension)))).toEqual(await told(readFileSync(realFile('seeds', name, '.txt'))));
  });

  it.each(['000', '001', '002', '003', '004'])('%s written as an HTML page says what its text says', async (name) => {
    const text = readFileSync(realFile('seeds', name, '.txt'));
    expect(await told(asHtml(await readBytes(text)))).toEqual(await told(text));
  });

  /** A cell of Markdown has no list inside a list: these three need none. */
  it.each(['000', '001', '004'])('%s written in tables of Markdown says what its text says', async (name) => {
    const text = readFileSync(realFile('seeds', name, '.txt'));
    expect(await told(asMarkdown(await readBytes(text)))).toEqual(await told(text));
  });
});
