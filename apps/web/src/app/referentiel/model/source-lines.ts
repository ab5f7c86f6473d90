import type { SourceLine } from '../referentiel.client';

/** A line of the document as shown: its cells, each in paragraphs, freed of their markup. */
export interface ShownLine { readonly number: number; readonly cells: readonly (readonly string[])[] }

/** How a paragraph of the source stands: read where one looks, found no place, or neither. */
export type ParagraphMark = 'hot' | 'lost' | null;

const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'TABLE', 'TR', 'TD', 'TH', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BR']);

/** Cells are parted by tabs or by the squares of a table, paragraphs by the tags of blocks; inline tags fall away. Nothing of the document is ever run. */
export function shownLine({ number, text }: SourceLine): ShownLine {
  return { number, cells: text.replace(/<\/t[dh]>\s*(?=<t[dh]\b)/gi, '\t').split('\t').map(paragraphsOf) };
}

function paragraphsOf(markup: string): readonly string[] {
  if (!/[<&]/.test(markup)) return clean([markup]);
  const paragraphs: string[] = [''];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) paragraphs[paragraphs.length - 1] += node.textContent ?? '';
    const breaks = BLOCKS.has(node.nodeName);
    if (breaks) paragraphs.push('');
    node.childNodes.forEach(walk);
    if (breaks) paragraphs.push('');
  };
  walk(new DOMParser().parseFromString(markup, 'text/html').body);
  return clean(paragraphs);
}

function clean(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Letters and digits alone, so that a text is found again whatever the spaces, bullets and codes around it. */
export function bare(text: string): string {
  return text.normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** Whether a paragraph of the source is, or is part of, the text looked for. */
export function speaksOf(paragraph: string, wanted: string): boolean {
  const [part, whole] = [bare(paragraph), bare(wanted)];
  if (part.length < 4 || whole.length < 4) return part !== '' && part === whole;
  return part.includes(whole) || whole.includes(part);
}
