import type { ColumnRole } from './headings.js';
import type { SectionRow } from './section.js';
import type { SourceParagraph } from './source.js';
import { endsClosed, endsUnfinished, fold, startsLower } from './wording.js';

/** A word that ties what follows it to what comes before. */
const LINKED = /^(?:d'|de |des |du |et |ou |en |par |pour |a |au |aux |que |qui )/;

/** A row cut by hand, or by a page that the format does not tell: its competency, or its activity, goes on in the middle of the sentence left above; its criteria, after a word that ends none. */
export function finishesRow(cells: ReadonlyMap<ColumnRole, readonly SourceParagraph[]>, above: readonly SectionRow[]): boolean {
  return (['activities', 'competencies', 'modalities', 'criteria'] as const).some((role, rank) => {
    const next = cells.get(role)?.[0];
    const last = lastAbove(role, above);
    return next !== undefined && last !== undefined && !next.bullet && startsLower(next.text) && (rank < 2 ? !last.bullet && !endsClosed(last.text) : endsUnfinished(last.text) || (LINKED.test(fold(next.text)) && !endsClosed(last.text)));
  });
}

/** What stands last in a column above, through the pieces of a row already cut. */
function lastAbove(role: ColumnRole, above: readonly SectionRow[]): SourceParagraph | undefined {
  for (const { cells, afterCut } of [...above].reverse()) {
    const last = cells.get(role)?.at(-1);
    if (last || !afterCut) return last;
  }
  return undefined;
}
