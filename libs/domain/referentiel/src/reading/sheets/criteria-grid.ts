import type { SourceCell, SourceParagraph, SourceTable } from '../source.js';
import { fold } from '../wording.js';

/** A row of the grid: a competency, its criteria, the tests ticked in front of them, under the title of its bloc. */
export interface GridRow {
  readonly bloc: string | null;
  readonly competency: string;
  readonly criteria: readonly SourceParagraph[];
  readonly tests: readonly string[];
}

export interface GridRead { readonly rows: readonly GridRow[]; readonly aside: readonly SourceParagraph[] }

const TICKED = /^(?:[☑☒✓✔✗✘xX]|oui)$/u;
const BOX = /^[☐☑☒✓✔✗✘xX]$/u;

/** Reads the grid that ties each competency to its criteria and, by ticks, to the tests. Its head stands on two rows and comes again on each page. */
export function readGrid(tables: readonly SourceTable[]): GridRead {
  const rows: GridRow[] = [];
  const aside: SourceParagraph[] = [];
  let names = new Map<number, string>();
  let bloc: string | null = null;
  for (const table of tables) {
    for (const { cells } of table.rows) {
      const filled = cells.filter((cell) => cell.paragraphs.length > 0);
      const all = filled.flatMap((cell) => cell.paragraphs);
      const first = filled[0];
      if (!first) continue;
      if (isHead(filled)) {
        if (first.column === 0) names = new Map();
        for (const cell of filled) if (cell.column > 1 && cell.span === 1) names.set(cell.column, textOf(cell));
        aside.push(...all);
      } else if (first.column === 0 && first.span > 2) {
        const isTitle = !/^obligations? reglementaires?/.test(fold(textOf(first)));
        if (isTitle) bloc = textOf(first);
        aside.push(...all);
      } else if (first.column === 0) {
        const ticked = filled.filter((cell) => cell.column > 1 && TICKED.test(textOf(cell)));
        rows.push({ bloc, competency: textOf(first), criteria: filled.find((cell) => cell.column === 1)?.paragraphs ?? [], tests: ticked.flatMap((cell) => names.get(cell.column) ?? []) });
        aside.push(...first.paragraphs, ...filled.filter((cell) => cell.column > 1).flatMap((cell) => cell.paragraphs));
      } else {
        const last = rows.pop();
        const criteria = filled.find((cell) => cell.column === 1)?.paragraphs ?? [];
        if (last) rows.push({ ...last, criteria: [...last.criteria, ...criteria] });
        else aside.push(...all);
      }
    }
  }
  return { rows, aside };
}

/** A row of the head: it names the columns, or the tests alone. */
function isHead(filled: readonly SourceCell[]): boolean {
  if (filled.some((cell) => cell.column <= 1 && /^(?:competences? professionnelles?|criteres? d'evaluation)$/.test(fold(textOf(cell))))) return true;
  return filled.every((cell) => cell.column > 1 && !BOX.test(textOf(cell)));
}

function textOf(cell: SourceCell): string {
  return cell.paragraphs.map((one) => one.text).join(' ');
}
