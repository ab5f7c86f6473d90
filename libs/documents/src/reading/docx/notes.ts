import type { SourceParagraph, SourceText } from '@probant/domain-referentiel';
import { superscript, tidy } from '../inline-markup.js';
import { runsOf } from './paragraph-text.js';
import { child, childrenOf, type XmlNode } from './xml.js';

const NOTES = ['footnote', 'endnote'] as const;

/** The body with each call of a note bearing the number it prints: notes are counted in the order of their calls, endnotes after footnotes. `numbers` tells it by kind and id. */
export function numberNotes(body: XmlNode): { readonly body: XmlNode; readonly numbers: ReadonlyMap<string, number> } {
  const numbers = new Map<string, number>();
  for (const kind of NOTES) for (const id of callsOf(body, `w:${kind}Reference`)) if (!numbers.has(`${kind} ${id}`)) numbers.set(`${kind} ${id}`, numbers.size + 1);
  return { body: numbers.size === 0 ? body : numbered(body, numbers), numbers };
}

/** The notes of a part, each led by its raised number. A note that nothing calls keeps its own; what only parts notes from the text is left out. */
export function notesOf(part: XmlNode | null, kind: (typeof NOTES)[number], numbers: ReadonlyMap<string, number>): readonly SourceText[] {
  return childrenOf(child(part ?? undefined, `w:${kind}s`), `w:${kind}`).filter((note) => Number(note.attributes['w:id']) > 0 && !note.attributes['w:type']).flatMap((note) => {
    const text = tidy(childrenOf(note, 'w:p').map((one) => runsOf(one).map((run) => run.text).join('')).join(' '));
    const number = String(numbers.get(`${kind} ${note.attributes['w:id'] ?? ''}`) ?? note.attributes['w:id'] ?? '');
    return text === '' ? [] : [{ kind: 'paragraph' as const, paragraph: plain(`${superscript(number)} ${text}`, `note ${number}`) }];
  });
}

/** What the head or the foot of each page repeats: its paragraphs, those of its tables with them. */
export function repeatedOf(part: XmlNode | null, path: string): readonly SourceParagraph[] {
  return paragraphsIn(part).flatMap((one) => {
    const text = tidy(runsOf(one).map((run) => run.text).join(''));
    return text === '' ? [] : [plain(text, path)];
  });
}

function paragraphsIn(node: XmlNode | null): readonly XmlNode[] {
  return (node?.children ?? []).flatMap((one) => (one.name === 'w:p' ? [one] : one.name === 'mc:Fallback' ? [] : paragraphsIn(one)));
}

function callsOf(node: XmlNode, name: string): readonly string[] {
  return node.children.flatMap((one) => (one.name === name && !one.attributes['w:customMarkFollows'] ? [one.attributes['w:id'] ?? ''] : one.name === 'w:del' || one.name === 'mc:Fallback' ? [] : callsOf(one, name)));
}

function numbered(node: XmlNode, numbers: ReadonlyMap<string, number>): XmlNode {
  const kind = /^w:(footnote|endnote)Reference$/.exec(node.name)?.[1];
  if (kind) return { ...node, attributes: { ...node.attributes, printed: String(numbers.get(`${kind} ${node.attributes['w:id'] ?? ''}`) ?? '') } };
  return node.children.length === 0 ? node : { ...node, children: node.children.map((one) => numbered(one, numbers)) };
}

function plain(text: string, path: string): SourceParagraph {
  return { text, bullet: false, level: 0, list: null, strong: false, italic: false, where: { path } };
}
