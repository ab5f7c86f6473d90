import type { LooseLine, LoosePage } from './loose-text.js';

/** Share of the height where heads and feet stand. */
const MARGIN = 0.08;

/** The lines of a page but its head and foot: a few lines near its edge, a wide gap from the rest, at a height that half of the pages share. */
export function withoutEnds(page: LoosePage, pages: readonly LoosePage[]): readonly LooseLine[] {
  const shared = (find: typeof headOf, at: number): boolean => {
    const y = page.lines[at]?.y ?? 0;
    if (pages.length === 1) return page.lines[at]?.pieces.length === 1;
    return pages.filter((other) => find(other).some((index) => Math.abs((other.lines[index]?.y ?? 0) - y) <= 1.5)).length >= Math.max(2, pages.length / 2);
  };
  const head = headOf(page).filter((at) => shared(headOf, at)).at(-1) ?? -1;
  const foot = footOf(page).filter((at) => shared(footOf, at)).at(-1) ?? page.lines.length;
  return page.lines.slice(head + 1, foot);
}

function wide(above: LooseLine | undefined, line: LooseLine | undefined): boolean {
  return above !== undefined && line !== undefined && line.y - above.y > 1.9 * Math.max(above.size, line.size);
}

function headOf({ lines, height }: LoosePage): readonly number[] {
  return [0, 1, 2].filter((at) => (lines[at]?.y ?? height) < height * MARGIN && wide(lines[at], lines[at + 1]));
}

function footOf({ lines, height }: LoosePage): readonly number[] {
  return [1, 2, 3].map((back) => lines.length - back).filter((at) => (lines[at]?.y ?? 0) > height * (1 - MARGIN) && wide(lines[at - 1], lines[at]));
}
