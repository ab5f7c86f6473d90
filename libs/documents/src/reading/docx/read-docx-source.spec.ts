import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SourceDocument } from '@probant/domain-referentiel';
import { readDocumentSource } from '../document-source.js';
import { aNumbering, aParagraph, aWordFile, inList } from '../testing/word-file.js';
import { readDocxSource } from './read-docx-source.js';

const textsOf = ({ blocks }: SourceDocument): readonly string[] => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph.text] : block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(({ text }) => text).join('/')).join(' | '))));
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

describe('automatic numbers of a DOCX', () => {
  it('go on through the lists of one form, and start again where a list says so', () => {
    const numbering = aNumbering([[['decimal', 'C%1.'], ['decimal', 'C%1.%2']]], [[1, ''], [1, ''], [1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>']]);
    const body = [aParagraph('un', inList(1)), aParagraph('deux', inList(2)), aParagraph('deux un', inList(2, 1)), aParagraph('sept', inList(3)), aParagraph('huit', inList(3))].join('');
    expect(textsOf(readDocxSource(aWordFile(body, { 'numbering.xml': numbering })))).toEqual(['C1. un', 'C2. deux', 'C2.1 deux un', 'C7. sept', 'C8. huit']);
  });

  it('are counted on empty paragraphs, not on those taken away, and are the text of a cell that holds nothing else', () => {
    const numbering = aNumbering([[['decimal', 'C%1']]], [[1, '']]);
    const gone = `<w:p><w:pPr>${inList(1)}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del><w:r><w:delText>retirée</w:delText></w:r></w:del></w:p>`;
    const body = gone + table(cell(aParagraph('', inList(1))) + cell(aParagraph('Accueillir')), cell(aParagraph('', inList(1))) + cell(aParagraph('Conseiller')));
    expect(textsOf(readDocxSource(aWordFile(body, { 'numbering.xml': numbering })))).toEqual(['C1 | Accueillir', 'C2 | Conseiller']);
  });

  it('come from the level a style is tied to, print letters past z, Roman figures and leading zeros', () => {
    const numbering = aNumbering([[['decimalZero', 'A%1'], ['upperRoman', '%2.']], [['lowerLetter', '%1)']]], [[1, ''], [2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="27"/></w:lvlOverride>']]).replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="Sous"/>');
    const styles = '<w:styles><w:style w:styleId="Sous"><w:name w:val="Sous"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>';
    const body = aParagraph('activité', inList(1)) + aParagraph('titre', '<w:pStyle w:val="Sous"/>') + aParagraph('lettre', inList(2));
    expect(textsOf(readDocxSource(aWordFile(body, { 'numbering.xml': numbering, 'styles.xml': styles })))).toEqual(['A01 activité', 'I. titre', 'aa) lettre']);
  });
});

describe('what a DOCX holds beside its paragraphs', () => {
  it('reads text boxes once, those of older Word too, and the tables inside them', () => {
    const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;
    const drawn = `<w:p><w:r><w:t>Avant</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(aParagraph('Bloc 1') + table(cell(aParagraph('C1')) + cell(aParagraph('Accueillir'))))}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(aParagraph('Bloc 1'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const older = `<w:p><w:r><w:pict><v:shape><v:textbox>${box(aParagraph('Encadré'))}</v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(textsOf(readDocxSource(aWordFile(drawn + older)))).toEqual(['Avant', 'Bloc 1', 'C1 | Accueillir', 'Encadré']);
  });

  it('opens a table that only frames another, and joins cells merged the older way', () => {
    const inner = table(cell(aParagraph('A1'), '<w:hMerge w:val="restart"/>') + cell(aParagraph(''), '<w:hMerge w:val="continue"/>') + cell(aParagraph('critère')));
    const [framed] = readDocxSource(aWordFile(table(cell(aParagraph('Bloc 1') + inner)))).blocks.slice(1);
    expect(framed).toMatchObject({ kind: 'table', rows: [{ cells: [{ column: 0, span: 2 }, { column: 2, span: 1 }] }] });
  });

  it('joins a paragraph whose end was taken away to the next one', () => {
    const cut = '<w:p><w:pPr><w:rPr><w:del w:id="2"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Accueillir </w:t></w:r></w:p>';
    expect(textsOf(readDocxSource(aWordFile(cut + aParagraph('le public'))))).toEqual(['Accueillir le public']);
  });

  it('numbers notes as they print, endnotes after footnotes, and sets heads, feet and the table of contents aside', () => {
    const call = (kind: string, id: number): string => `<w:p><w:r><w:t>Texte</w:t></w:r><w:r><w:${kind}Reference w:id="${String(id)}"/></w:r></w:p>`;
    const note = (kind: string, id: number, text: string): string => `<w:${kind}s><w:${kind} w:id="${String(id)}">${aParagraph(text)}</w:${kind}></w:${kind}s>`;
    const styles = '<w:styles><w:style w:styleId="TM1"><w:name w:val="toc 1"/></w:style></w:styles>';
    const body = aParagraph('Bloc 1 ... 3', '<w:pStyle w:val="TM1"/>') + call('endnote', 4) + call('footnote', 2);
    const source = readDocxSource(aWordFile(body, { 'styles.xml': styles, 'footnotes.xml': note('footnote', 2, 'du bas'), 'endnotes.xml': note('endnote', 4, 'de la fin'), 'header1.xml': `<w:hdr>${aParagraph('École des métiers')}</w:hdr>`, 'header2.xml': `<w:hdr>${aParagraph('École des métiers')}</w:hdr>` }));
    expect(textsOf(source)).toEqual(['Texte²', 'Texte¹', '¹ du bas', '² de la fin']);
    expect(source.repeated?.map(({ text }) => text)).toEqual(['Bloc 1 ... 3', 'École des métiers']);
  });

  it('takes signs of the symbol fonts typed as text for marks of lists', () => {
    const body = '<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t xml:space="preserve">\uf0d8 </w:t></w:r><w:r><w:t>Respect du délai</w:t></w:r></w:p>';
    expect(readDocxSource(aWordFile(body)).blocks).toMatchObject([{ paragraph: { text: 'Respect du délai', bullet: true } }]);
  });
});

describe('files of Word that are no plain DOCX', () => {
  it.each([['modele.dotx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'], ['fichier.docm', 'application/vnd.ms-word.document.macroEnabled.main+xml']])('%s is read', async (name, kind) => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'word-')), name);
    await writeFile(file, aWordFile(aParagraph('Bloc 1'), {}, kind));
    expect(await readDocumentSource(file, name)).toMatchObject({ fault: null, lines: ['Bloc 1'] });
  });
});
