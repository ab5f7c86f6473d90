import { readHtmlSource } from './html-source.js';

const PAGE = `<!DOCTYPE html>
<html><head><title>Titre</title><script>alert(1)</script></head><body>
<div><h2>Bloc 1 : Accueillir</h2>Texte libre, <b>en gras</b>.</div>
<table>
<tr><th rowspan="2">Activités</th><th colspan="2">Évaluation</th></tr>
<tr><th>Modalités</th><th>Critères</th></tr>
<tr><td>A1. Accueil<br><br>A2. Conseil</td><td><ul><li>un<ul><li>deux</li></ul></li></ul></td><td>- a<br>- b</td></tr>
</table></body></html>`;

describe('reading an HTML page', () => {
  const { blocks } = readHtmlSource(PAGE);
  const table = blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('the page has a table');

  it('keeps headings and free text, and nothing of the head', () => {
    const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : []));
    expect(texts.map(({ text, strong }) => [text, strong])).toEqual([['Bloc 1 : Accueillir', true], ['Texte libre, en gras.', false]]);
    expect(texts[0]?.where).toEqual({ line: 3 });
  });

  it('puts cells on the grid: what spans leaves its squares empty', () => {
    expect(table.rows.map((row) => row.cells.map(({ column, span, paragraphs }) => `${String(column)}+${String(span)} ${paragraphs[0]?.text ?? ''}`.trim()))).toEqual([
      ['0+1 Activités', '1+2 Évaluation'], ['0+1', '1+1 Modalités', '2+1 Critères'], ['0+1 A1. Accueil', '1+1 un', '2+1 a'],
    ]);
  });

  it('parts the paragraphs and the items of a cell', () => {
    const [activities, list, dashes] = table.rows[2]?.cells ?? [];
    expect(activities?.paragraphs.map(({ text }) => text)).toEqual(['A1. Accueil', 'A2. Conseil']);
    expect(list?.paragraphs.map(({ text, bullet, level }) => [text, bullet, level])).toEqual([['un', true, 0], ['deux', true, 1]]);
    expect(dashes?.paragraphs.map(({ text, bullet }) => [text, bullet])).toEqual([['a', true], ['b', true]]);
  });

  it('measures no span by the word of the page', () => {
    const wild = readHtmlSource('<table><tr><td colspan="900000" rowspan="0">a<td>b</table>').blocks[0];
    expect(wild?.kind === 'table' && wild.rows[0]?.cells.map(({ column, span, rowSpan }) => [column, span, rowSpan])).toEqual([[0, 60, 1], [60, 1, 1]]);
  });

  it('sets apart what leads about the site, and reads no program, comment or hidden part, in a cell either', () => {
    const { blocks, repeated } = readHtmlSource('<nav><a>Accueil du site</a></nav><p>Bloc 1<!-- note --></p><table><tr><td>C1<script>f()</script><span style="display:none">caché</span></td><td>Conseiller</td></tr></table><footer>Mentions légales</footer>');
    expect(blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph.text] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map(({ text }) => text)))))).toEqual(['Bloc 1', 'C1', 'Conseiller']);
    expect(repeated?.map(({ text }) => text)).toEqual(['Accueil du site', 'Mentions légales']);
  });

  it('opens a table that lays the page out around the one that is read', () => {
    const { blocks } = readHtmlSource('<table><tr><td>Menu</td><td><h2>Bloc 1 : Accueillir</h2><table><tr><th>Compétences</th><th>Modalités</th><th>Critères</th></tr><tr><td>C1. Accueillir</td><td>Dossier</td><td>Clarté</td></tr></table></td></tr></table>');
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.paragraph.text : block.rows.length))).toEqual(['Menu', 'Bloc 1 : Accueillir', 2]);
  });

  it('takes the marks that Word writes with symbol fonts for marks of lists, by depth', () => {
    const item = (mark: string, text: string): string => `<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;
    const [table] = readHtmlSource(`<table><tr><td>${item('·', 'un')}${item('o', 'deux')}${item('3.', 'trois')}</td><td>b</td></tr></table>`).blocks;
    const [cell] = table?.kind === 'table' ? (table.rows[0]?.cells ?? []) : [];
    expect(cell?.paragraphs.map(({ text, bullet, level }) => [text, bullet, level])).toEqual([['un', true, 0], ['deux', true, 1], ['3. trois', false, 0]]);
  });
});
