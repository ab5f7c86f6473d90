import type { Box, Edge } from './ink.js';

/** Edges nearer than this are one line, in points. */
const NEAR = 3;
/** A side drawn over less than this share of its length is open. */
const DRAWN = 0.6;

/** A cell of a grid: its first row and column, how many it covers, and where it stands. */
export interface GridCell extends Box { readonly row: number; readonly column: number; readonly rowSpan: number; readonly span: number }
/** A table of ruled lines on one page: the x of its column edges, and its cells. */
export interface GridTable extends Box { readonly columns: readonly number[]; readonly rows: number; readonly cells: readonly GridCell[]; /** Not drawn: told by white gaps. */ readonly supposed?: boolean }

/** Rebuilds the tables of a page from its ruling lines, top to bottom. Lines that meet make one table; two tables that touch are told apart by their columns. */
export function ruledTables(edges: readonly Edge[]): readonly GridTable[] {
  const flat = merged(edges.filter((edge) => edge.horizontal));
  const upright = merged(edges.filter((edge) => !edge.horizontal));
  return groupsOf(flat, upright).flatMap(tableOf).sort((one, other) => one.y0 - other.y0);
}

/** Snaps doubled lines together and joins the pieces of a line. */
function merged(edges: readonly Edge[]): readonly Edge[] {
  const groups: { edges: Edge[]; low: number; high: number }[] = [];
  for (const edge of [...edges].sort((one, other) => one.at - other.at)) {
    const group = groups.at(-1);
    if (group && edge.at - group.high <= NEAR * 0.7 && edge.at - group.low <= NEAR + 1) {
      group.edges.push(edge);
      group.high = edge.at;
    } else groups.push({ edges: [edge], low: edge.at, high: edge.at });
  }
  return groups.flatMap((group) => pieces(group.edges, (group.low + group.high) / 2)).filter((edge) => edge.to - edge.from >= 4);
}

function pieces(edges: readonly Edge[], at: number): readonly Edge[] {
  const joined: { horizontal: boolean; at: number; from: number; to: number }[] = [];
  for (const edge of [...edges].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && edge.from - last.to <= NEAR) last.to = Math.max(last.to, edge.to);
    else joined.push({ ...edge, at });
  }
  return joined;
}

interface Group { readonly flat: readonly Edge[]; readonly upright: readonly Edge[] }

function groupsOf(flat: readonly Edge[], upright: readonly Edge[]): readonly Group[] {
  const all = [...flat, ...upright];
  const parents = new Parents(all.length);
  const within = (value: number, edge: Edge): boolean => value >= edge.from - NEAR && value <= edge.to + NEAR;
  for (const [one, across] of flat.entries()) for (const [other, down] of upright.entries()) if (within(down.at, across) && within(across.at, down)) parents.join(one, flat.length + other);
  return parents.sets().map((indexes) => indexes.flatMap((index) => all[index] ?? [])).map((edges) => ({ flat: edges.filter((edge) => edge.horizontal), upright: edges.filter((edge) => !edge.horizontal) }));
}

/** Sets that are joined two by two. */
class Parents {
  private readonly parents: number[];
  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, index) => index);
  }
  root(index: number): number {
    let at = index;
    while ((this.parents[at] ?? at) !== at) at = this.parents[at] ?? at;
    this.parents[index] = at;
    return at;
  }
  /** The members of each set. */
  sets(): readonly (readonly number[])[] {
    const sets = new Map<number, number[]>();
    for (const index of this.parents.keys()) {
      const set = sets.get(this.root(index));
      if (set) set.push(index);
      else sets.set(this.root(index), [index]);
    }
    return [...sets.values()];
  }
  join(one: number, other: number): void {
    this.parents[this.root(one)] = this.root(other);
  }
}

function tableOf({ flat, upright }: Group): readonly GridTable[] {
  if (upright.length < 2 || flat.length < 1) return [];
  const lines = closed(flat, upright);
  const xs = distinct(upright.map((edge) => edge.at));
  const ys = distinct(lines.map((edge) => edge.at));
  if (xs.length < 2 || ys.length < 2) return [];
  const cells = new Grid(xs, ys, lines, upright).cells();
  return cells.length === 0 ? [] : apart(cells, xs, ys);
}

/** A table cut by the end of a page may lack its top or bottom line: verticals that overshoot say so. */
function closed(flat: readonly Edge[], upright: readonly Edge[]): readonly Edge[] {
  const [top, bottom] = [Math.min(...upright.map((edge) => edge.from)), Math.max(...upright.map((edge) => edge.to))];
  const [from, to] = [Math.min(...flat.map((edge) => edge.from)), Math.max(...flat.map((edge) => edge.to))];
  const [first, last] = [Math.min(...flat.map((edge) => edge.at)), Math.max(...flat.map((edge) => edge.at))];
  const line = (at: number): Edge => ({ horizontal: true, at, from, to });
  return [...flat, ...(first - top > 6 ? [line(top)] : []), ...(bottom - last > 6 ? [line(bottom)] : [])];
}

function distinct(values: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) if (kept.length === 0 || value - (kept.at(-1) ?? 0) > NEAR) kept.push(value);
  return kept;
}

/** The squares between all lines; two squares whose common side is not drawn are one cell. */
class Grid {
  private readonly wide: number;
  private readonly high: number;
  private readonly squares: Parents;
  private readonly outside = new Set<number>();

  constructor(
    private readonly xs: readonly number[],
    private readonly ys: readonly number[],
    private readonly flat: readonly Edge[],
    private readonly upright: readonly Edge[],
  ) {
    this.wide = xs.length - 1;
    this.high = ys.length - 1;
    this.squares = new Parents(this.wide * this.high);
  }

  cells(): readonly GridCell[] {
    for (let row = 0; row < this.high; row += 1) for (let column = 0; column < this.wide; column += 1) this.square(row, column);
    return this.squares.sets().filter((squares) => !squares.some((one) => this.outside.has(one))).flatMap((squares) => this.region(squares));
  }

  private square(row: number, column: number): void {
    const index = row * this.wide + column;
    const [left, right] = inner(this.xs[column] ?? 0, this.xs[column + 1] ?? 0);
    const [top, bottom] = inner(this.ys[row] ?? 0, this.ys[row + 1] ?? 0);
    if (!covered(this.upright, this.xs[column + 1] ?? 0, top, bottom)) this.open(index, column < this.wide - 1 ? index + 1 : null);
    if (!covered(this.flat, this.ys[row + 1] ?? 0, left, right)) this.open(index, row < this.high - 1 ? index + this.wide : null);
    if (column === 0 && !covered(this.upright, this.xs[0] ?? 0, top, bottom)) this.outside.add(index);
    if (row === 0 && !covered(this.flat, this.ys[0] ?? 0, left, right)) this.outside.add(index);
  }

  private open(index: number, neighbour: number | null): void {
    if (neighbour === null) this.outside.add(index);
    else this.squares.join(index, neighbour);
  }

  /** A region that is no rectangle gives its squares back, one by one. */
  private region(squares: readonly number[]): readonly GridCell[] {
    const rows = squares.map((one) => Math.floor(one / this.wide));
    const columns = squares.map((one) => one % this.wide);
    const [top, bottom, left, right] = [Math.min(...rows), Math.max(...rows), Math.min(...columns), Math.max(...columns)];
    const whole = (bottom - top + 1) * (right - left + 1) === squares.length;
    return whole ? [this.cell(top, left, bottom, right)] : squares.map((one) => this.cell(Math.floor(one / this.wide), one % this.wide, Math.floor(one / this.wide), one % this.wide));
  }

  private cell(top: number, left: number, bottom: number, right: number): GridCell {
    return { row: top, column: left, rowSpan: bottom - top + 1, span: right - left + 1, x0: this.xs[left] ?? 0, x1: this.xs[right + 1] ?? 0, y0: this.ys[top] ?? 0, y1: this.ys[bottom + 1] ?? 0 };
  }
}

function inner(from: number, to: number): readonly [number, number] {
  const margin = Math.min(1.5, (to - from) / 4);
  return [from + margin, to - margin];
}

function covered(edges: readonly Edge[], at: number, from: number, to: number): boolean {
  let length = 0;
  let reached = from;
  for (const edge of edges.filter((one) => Math.abs(one.at - at) <= NEAR).sort((one, other) => one.from - other.from)) {
    const [start, end] = [Math.max(edge.from, reached), Math.min(edge.to, to)];
    if (end <= start) continue;
    length += end - start;
    reached = end;
  }
  return length >= DRAWN * (to - from);
}

/** Cuts where a full-width line has column edges above and below that the other side lacks, and that no row holds together. */
function apart(cells: readonly GridCell[], xs: readonly number[], ys: readonly number[]): readonly GridTable[] {
  const count = ys.length - 1;
  const rowEdges = Array.from({ length: count }, (_, row) => new Set(cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row).flatMap((cell) => [cell.column, cell.column + cell.span]).filter((edge) => edge > 0 && edge < xs.length - 1)));
  const cuts = [0];
  let above = new Set<number>();
  for (const [row, edges] of rowEdges.entries()) {
    const fresh = [...edges].filter((edge) => !above.has(edge));
    const gone = [...above].filter((edge) => !edges.has(edge));
    const crossed = cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);
    const together = rowEdges.some((one) => fresh.some((edge) => one.has(edge)) && gone.some((edge) => one.has(edge)));
    if (row > 0 && !crossed && fresh.length > 0 && gone.length > 0 && !together) {
      cuts.push(row);
      above = new Set();
    }
    for (const edge of edges) above.add(edge);
  }
  return cuts.flatMap((from, index) => part(cells, xs, ys, from, cuts[index + 1] ?? count));
}

function part(cells: readonly GridCell[], xs: readonly number[], ys: readonly number[], from: number, to: number): readonly GridTable[] {
  const own = cells.filter((cell) => cell.row >= from && cell.row < to);
  if (own.length === 0) return [];
  const used = [...new Set(own.flatMap((cell) => [cell.column, cell.column + cell.span]))].sort((one, other) => one - other);
  const columns = used.map((edge) => xs[edge] ?? 0);
  const placed = own.map((cell) => ({ ...cell, row: cell.row - from, column: used.indexOf(cell.column), span: used.indexOf(cell.column + cell.span) - used.indexOf(cell.column) }));
  return [{ columns, rows: to - from, cells: placed, x0: columns[0] ?? 0, x1: columns.at(-1) ?? 0, y0: ys[from] ?? 0, y1: ys[to] ?? 0 }];
}
