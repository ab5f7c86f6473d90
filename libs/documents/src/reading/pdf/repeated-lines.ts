import type { SourceParagraph } from '@probant/domain-referentiel';
import type { FilledTable, PageText } from './page-text.js';
import type { TextLine } from './text-lines.js';

/** Share of the page's height where heads and feet stand. */
const MARGIN = 0.15;

/** Pages without their heads and feet, and these apart. */
export interface Cleared { readonly pages: readonly PageText[]; readonly repeated: readonly SourceParagraph[] }

/** Takes out heads and feet: text at the same height of several pages, digits set aside, in the outer parts; what the file marks as decoration; tables of the foot. */
export function withoutRepeated(pages: readonly PageText[]): Cleared {
  const lines = new Counter<TextLine>((line) => `${line.text.replace(/\d+/g, '#')}|`, (line) => line.y);
  const tables = new Counter<FilledTable>((table) => `${textOf(table).replace(/\d+/g, '#')}|`, (table) => table.y0);
  for (const page of pages) {
    lines.add(page.lines.filter((line) => outer(line.y, page)));
    tables.add(page.tables);
  }
  const often = Math.max(2, Math.min(3, pages.length * 0.4));
  const repeats = (line: TextLine, page: PageText): boolean => line.artifact || (outer(line.y, page) && lines.count(line) >= often) || isPageNumber(line, page);
  const stands = (table: FilledTable, page: PageText): boolean => (table.y1 < page.height * 0.17 || table.y0 > page.height * 0.83) && tables.count(table) >= 3;
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !repeats(line, page)), tables: page.tables.filter((table) => !stands(table, page)) })),
    repeated: pages.flatMap((page) => [
      ...page.lines.filter((line) => repeats(line, page)).map((line) => ({ text: line.text, bullet: false, level: 0, list: null, strong: false, italic: false, where: { page: page.number, box: [line.x0, line.y - line.size, line.x1, line.y] as const } })),
      ...page.tables.filter((table) => stands(table, page)).flatMap((table) => table.cells.flatMap((cell) => cell.paragraphs)),
    ]),
  };
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

/** On how many pages a thing with the same text stands at nearly the same height. */
class Counter<T> {
  private readonly seen = new Map<string, number>();
  constructor(
    private readonly key: (one: T) => string,
    private readonly height: (one: T) => number,
  ) {}
  add(ofPage: readonly T[]): void {
    for (const key of new Set(ofPage.map((one) => this.key(one) + String(this.rank(one))))) this.seen.set(key, (this.seen.get(key) ?? 0) + 1);
  }
  count(one: T): number {
    return Math.max(...[-1, 0, 1].map((step) => this.seen.get(this.key(one) + String(this.rank(one) + step)) ?? 0));
  }
  private rank(one: T): number {
    return Math.round(this.height(one) / 8);
  }
}
