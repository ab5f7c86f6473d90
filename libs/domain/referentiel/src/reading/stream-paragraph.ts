import type { SourceParagraph } from './source.js';

/** A paragraph of a column made whole: the rows it touches, and whether it opens a cell. */
export interface StreamParagraph extends SourceParagraph {
  readonly rows: ReadonlySet<number>;
  /** First paragraph of its cell. */
  readonly opensCell: boolean;
  /** First of a cell that stands right under a page end. */
  readonly afterCut: boolean;
}
