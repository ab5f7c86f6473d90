import type { Provenance, SourceParagraph } from '@probant/domain-referentiel';
import { decodeEntities, ITEM_MARK as MARK, opensLine, stripMarkdown, superscript, tidy } from './inline-markup.js';
import { MarkRanks } from './mark-ranks.js';

interface Draft { text: string; bullet: boolean; list: number | null; depth: number; mark: string | null; bold: number; italic: number }

/** Reads the inline HTML of one cell, even when its lists are never closed. */
export class CellMarkup {
  private readonly paragraphs: SourceParagraph[] = [];
  private readonly lists: number[] = [];
  private readonly ranks = new MarkRanks();
  private lastList = 0;
  private draft: Draft = this.fresh();
  private bold = 0;
  private italic = 0;
  private inItem = false;
  private inParagraph = false;
  private broken = false;

  private readonly where: Provenance;

  constructor(where: Provenance) {
    this.where = where;
  }

  /** The paragraphs and bullets of the cell, in order. */
  read(markup: string): readonly SourceParagraph[] {
    const source = markup.replace(/<sup>\s*(\d+)\s*<\/sup>/gi, (_, digits: string) => superscript(digits));
    for (const token of source.match(/<[^<>]+>|[^<]+|</g) ?? []) {
      const tag = /^<(\/?)([a-z][a-z0-9]*)\b[^>]*>$/i.exec(token);
      if (tag) this.tag((tag[2] ?? '').toLowerCase(), tag[1] === '/');
      else this.write(decodeEntities(token));
    }
    this.flush();
    return this.paragraphs;
  }

  private tag(name: string, closing: boolean): void {
    if (name === 'b' || name === 'strong') this.bold += closing ? -1 : 1;
    else if (name === 'i' || name === 'em') this.italic += closing ? -1 : 1;
    else if (name === 'br') this.broken = true;
    else if (name === 'p' || name === 'div' || /^h[1-6]$/.test(name)) this.paragraph(closing);
    else if (name === 'ul' || name === 'ol') this.list(closing);
    else if (name === 'li') this.item(closing);
  }

  /** A paragraph inside a list that was never closed ends that list. */
  private paragraph(closing: boolean): void {
    this.flush();
    this.inParagraph = !closing;
    if (this.inItem) return;
    this.lists.length = 0;
  }

  private list(closing: boolean): void {
    this.flush();
    if (closing) this.lists.pop();
    else this.lists.push(++this.lastList);
    if (this.lists.length === 0) this.ranks.end();
  }

  private item(closing: boolean): void {
    this.flush();
    this.inItem = !closing;
  }

  /** After a break, what opens a line of its own is a paragraph, or an item. */
  private write(text: string): void {
    if (this.broken && text.trim() !== '') {
      if (opensLine(text) && (!this.inItem || MARK.test(text.trimStart()))) this.flush();
      else this.draft.text += ' ';
      this.broken = false;
    }
    this.draft.text += text;
    const letters = text.replace(/\s/g, '').length;
    if (this.bold > 0) this.draft.bold += letters;
    if (this.italic > 0) this.draft.italic += letters;
  }

  private fresh(): Draft {
    return { text: '', bullet: false, list: null, depth: 0, mark: null, bold: 0, italic: 0 };
  }

  private flush(): void {
    const draft = this.draft;
    this.draft = this.fresh();
    this.broken = false;
    const text = tidy(stripMarkdown(draft.text));
    if (text === '') return;
    for (const [index, piece] of this.pieces(text).entries()) this.push(piece, draft, index);
  }

  /** Cuts a run of text into the items it holds: `- one, - two`. */
  private pieces(text: string): readonly string[] {
    const mark = MARK.exec(text)?.[1];
    const inList = this.lists.length > 0 && !this.inItem;
    if (mark && /[•▪●■✓✔☐☑☒□➢➤►◦‣]/u.test(mark)) return splitAt(text, new RegExp(String.raw`\s${mark}(?=\s*\S)`, 'gu'));
    if (inList && mark) return glue(splitAt(text, new RegExp(String.raw`\s[${escape(mark)}](?=\s+\S)`, 'gu')));
    if (mark === '-' && !this.inParagraph && !this.inItem) return splitAt(text, /\s-(?=\s+\p{Lu})|(?<=[,;.:])\s-(?=\s+\S)/gu);
    if (mark === '-' || this.inItem) return splitAt(text, /(?<=[,;.:])\s-(?=\s+\p{L})/gu);
    return [text];
  }

  private push(piece: string, draft: Draft, index: number): void {
    const mark = MARK.exec(piece)?.[1] ?? null;
    const text = mark ? piece.replace(MARK, '') : piece;
    const inList = this.lists.length > 0;
    const bullet = mark !== null || this.inItem || (inList && index > 0);
    if (!bullet && !inList) this.ranks.end();
    const letters = text.replace(/\s/g, '').length;
    this.paragraphs.push({
      text,
      bullet,
      level: bullet ? this.level(mark) : 0,
      list: bullet ? (this.lists.at(-1) ?? this.looseList()) : null,
      strong: draft.bold >= letters * 0.9,
      italic: draft.italic >= letters * 0.9,
      where: this.where,
    });
  }

  /** Bullets written as paragraphs that follow one another make one list. */
  private looseList(): number {
    const last = this.paragraphs.at(-1);
    return last?.bullet && last.list !== null ? last.list : ++this.lastList;
  }

  /** The level of an item: rank of its mark among the marks seen, else depth of its list. */
  private level(mark: string | null): number {
    return mark === null ? Math.max(0, this.lists.length - 1) : this.ranks.rankOf(mark);
  }
}

/** In a list whose items all end with a comma, a dash after an item without one is a dash of its text. */
function glue(pieces: readonly string[]): readonly string[] {
  const open = pieces.slice(0, -1).filter((piece) => !/[,;.:]$/.test(piece));
  if (pieces.length < 4 || open.length !== 1) return pieces;
  const at = pieces.indexOf(open[0] ?? '');
  return [...pieces.slice(0, at), `${pieces[at] ?? ''} ${pieces[at + 1] ?? ''}`, ...pieces.slice(at + 2)];
}

function escape(mark: string): string {
  return mark === '-' ? String.raw`\-` : mark;
}

function splitAt(text: string, pattern: RegExp): readonly string[] {
  const cuts = [...text.matchAll(pattern)].map((match) => match.index + 1);
  return [0, ...cuts].map((start, index) => text.slice(start, cuts[index] ?? text.length).trim()).filter((piece) => piece !== '');
}
