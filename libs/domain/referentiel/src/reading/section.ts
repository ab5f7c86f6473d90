import type { Provenance } from '../tree.js';
import type { BlocHeading, ColumnRole } from './headings.js';
import type { SourceParagraph } from './source.js';

/** A row of a bloc: what each column holds, and whether a page end stands just above. */
export interface SectionRow {
  readonly cells: ReadonlyMap<ColumnRole, readonly SourceParagraph[]>;
  readonly afterCut: boolean;
  readonly where: Provenance;
  /** Columns whose empty cell is empty, where nothing from above goes on. */
  readonly closed?: readonly ColumnRole[];
}

export interface Section {
  readonly heading: BlocHeading & { readonly where: Provenance; /** Nothing names this bloc: it was opened for its table. */ readonly unnamed?: true };
  /** Text of full-width rows, and paragraphs between the heading and its table. */
  readonly description: SourceParagraph[];
  readonly rows: SectionRow[];
}

/** A document cut in its natural parts. */
export interface Sections {
  readonly front: readonly SourceParagraph[];
  readonly blocs: readonly Section[];
  readonly back: readonly SourceParagraph[];
  readonly notes: readonly SourceParagraph[];
}
