import type { SourceDocument, SourceParagraph, SourceTable } from '../source.js';
import { sheetHeading, type SheetKind } from './sheet-headings.js';

/** A heading and what stands under it, as far as the next one. */
export interface SheetPart {
  readonly kind: SheetKind;
  /** The number or name the heading bears. */
  readonly rest: string | null;
  readonly heading: SourceParagraph | null;
  readonly paragraphs: SourceParagraph[];
  readonly tables: SourceTable[];
}

/** Cuts a document at its headings. In the sheet of transversal competencies, the line above each description is the name of what it describes. */
export function cutSheets(source: SourceDocument): readonly SheetPart[] {
  const parts: SheetPart[] = [{ kind: 'front', rest: null, heading: null, paragraphs: [], tables: [] }];
  let transversal = false;
  for (const block of source.blocks) {
    const last = parts.at(-1);
    if (block.kind === 'table') {
      last?.tables.push(block);
      continue;
    }
    const opened = sheetHeading(block.paragraph);
    if (!opened) {
      last?.paragraphs.push(block.paragraph);
      continue;
    }
    if (opened.kind === 'transversal') transversal = true;
    else if (['activity', 'competency', 'glossary', 'front'].includes(opened.kind)) transversal = false;
    if (transversal && opened.kind === 'process' && last) parts.push({ kind: 'transversal', rest: null, heading: null, paragraphs: lastTitle(last), tables: [] });
    parts.push({ ...opened, heading: block.paragraph, paragraphs: [], tables: [] });
  }
  return parts;
}

/** Takes away the last lines of a part that are set as a title, at least the very last one. */
function lastTitle({ paragraphs }: SheetPart): SourceParagraph[] {
  const from = paragraphs.findLastIndex((one) => !one.strong) + 1;
  return paragraphs.splice(Math.min(from, Math.max(0, paragraphs.length - 1)));
}

/** The lines at the head of a sheet that are its title, and what follows them. */
export function titleOf({ paragraphs }: SheetPart): { readonly title: readonly SourceParagraph[]; readonly rest: readonly SourceParagraph[] } {
  const end = paragraphs.findIndex((one) => !one.strong);
  const count = end === -1 ? paragraphs.length : Math.max(1, end);
  return { title: paragraphs.slice(0, count), rest: paragraphs.slice(count) };
}

/** All the words of a part in order, heading first: what is set aside together is shown together. */
export function wordsOfPart(part: SheetPart, without: ReadonlySet<SourceParagraph> = new Set()): readonly SourceParagraph[] {
  const cells = part.tables.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)));
  return [...(part.heading ? [part.heading] : []), ...part.paragraphs, ...cells].filter((one) => !without.has(one));
}
