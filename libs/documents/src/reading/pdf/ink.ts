/** One glyph as drawn, in points, y downwards from the top of the page as people see it. */
export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Baseline. */
  readonly y: number;
  /** Both ends of the baseline, before the text is turned upright. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly size: number;
  /** Direction of the text in whole degrees: 0 reads rightwards, -90 upwards. */
  readonly turn: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  /** Marked by the file as head, foot or decoration. */
  readonly artifact: boolean;
  readonly order: number;
}

/** A straight edge of a ruling line: `horizontal` at height `at`, from `from` to `to` in x; else at x `at`, from and to in y. */
export interface Edge { readonly horizontal: boolean; readonly at: number; readonly from: number; readonly to: number }

/** What is drawn on a page: its glyphs, its straight edges and its grounds. */
export interface PageInk { readonly width: number; readonly height: number; readonly glyphs: readonly Glyph[]; readonly edges: readonly Edge[]; /** Tops and bottoms of grounds: they draw no cell. */ readonly grounds: readonly Edge[] }

export interface Box { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

export type Matrix = readonly [number, number, number, number, number, number];

/** The matrix that does `inner` first, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
