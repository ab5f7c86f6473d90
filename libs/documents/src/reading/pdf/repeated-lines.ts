import type { SourceParagraph } from '@probant/domain-referentiel';
import type { FilledTable, PageText } from './page-text.js';
import type { TextLine } from './text-lines.js';

/** Share of the page's height where heads and feet stand. */
const MARGIN = 0.15;

/** Pages without their heads and feet, and these apart. */
export interface Cleared { readonly pages: readonly PageText[]; readonly repeated: readonly SourceParagraph[] }

/** Takes out heads and feet: text at the same height of several pages, digits set aside, in the outer parts; what the file marks as decoration; tables of the foot. */
export function withoutRepeated(pages: readonly PageText[]): Cleared {
  const lines = new Counter<TextLine>((line) => line.text, (line) => line.y);
  const tables = new Counter<FilledTable>(textOf, () => 0);
  for (const page of pages) {
    lines.add(page.lines.filter((line) => outer(line.y, page)), page.number);
    tables.add(page.tables, page.number);
  }
  const often = Math.max(2, Math.min(3, pages.length * 0.4));
  const repeats = (line: TextLine, page: PageText): boolean => line.artifact || (outer(line.y, page) && lines.count(line, page.number) >= often) || isPageNumber(line, page);
  const stands = (table: FilledTable, page: PageText): boolean => (table.y1 < page.height * 0.17 || isFoot(table, page)) && tables.count(table, page.number) >= 3;
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !repeats(line, page)), tables: page.tables.filter((table) => !stands(table, page)) })),
    repeated: pages.flatMap((page) => [
      ...[...page.lines.filter((line) => repeats(line, page)), ...page.slanted].map((line) => ({ text: line.text, bullet: false, level: 0, list: null, strong: false, italic: false, where: { page: page.number, box: [line.x0, line.y - line.size, line.x1, line.y] as const } })),
      ...page.tables.filter((table) => stands(table, page)).flatMap((table) => table.cells.flatMap((cell) => cell.paragraphs)),
    ]),
  };
}

/** The last thing on its page, low on it. */
function isFoot(table: FilledTable, page: PageText): boolean {
  return table.y0 > page.height * 0.75 && page.tables.every((other) => other.y1 <= table.y1) && page.lines.every((line) => line.y <= table.y0 || line.y > page.height * (1 - MARGIN / 2));
}

function outer(y: number, page: PageText): boolean {
  return y < page.height * MARGIN || y > page.height * (1 - MARGIN);
}

/** A number alone, `3 / 12` or `page 3`, in the foot. */
function isPageNumber(line: TextLine, page: PageText): boolean {
  return outer(line.y, page) && /^(?:page\s*)?\d{1,3}(?:\s*(?:\/|sur)\s*\d{1,3})?$/i.test(line.text);
}

function textOf(table: FilledTable): string {
  return table.cells.map((cell) => cell.paragraphs.map((one) => one.text).join(' ')).join('¦');
}

/** Headings that count things: their number follows what they count, not the page. */
const COUNTED = /^(?:fiche|bloc|bc|activit|comp[ée]tence|modalit|[ée]preuve|annexe|partie|chapitre|module|unit[ée])[^\d]{0,60}\d/iu;

/** The text as it stands, then with each of its numbers told by its distance from the number of the page. */
function readings(text: string, page: number): readonly string[] {
  if (COUNTED.test(text) && text.length < 120) return [text];
  return [text, ...[...text.matchAll(/\d+/g)].map((found) => `${text.slice(0, found.index)}@${String(Number(found[0]) - page)}${text.slice(found.index + found[0].length)}`)];
}

/** On how many pages a thing with the same text, but for the number of the page, stands at nearly the same height. */
class Counter<T> {
  private readonly seen = new Map<string, number>();
  constructor(
    private readonly text: (one: T) => string,
    private readonly height: (one: T) => number,
  ) {}
  add(ofPage: readonly T[], page: number): void {
    for (const key of new Set(ofPage.flatMap((one) => readings(this.text(one), page).map((reading) => `${reading}|${String(this.rank(one))}`)))) this.seen.set(key, (this.seen.get(key) ?? 0) + 1);
  }
  count(one: T, page: number): number {
    return Math.max(...readings(this.text(one), page).flatMap((reading) => [-1, 0, 1].map((step) => this.seen.get(`${reading}|${String(this.rank(one) + step)}`) ?? 0)));
  }
  private rank(one: T): number {
    return Math.round(this.height(one) / 8);
  }
}
