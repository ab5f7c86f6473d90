import type { Provenance, SourceCell, SourceDocument, SourceParagraph, SourceRow, SourceTable, SourceText } from '@probant/domain-referentiel';
import { type DefaultTreeAdapterTypes, html, parse, serialize } from 'parse5';
import { CellMarkup } from './cell-markup.js';
import { cellsOf, isLayout, prune } from './html-pruned.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that stand for a text of their own; what they hold is read as the markup of a cell. */
const TEXTS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'pre', 'blockquote', 'address', 'figcaption']);
/** More squares than any référentiel draws: a span beyond is a mistake of the page. */
const WIDEST = 60;

/** Reads an HTML page: real tables with their spans, nested lists, headings. A table that only lays the page out is opened; what leads about the site is set apart. A place is the line of the source. Nothing of the page is run or fetched. */
export function readHtmlSource(content: string): SourceDocument {
  const body = childNamed(childNamed(parse(content, { sourceCodeLocationInfo: true }), 'html'), 'body');
  if (!body) return { format: 'html', blocks: [] };
  const repeated = prune(body).flatMap((one) => blocksOf(one)).flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))));
  return { format: 'html', blocks: blocksOf(body), ...(repeated.length > 0 ? { repeated } : {}) };
}

function blocksOf(parent: Element): readonly (SourceTable | SourceText)[] {
  const blocks: (SourceTable | SourceText)[] = [];
  let loose: Node[] = [];
  const flush = (): void => {
    if (loose.length > 0) blocks.push(...texts(loose.map(markupOf).join(''), placeOf(loose[0])));
    loose = [];
  };
  for (const node of parent.childNodes) {
    if (!isElement(node)) {
      loose.push(node);
      continue;
    }
    const within = node.tagName === 'table' || TEXTS.has(node.tagName) || holdsBlocks(node);
    if (!within) {
      loose.push(node);
      continue;
    }
    flush();
    if (node.tagName === 'table' && isLayout(node)) for (const cell of cellsOf(node)) blocks.push(...blocksOf(cell));
    else if (node.tagName === 'table') blocks.push({ kind: 'table', mayContinue: blocks.some((block) => block.kind === 'table'), rows: rowsOf(node) });
    else if (holdsTable(node) || !TEXTS.has(node.tagName)) blocks.push(...blocksOf(node));
    else blocks.push(...texts(markupOf(node), placeOf(node), Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0)));
  }
  flush();
  return blocks;
}

function texts(markup: string, where: Provenance, heading = 0): readonly SourceText[] {
  return paragraphsOf(markup, where).map((paragraph) => ({ kind: 'paragraph', paragraph: heading > 0 ? { ...paragraph, strong: true, heading } : paragraph }));
}

/** Rows on the grid of the table. A cell that goes on downwards leaves an empty square in the rows under it. */
function rowsOf(table: Element): readonly SourceRow[] {
  const rows: SourceRow[] = [];
  const taken = new Map<number, number>();
  for (const line of linesOf(table)) {
    const cells: SourceCell[] = [];
    const squares = line.childNodes.filter((node): node is Element => isElement(node) && (node.tagName === 'td' || node.tagName === 'th'));
    let column = 0;
    const pass = (): void => {
      for (let left = taken.get(column) ?? 0; left > 0; left = taken.get(column) ?? 0) {
        taken.set(column, left - 1);
        cells.push({ column, span: 1, rowSpan: 1, paragraphs: [] });
        column += 1;
      }
    };
    for (const square of squares) {
      pass();
      const [span, rowSpan] = [spanOf(square, 'colspan'), spanOf(square, 'rowspan')];
      cells.push({ column, span, rowSpan, paragraphs: paragraphsOf(serialize(square), placeOf(square)) });
      for (let covered = column; covered < column + span; covered += 1) taken.set(covered, rowSpan - 1);
      column += span;
    }
    pass();
    rows.push({ cells, where: placeOf(line) });
  }
  return rows;
}

/** The rows of a table, whatever groups them; those of a table inside a cell are not its own. */
function linesOf(parent: Element): readonly Element[] {
  return parent.childNodes.filter(isElement).flatMap((node) => (node.tagName === 'tr' ? [node] : /^t(head|body|foot)$/.test(node.tagName) ? linesOf(node) : []));
}

/** Two breaks end a paragraph; so does a square of a table inside the cell. */
function paragraphsOf(markup: string, where: Provenance): readonly SourceParagraph[] {
  const ended = markup
    .replace(/(?:<br>\s*){2,}/gu, '</p><p>')
    .replace(/<(\/?)(?:table|tbody|thead|tfoot|tr|td|th|dt|dd|pre|blockquote|address|figcaption)\b[^>]*>/g, '<$1p>');
  return new CellMarkup(where).read(ended);
}

function holdsBlocks(node: Element): boolean {
  return node.childNodes.some((child) => isElement(child) && (child.tagName === 'table' || TEXTS.has(child.tagName) || /^(div|section|article|main|header|footer|nav|aside|figure)$/.test(child.tagName) || holdsBlocks(child))) || /^(div|section|article|main|header|footer|nav|aside|figure)$/.test(node.tagName);
}

function holdsTable(node: Element): boolean {
  return node.childNodes.some((child) => isElement(child) && (child.tagName === 'table' || holdsTable(child)));
}

function spanOf(square: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(square.attrs.find((each) => each.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, WIDEST) : 1;
}

/** The markup of one node, its own tags included. */
function markupOf(node: Node): string {
  return serialize({ nodeName: '#document-fragment', childNodes: [node] } as DefaultTreeAdapterTypes.DocumentFragment);
}

function placeOf(node: Node | undefined): Provenance {
  const line = node?.sourceCodeLocation?.startLine;
  return line === undefined ? {} : { line };
}

function isElement(node: Node): node is Element {
  return 'tagName' in node && node.namespaceURI === html.NS.HTML;
}

function childNamed(parent: { readonly childNodes: readonly Node[] } | null, name: string): Element | null {
  return parent?.childNodes.filter(isElement).find((node) => node.tagName === name) ?? null;
}
