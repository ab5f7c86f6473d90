import type { ColumnRole } from './headings.js';
import type { Section } from './section.js';
import type { StreamParagraph } from './streams.js';

export type Streams = Readonly<Record<'activities' | 'competencies' | 'modalities' | 'criteria', readonly StreamParagraph[]>>;

/** Whether a text opens a thing of its own in its column. */
export interface Openings { readonly competency: (text: string) => boolean; readonly modality: (text: string) => boolean }

/** Numbers the rows as the author drew them: the pieces of a row cut by a page end bear one number. Where modalities bear codes, a cell without one goes on with the cell above. */
export function drawnRows(section: Section, streams: Streams, opens: Openings): readonly number[] {
  const drawn: number[] = [];
  const coded = streams.modalities.some((one) => opens.modality(one.text));
  for (const [row, { cells, afterCut }] of section.rows.entries()) {
    const previous = drawn[row - 1] ?? -1;
    const joined = (role: keyof Streams): boolean => streams[role].some((one) => one.rows.has(row) && Math.min(...one.rows) < row);
    const empty = (role: ColumnRole): boolean => (cells.get(role) ?? []).length === 0;
    const opensCompetency = opens.competency(cells.get('competencies')?.[0]?.text ?? '');
    const modality = cells.get('modalities')?.[0]?.text ?? '';
    const modalityGoesOn = coded && modality !== '' && !opens.modality(modality);
    const goesOn = joined('activities') || joined('competencies') || (empty('activities') && empty('competencies')) || ((!opensCompetency || empty('activities')) && (joined('criteria') || joined('modalities') || modalityGoesOn));
    drawn.push(row > 0 && afterCut && goesOn ? previous : previous + 1);
  }
  return drawn;
}

/** The drawn rows that paragraphs of a column stand beside: their own, and those below where the column is empty. */
export function rowsBeside(section: Section, role: keyof Streams, drawn: readonly number[], paragraphs: readonly StreamParagraph[]): Set<number> {
  const own = new Set(paragraphs.flatMap((one) => [...one.rows]).map((row) => drawn[row] ?? row));
  const all = new Set(own);
  for (const [row, { cells, closed }] of section.rows.entries()) {
    const above = closed?.includes(role) ? null : lastFilled(section, role, row);
    if ((cells.get(role) ?? []).length === 0 && above !== null && own.has(drawn[above] ?? above)) all.add(drawn[row] ?? row);
  }
  return all;
}

function lastFilled(section: Section, role: keyof Streams, row: number): number | null {
  for (let above = row - 1; above >= 0; above -= 1) if ((section.rows[above]?.cells.get(role) ?? []).length > 0) return above;
  return null;
}

/** Whether two sets of rows meet. */
export function meet(left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  return [...left].some((row) => right.has(row));
}
