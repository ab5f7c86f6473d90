import { listLevels, type ListLevel, type ListForm, writtenNumber } from './list-levels.js';
import { child, childrenOf, valueOf, type XmlNode } from './xml.js';

interface Style { readonly name: string; readonly numId: string | undefined; readonly level: string | undefined; readonly basedOn: string | undefined }

/** What an automatic number prints before a paragraph: a mark of list, or a code written by Word (`A1.`, `C1.2`). */
export interface Label { readonly bullet: boolean; readonly text: string; readonly level: number; readonly list: string }

/** The automatic numbers of a document: they are often the codes themselves, and stand in no text. Lists of one form count on together, unless one of them starts again. */
export class Numbering {
  private readonly lists: ReadonlyMap<string, ListForm>;
  private readonly styles = new Map<string, Style>();
  private readonly counters = new Map<string, Map<number, number>>();
  private readonly begun = new Set<string>();

  constructor(numbering: XmlNode | null, styles: XmlNode | null) {
    for (const style of childrenOf(child(styles ?? undefined, 'w:styles'), 'w:style')) this.styles.set(style.attributes['w:styleId'] ?? '', styleOf(style));
    this.lists = listLevels(child(numbering ?? undefined, 'w:numbering'), (style) => this.styles.get(style)?.numId);
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
    const list = found && this.lists.get(found.numId);
    const level = found && list?.levels.get(found.level);
    if (!found || !list || !level || level.format === 'none') return null;
    const depth = Number(found.level);
    if (level.format === 'bullet') return { bullet: true, text: '', level: depth, list: found.numId };
    const counter = this.count(found.numId, list, depth, level);
    const text = level.pattern.replace(/%(\d)/g, (_, printed: string) => {
      const rank = Number(printed) - 1;
      const above = list.levels.get(String(rank));
      return writtenNumber(counter.get(rank) ?? above?.start ?? 1, level.legal && rank < depth ? 'decimal' : (above?.format ?? 'decimal'));
    });
    return { bullet: false, text, level: depth, list: found.numId };
  }

  /** Counts one more at this depth: deeper counts begin again, but those that say otherwise. */
  private count(numId: string, list: ListForm, depth: number, level: ListLevel): ReadonlyMap<number, number> {
    const counter = this.counters.get(list.form) ?? new Map<number, number>();
    this.counters.set(list.form, counter);
    const key = `${numId}:${String(depth)}`;
    const again = this.begun.has(key) ? undefined : list.starts.get(String(depth));
    this.begun.add(key);
    counter.set(depth, again ?? (counter.get(depth) ?? level.start - 1) + 1);
    for (const deeper of [...counter.keys()]) {
      const restart = list.levels.get(String(deeper))?.restart;
      if (deeper > depth && (restart === undefined || depth < restart)) counter.delete(deeper);
    }
    return counter;
  }

  /** A paragraph's own number, or the one its style gives, through the styles it is based on. Number 0 takes it away. */
  private numberOf(properties: XmlNode | undefined): { numId: string; level: string } | null {
    const own = child(properties, 'w:numPr');
    const ownId = valueOf(own, 'w:numId');
    const ownLevel = valueOf(own, 'w:ilvl');
    if (ownId !== undefined) return ownId === '0' ? null : { numId: ownId, level: ownLevel ?? '0' };
    const named = valueOf(properties, 'w:pStyle') ?? '';
    let style = this.styles.get(named);
    let level = style?.level;
    for (let hops = 0; style && !style.numId && style.basedOn && hops < 10; hops += 1) {
      style = this.styles.get(style.basedOn);
      level ??= style?.level;
    }
    if (!style?.numId || style.numId === '0') return null;
    const linked = [...(this.lists.get(style.numId)?.levels ?? [])].find(([, one]) => one.style === named)?.[0];
    return { numId: style.numId, level: ownLevel ?? level ?? linked ?? '0' };
  }
}

function styleOf(style: XmlNode): Style {
  const number = child(child(style, 'w:pPr'), 'w:numPr');
  return { name: valueOf(style, 'w:name') ?? '', numId: valueOf(number, 'w:numId'), level: valueOf(number, 'w:ilvl'), basedOn: valueOf(style, 'w:basedOn') };
}
