import { child, childrenOf, valueOf, type XmlNode } from './xml.js';

interface Level { readonly format: string; readonly pattern: string; readonly start: number }
interface Style { readonly name: string; readonly numId: string | undefined; readonly level: string | undefined; readonly basedOn: string | undefined }

/** What an automatic number prints before a paragraph: a mark of list, or a code written by Word (`A1.`, `C1.2`). */
export interface Label { readonly bullet: boolean; readonly text: string; readonly level: number; readonly list: string }

/** The automatic numbers of a document: they are often the codes themselves, and stand in no text. */
export class Numbering {
  private readonly levels = new Map<string, ReadonlyMap<string, Level>>();
  private readonly styles = new Map<string, Style>();
  private readonly counters = new Map<string, Map<number, number>>();

  constructor(numbering: XmlNode | null, styles: XmlNode | null) {
    const root = child(numbering ?? undefined, 'w:numbering');
    const abstracts = new Map(childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsOf(one)]));
    for (const num of childrenOf(root, 'w:num')) this.levels.set(num.attributes['w:numId'] ?? '', abstracts.get(valueOf(num, 'w:abstractNumId') ?? '') ?? new Map());
    for (const style of childrenOf(child(styles ?? undefined, 'w:styles'), 'w:style')) this.styles.set(style.attributes['w:styleId'] ?? '', styleOf(style));
  }

  /** The name of the style of a paragraph, in lower case. */
  styleName(properties: XmlNode | undefined): string {
    return this.styles.get(valueOf(properties, 'w:pStyle') ?? '')?.name.toLowerCase() ?? '';
  }

  /** Whether paragraphs with these properties bear a number or a mark of list. */
  numbers(properties: XmlNode | undefined): boolean {
    return this.numberOf(properties) !== null;
  }

  /** The label of the next paragraph with these properties; counts it. Null when it has none. */
  next(properties: XmlNode | undefined): Label | null {
    const found = this.numberOf(properties);
    const level = found && this.levels.get(found.numId)?.get(found.level);
    if (!found || !level || level.format === 'none') return null;
    const depth = Number(found.level);
    if (level.format === 'bullet') return { bullet: true, text: '', level: depth, list: found.numId };
    const counter = this.counters.get(found.numId) ?? new Map<number, number>();
    this.counters.set(found.numId, counter);
    counter.set(depth, (counter.get(depth) ?? level.start - 1) + 1);
    for (const deeper of [...counter.keys()]) if (deeper > depth) counter.delete(deeper);
    const text = level.pattern.replace(/%(\d)/g, (_, rank: string) => written(counter.get(Number(rank) - 1) ?? 1, this.levels.get(found.numId)?.get(String(Number(rank) - 1))?.format ?? 'decimal'));
    return { bullet: false, text, level: depth, list: found.numId };
  }

  /** A paragraph's own number, or the one its style gives, through the styles it is based on. Number 0 takes it away. */
  private numberOf(properties: XmlNode | undefined): { numId: string; level: string } | null {
    const own = child(properties, 'w:numPr');
    const ownId = valueOf(own, 'w:numId');
    const ownLevel = valueOf(own, 'w:ilvl');
    if (ownId !== undefined) return ownId === '0' ? null : { numId: ownId, level: ownLevel ?? '0' };
    let style = this.styles.get(valueOf(properties, 'w:pStyle') ?? '');
    for (let hops = 0; style && !style.numId && style.basedOn && hops < 10; hops += 1) style = this.styles.get(style.basedOn);
    return style?.numId && style.numId !== '0' ? { numId: style.numId, level: ownLevel ?? style.level ?? '0' } : null;
  }
}

function levelsOf(abstract: XmlNode): ReadonlyMap<string, Level> {
  return new Map(childrenOf(abstract, 'w:lvl').map((one) => [one.attributes['w:ilvl'] ?? '0', { format: valueOf(one, 'w:numFmt') ?? 'decimal', pattern: valueOf(one, 'w:lvlText') ?? '%1.', start: Number(valueOf(one, 'w:start') ?? 1) }]));
}

function styleOf(style: XmlNode): Style {
  const number = child(child(style, 'w:pPr'), 'w:numPr');
  return { name: valueOf(style, 'w:name') ?? '', numId: valueOf(number, 'w:numId'), level: valueOf(number, 'w:ilvl'), basedOn: valueOf(style, 'w:basedOn') };
}

function written(count: number, format: string): string {
  if (/letter/i.test(format)) {
    const letter = String.fromCharCode(96 + ((count - 1) % 26) + 1);
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  if (/roman/i.test(format)) return format.startsWith('upper') ? roman(count) : roman(count).toLowerCase();
  return format === 'decimalZero' && count < 10 ? `0${String(count)}` : String(count);
}

function roman(count: number): string {
  const signs: readonly (readonly [number, string])[] = [[100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let rest = count;
  return signs.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest %= worth;
    return sign.repeat(times);
  }).join('');
}
