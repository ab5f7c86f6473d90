import type { Provenance } from '../tree.js';

/** One paragraph or bullet of a source, freed from its format. */
export interface SourceParagraph {
  readonly text: string;
  /** Whether it stands in a list; `level` 0 is the outermost, `list` numbers the lists of one cell. */
  readonly bullet: boolean;
  readonly level: number;
  readonly list: number | null;
  /** The whole paragraph is bold, or a heading. */
  readonly strong: boolean;
  /** Set as a heading, from 1 for the highest; absent where the format does not say. */
  readonly heading?: number | undefined;
  readonly italic: boolean;
  /** The bare number (`1.2`) that a column of numbers gives it as its code. */
  readonly number?: string | undefined;
  readonly where: Provenance;
}

/** A cell. `column` counts from 0 in the grid of the table; `span` is the number of columns covered. */
export interface SourceCell {
  readonly column: number;
  readonly span: number;
  /** Rows covered downwards, when the format says it; 1 otherwise. */
  readonly rowSpan: number;
  readonly paragraphs: readonly SourceParagraph[];
}

/** All the text of a cell, its paragraphs joined by spaces. */
export function textOf(cell: Pick<SourceCell, 'paragraphs'>): string {
  return cell.paragraphs.map((paragraph) => paragraph.text).join(' ');
}

/** A row as printed on one page: a page end may cut a cell in two rows. */
export interface SourceRow {
  readonly cells: readonly SourceCell[];
  readonly where: Provenance;
}

export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly SourceRow[];
  /** The first row may go on with cells cut by a page end: the format marks a page, or cannot tell. */
  readonly mayContinue: boolean;
  /** The document draws no such table: its columns and rows were found from the white between texts. */
  readonly supposed?: boolean;
}

export interface SourceText {
  readonly kind: 'paragraph';
  readonly paragraph: SourceParagraph;
}

/** Blocks in reading order: what every format becomes before its meaning is looked for. */
export interface SourceDocument {
  readonly format: 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'sheet';
  readonly blocks: readonly (SourceTable | SourceText)[];
  /** What a format repeats from page to page: heads, feet, page numbers, the header of a table that goes on. */
  readonly repeated?: readonly SourceParagraph[];
  /** Pages that are pictures: nothing was read on them. */
  readonly pictures?: readonly number[];
}
