/** A place of the grid: its line (the head is 0) and its column (the criterion is 0). */
export interface At { readonly line: number; readonly col: number }
/** How many columns each line has: a group's head has one. */
export type Shape = readonly number[];

const PAGE = 5;

/** Where a key leads, or null when it is none of the grid's. A line of one column keeps the column one came from. */
export function move(key: string, at: At, shape: Shape, control = false): At | null {
  const last = shape.length - 1;
  const width = (line: number): number => shape[line] ?? 1;
  const to = (line: number, col = at.col): At => ({ line: Math.max(0, Math.min(last, line)), col });
  switch (key) {
    case 'ArrowUp': return to(at.line - 1);
    case 'ArrowDown': return to(at.line + 1);
    case 'ArrowLeft': return to(at.line, Math.max(0, Math.min(at.col, width(at.line) - 1) - 1));
    case 'ArrowRight': return to(at.line, Math.min(width(at.line) - 1, at.col + 1));
    case 'PageUp': return to(at.line - PAGE);
    case 'PageDown': return to(at.line + PAGE);
    case 'Home': return control ? to(0, 0) : to(at.line, 0);
    case 'End': return control ? to(last, width(last) - 1) : to(at.line, width(at.line) - 1);
    default: return null;
  }
}

/** The column that can take the focus on that line. */
export function columnOn(at: At, shape: Shape): number {
  return Math.min(at.col, (shape[at.line] ?? 1) - 1);
}
