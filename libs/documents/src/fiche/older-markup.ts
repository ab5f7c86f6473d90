import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
const MARKUP = new Set(['p', 'br', 'li', 'ul', 'ol', 'div', 'span', 'b', 'strong', 'i', 'em', 'u', 'a']);
const BLOCKS = new Set(['p', 'br', 'li', 'ul', 'ol', 'div']);

/** Whether an element of a file is the older markup inside a text, not an element of the register. */
export function isMarkupName(name: string): boolean {
  return MARKUP.has(name);
}

/** A text of the register; one of the older form, with paragraphs and breaks in HTML, by its lines. Spaces are kept: they part the items. */
export function brokenLines(text: string): string {
  if (!/<\/?(?:p|br|li|ul|ol|div)\b[^<>]*>/i.test(text)) return text;
  return wordsOf(parseFragment(text), 0).replace(/\n\s*\n/g, '\n').trim();
}

function wordsOf(node: Node, lists: number): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (!('childNodes' in node)) return '';
  const inner = (deeper: number): string => node.childNodes.map((child) => wordsOf(child, deeper)).join('');
  if (node.nodeName === 'ul' || node.nodeName === 'ol') return `\n${inner(lists + 1)}\n`;
  if (node.nodeName === 'li') return `\n${lists > 1 ? 'o ' : '- '}${inner(lists).trim()}\n`;
  return BLOCKS.has(node.nodeName) ? `\n${inner(lists)}\n` : inner(lists);
}
