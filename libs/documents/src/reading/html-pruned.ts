import { type DefaultTreeAdapterTypes, html } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements that are never read. */
const UNREAD = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'button', 'select', 'input']);
/** What leads about a site, and is none of its text. */
const AROUND = new Set(['nav', 'footer', 'aside']);
/** Marks of list that Word writes with the letters of a symbol font, by the depth they stand for. */
const LETTERS: Readonly<Record<string, string>> = { '·': '•', o: '○', '§': '▪', Ø: '➢', ü: '✓', v: '▪', q: '☐', '¨': '☐' };

/** Frees an element of what is never read, wherever it stands: programs, styles, comments (those of Word for older readers too), hidden parts. Gives apart what leads about the site. Changes the element. */
export function prune(element: HtmlElement): readonly HtmlElement[] {
  const around: HtmlElement[] = [];
  element.childNodes = element.childNodes.filter((node) => {
    if (node.nodeName === '#comment') return false;
    if (!isHtml(node)) return !('tagName' in node);
    if (UNREAD.has(node.tagName) || isHidden(node)) return false;
    around.push(...prune(node));
    if (isListMark(node)) writeMark(node);
    if (AROUND.has(node.tagName)) around.push(node);
    return !AROUND.has(node.tagName);
  });
  return around;
}

/** Whether a table only lays a page out: it says so, or frames tables wider in number than itself. */
export function isLayout(table: HtmlElement): boolean {
  const inner = within(table, 'table');
  if (inner.length === 0) return false;
  const cells = (one: HtmlElement): number => within(one, 'td').length + within(one, 'th').length;
  const nested = inner.reduce((sum, one) => sum + cells(one), 0);
  return attribute(table, 'role') === 'presentation' || cells(table) === within(table, 'tr').length || (nested > cells(table) && inner.some((one) => cells(one) >= 3 * within(one, 'tr').length));
}

/** The cells of a table, in order; those of a table inside are not its own. */
export function cellsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.childNodes.filter(isHtml).flatMap((node) => (node.tagName === 'td' || node.tagName === 'th' ? [node] : node.tagName === 'table' ? [] : cellsOf(node)));
}

/** Elements of this name, those of tables inside left out: but for the tables themselves. */
function within(parent: HtmlElement, name: string): readonly HtmlElement[] {
  return parent.childNodes.filter(isHtml).flatMap((node) => (node.tagName === name ? [node] : node.tagName === 'table' ? [] : within(node, name)));
}

function isHtml(node: Node): node is HtmlElement {
  return 'tagName' in node && node.namespaceURI === html.NS.HTML;
}

function isHidden(node: HtmlElement): boolean {
  return attribute(node, 'hidden') !== null || /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(attribute(node, 'style') ?? '');
}

/** How Word writes the mark or the number of an item, before its text. */
function isListMark(node: HtmlElement): boolean {
  return /mso-list\s*:\s*ignore/i.test(attribute(node, 'style') ?? '');
}

function writeMark(node: HtmlElement): void {
  const written = textOf(node).replace(/\s+/g, ' ').trim();
  const value = /^[^\p{L}\p{N}]$/u.test(written) || written in LETTERS ? (LETTERS[written] ?? '•') : written;
  node.childNodes = [{ nodeName: '#text', value: `${value} `, parentNode: node } as DefaultTreeAdapterTypes.TextNode];
}

function textOf(node: HtmlElement): string {
  return node.childNodes.map((one) => ('value' in one ? one.value : isHtml(one) ? textOf(one) : '')).join('');
}

function attribute(node: HtmlElement, name: string): string | null {
  return node.attrs.find((one) => one.name === name)?.value ?? null;
}
