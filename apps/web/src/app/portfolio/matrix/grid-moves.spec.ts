import { columnOn, move, type Shape } from './grid-moves';

/** A head, a group, two criteria; three columns. */
const SHAPE: Shape = [3, 1, 3, 3];

describe('moving in the grid', () => {
  it('goes from cell to cell and stops at the edges', () => {
    expect(move('ArrowRight', { line: 2, col: 1 }, SHAPE)).toEqual({ line: 2, col: 2 });
    expect(move('ArrowRight', { line: 2, col: 2 }, SHAPE)).toEqual({ line: 2, col: 2 });
    expect(move('ArrowUp', { line: 0, col: 1 }, SHAPE)).toEqual({ line: 0, col: 1 });
    expect(move('PageDown', { line: 0, col: 1 }, SHAPE)).toEqual({ line: 3, col: 1 });
  });

  it('crosses the head of a group and comes back in the same column', () => {
    const head = move('ArrowUp', { line: 2, col: 2 }, SHAPE);
    expect(head).toEqual({ line: 1, col: 2 });
    expect(columnOn(head!, SHAPE)).toBe(0);
    expect(move('ArrowUp', head!, SHAPE)).toEqual({ line: 0, col: 2 });
  });

  it('goes to the ends of the line, and of the grid with Control', () => {
    expect(move('End', { line: 2, col: 0 }, SHAPE)).toEqual({ line: 2, col: 2 });
    expect(move('Home', { line: 3, col: 2 }, SHAPE, true)).toEqual({ line: 0, col: 0 });
    expect(move('End', { line: 0, col: 0 }, SHAPE, true)).toEqual({ line: 3, col: 2 });
    expect(move('a', { line: 0, col: 0 }, SHAPE)).toBeNull();
  });
});
