import { ITEM_MARK, opensLine, superscript } from '../inline-markup.js';
import { boxOf } from '../symbols.js';
import { child, childrenOf, valueOf, type XmlNode } from './xml.js';

/** A piece of text of one look. */
export interface Run { readonly text: string; readonly bold: boolean; readonly italic: boolean }

/** Tracked deletions, field codes and properties hold no text of the document. */
const SILENT = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:instrText', 'w:delText', 'w:footnotePr', 'w:pict', 'w:object', 'w:drawing']);

/** The text of a paragraph, run by run: insertions kept, deletions dropped, line ends kept as `\n`. Text boxes are apart: `boxesOf`. */
export function runsOf(node: XmlNode): readonly Run[] {
  return node.children.flatMap((one) => {
    if (SILENT.has(one.name)) return [];
    if (one.name === 'mc:AlternateContent') return runsOf(child(one, 'mc:Choice') ?? child(one, 'mc:Fallback') ?? one);
    if (one.name === 'w:r') return runOf(one);
    return runsOf(one);
  });
}

/** The text boxes a paragraph carries, each once: what newer readers draw, else what is kept for older ones. */
export function boxesOf(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((one) => {
    if (one.name === 'w:txbxContent') return [one];
    if (one.name === 'w:del' || one.name === 'w:moveFrom') return [];
    if (one.name !== 'mc:AlternateContent') return boxesOf(one);
    const drawn = childrenOf(one, 'mc:Choice').flatMap(boxesOf);
    return drawn.length > 0 ? drawn : boxesOf(child(one, 'mc:Fallback') ?? { ...one, children: [] });
  });
}

/** The lines that breaks typed inside a paragraph open: each that starts like one. In an item of a list, only the mark of another does. */
export function linesOf(runs: readonly Run[], listed: boolean): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      const opens = index > 0 && opensLine(text) && (!listed || ITEM_MARK.test(text.trimStart()));
      if (opens) lines.push([]);
      lines.at(-1)?.push({ ...run, text: index > 0 && !opens ? ` ${text}` : text });
    }
  }
  return lines;
}

function runOf(run: XmlNode): readonly Run[] {
  const properties = child(run, 'w:rPr');
  if (on(properties, 'w:vanish')) return [];
  const raised = valueOf(properties, 'w:vertAlign') === 'superscript' || Number(valueOf(properties, 'w:position') ?? 0) > 0;
  const look = { bold: on(properties, 'w:b'), italic: on(properties, 'w:i') };
  const inner = run.children.filter((one) => one.name === 'mc:AlternateContent').flatMap((one) => runsOf({ ...run, children: [one] }));
  const font = child(properties, 'w:rFonts')?.attributes['w:ascii'] ?? '';
  const text = run.children.map(charactersOf).join('').replace(/[\uf000-\uf0ff]/g, (sign) => symbol(font, (sign.codePointAt(0) ?? 0).toString(16)));
  const own = text === '' ? [] : [{ text: raised && /^\s*\d+\s*$/.test(text) ? superscript(text) : text, ...look }];
  return [...own, ...inner];
}

function charactersOf(node: XmlNode): string {
  switch (node.name) {
    case 'w:t':
      return node.children.map((one) => one.text).join('');
    case 'w:tab':
      return ' ';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:ptab':
      return ' ';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(node.attributes['w:font'] ?? '', node.attributes['w:char'] ?? '');
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return superscript(node.attributes['printed'] ?? '');
    default:
      return '';
  }
}

/** Signs of the Symbol and Wingdings fonts stand in the private use area: boxes, else marks of lists. */
function symbol(font: string, code: string): string {
  const point = parseInt(code, 16);
  if (Number.isNaN(point)) return '';
  const character = String.fromCodePoint(point);
  return boxOf(font, character) ?? (point >= 0xf000 && point <= 0xf0ff ? '•' : character);
}

function on(properties: XmlNode | undefined, name: string): boolean {
  const flag = child(properties, name);
  return flag !== undefined && !['0', 'false', 'off', 'none'].includes(flag.attributes['w:val'] ?? '1');
}
