import { apply, type Box, type Edge, type Matrix } from './ink.js';

/** A filled rectangle no thicker than this is a drawn line, in points. Thicker ones are grounds. */
const THIN = 5;
/** Numbers each code takes, itself included. */
const LENGTHS = [3, 3, 7, 5, 1];

interface Contour { readonly points: (readonly [number, number])[]; curved: boolean; closed: boolean }

/** The straight, axis-parallel edges of a path of pdf.js (codes: 0 move, 1 line, 2 cubic, 3 quadratic, 4 close), stroked or filled. */
export function edgesOfPath(data: ArrayLike<number>, matrix: Matrix, painted: { readonly stroke: boolean; readonly fill: boolean }): readonly Edge[] {
  return contoursOf(data).flatMap((contour) => {
    if (contour.curved) return [];
    const points = contour.points.map(([x, y]) => apply(matrix, x, y));
    return [...(painted.fill ? filled(points) : []), ...(painted.stroke ? stroked(points, contour.closed) : [])];
  });
}

/** The tops and bottoms of the grounds that a filled path lays: rectangles too thick to be lines. */
export function groundsOfPath(data: ArrayLike<number>, matrix: Matrix): readonly Edge[] {
  return contoursOf(data).flatMap((contour) => {
    const box = contour.curved ? null : rectangle(contour.points.map(([x, y]) => apply(matrix, x, y)));
    return box && box.y1 - box.y0 > THIN && box.x1 - box.x0 > THIN ? [horizontal(box.y0, box.x0, box.x1), horizontal(box.y1, box.x0, box.x1)] : [];
  });
}

function contoursOf(data: ArrayLike<number>): readonly Contour[] {
  const contours: Contour[] = [];
  const number = (at: number): number => data[at] ?? 0;
  for (let at = 0; at < data.length; ) {
    const code = number(at);
    const contour = contours.at(-1);
    if (code === 0) contours.push({ points: [[number(at + 1), number(at + 2)]], curved: false, closed: false });
    else if (contour && code === 4) contour.closed = true;
    else if (contour) {
      const last = at + (LENGTHS[code] ?? 1) - 1;
      contour.points.push([number(last - 1), number(last)]);
      contour.curved ||= code !== 1;
    }
    at += LENGTHS[code] ?? data.length;
  }
  return contours;
}

function stroked(points: readonly (readonly [number, number])[], closed: boolean): readonly Edge[] {
  const ends = closed && points.length > 2 ? [...points.slice(1), points[0] ?? [0, 0]] : points.slice(1);
  return ends.flatMap((end, index) => {
    const start = points[index] ?? end;
    const wide = Math.abs(end[0] - start[0]);
    const high = Math.abs(end[1] - start[1]);
    if (high <= 1 && wide > 1) return [horizontal((start[1] + end[1]) / 2, start[0], end[0])];
    return wide <= 1 && high > 1 ? [vertical((start[0] + end[0]) / 2, start[1], end[1])] : [];
  });
}

/** A thin filled rectangle is a line; a dot counts both ways; anything thicker is a ground and draws no line. */
function filled(points: readonly (readonly [number, number])[]): readonly Edge[] {
  const box = rectangle(points);
  if (!box) return [];
  const { x0, x1, y0, y1 } = box;
  const flat = y1 - y0 <= THIN ? [horizontal((y0 + y1) / 2, x0, x1)] : [];
  const upright = x1 - x0 <= THIN ? [vertical((x0 + x1) / 2, y0, y1)] : [];
  return [...flat, ...upright];
}

/** The box of points that go along the axes; null for any other figure. */
function rectangle(points: readonly (readonly [number, number])[]): Box | null {
  const parallel = points.every((one, index) => {
    const next = points[(index + 1) % points.length] ?? one;
    return Math.abs(one[0] - next[0]) < 0.5 || Math.abs(one[1] - next[1]) < 0.5;
  });
  if (points.length < 4 || !parallel) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

const horizontal = (at: number, one: number, other: number): Edge => ({ horizontal: true, at, from: Math.min(one, other), to: Math.max(one, other) });
const vertical = (at: number, one: number, other: number): Edge => ({ horizontal: false, at, from: Math.min(one, other), to: Math.max(one, other) });
