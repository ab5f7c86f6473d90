import type { SourceDocument, SourceParagraph } from '@probant/domain-referentiel';

/** After a hyphen at the end of a line: the hyphen may be of the word, or of the line alone. */
export const AFTER_HYPHEN = '\ufdd0';
/** Between two lines, the first filled by one word to its edge: the word may go on below. */
export const AFTER_FILLED = '\ufdd1';
/** First parts of French compounds: `savoir-faire`, `sous-traitant`. */
const FIRST = /^(?:sous|non|semi|demi|mi|vice|ex|socio|savoir|porte|mise|prise|chef|quasi|best|back|front|vis|rendez|comptes?|celui|celle|ceux|celles|lui|elles?|eux|soi|grand|haut|libre|dix|vingt|quatre|soixante|c|e|t)$/iu;
/** Second parts: reversed pronouns, `-là`, `-même`. */
const SECOND = /^(?:là|ci|il|ils|elle|elles|on|être|faire|même|mêmes|à|vis|vous|nous|clés?|dessus|dessous|après|avant)$/iu;
const HYPHENED = new RegExp(`(\\p{L}+)-${AFTER_HYPHEN}(\\p{L}+)`, 'gu');
const FILLED = new RegExp(`(\\p{L}+)${AFTER_FILLED}(\\p{L}+)`, 'gu');

/**
 * Puts words cut by the ends of lines together again, by what the document writes elsewhere: `compé-|tences` where it writes `compétences`, `savoir-|faire` where it writes it so.
 * A document proved to cut words at the ends of its lines cut those it writes once, but for known compounds; any other keeps its hyphens.
 */
export function withWholeWords(source: SourceDocument): SourceDocument {
  const words = new Words(source);
  const one = (paragraph: SourceParagraph): SourceParagraph => ({ ...paragraph, text: words.whole(paragraph.text) });
  const blocks = source.blocks.map((block) => (block.kind === 'paragraph' ? { ...block, paragraph: one(block.paragraph) } : { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(one) })) })) }));
  return { ...source, blocks, ...(source.repeated ? { repeated: source.repeated.map(one) } : {}) };
}

class Words {
  private readonly plain = new Set<string>();
  private readonly compound = new Set<string>();
  /** Whether the document cuts words at the ends of its lines. */
  private readonly cuts: boolean;

  constructor(source: SourceDocument) {
    const texts = source.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph.text] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map((one) => one.text)))));
    for (const text of texts) this.learn(text);
    const found = texts.flatMap((text) => [...text.matchAll(HYPHENED)]).map(([, before = '', after = '']) => this.kind(before, after));
    this.cuts = found.filter((kind) => kind === 'word').length > 1 + found.filter((kind) => kind === 'compound').length;
  }

  whole(text: string): string {
    return text
      .replace(HYPHENED, (_, before: string, after: string) => (this.isCut(before, after) ? before + after : `${before}-${after}`))
      .replace(FILLED, (_, before: string, after: string) => (this.goesOn(before, after) ? before + after : `${before} ${after}`))
      .replaceAll(AFTER_HYPHEN, '')
      .replaceAll(AFTER_FILLED, ' ');
  }

  private learn(text: string): void {
    const whole = text.replace(HYPHENED, ' ').replace(FILLED, ' ').toLowerCase();
    for (const [word] of whole.matchAll(/\p{L}+/gu)) this.plain.add(word);
    for (const [, before = '', after = ''] of whole.matchAll(/(\p{L}+)-(?=(\p{L}+))/gu)) this.compound.add(`${before}-${after}`);
  }

  private kind(before: string, after: string): 'compound' | 'word' | null {
    if (this.compound.has(`${before}-${after}`.toLowerCase())) return 'compound';
    return this.plain.has(`${before}${after}`.toLowerCase()) ? 'word' : null;
  }

  private isCut(before: string, after: string): boolean {
    const kind = this.kind(before, after);
    return kind === null ? this.cuts && !FIRST.test(before) && !SECOND.test(after) : kind === 'word';
  }

  /** A word goes on below when the document writes it whole, or neither of its parts alone. */
  private goesOn(before: string, after: string): boolean {
    if (this.plain.has(`${before}${after}`.toLowerCase())) return true;
    return !this.plain.has(before.toLowerCase()) && !this.plain.has(after.toLowerCase());
  }
}
