import type { Provenance } from '@probant/domain-referentiel';

/** The place looked at in the document, and what was read there. */
export interface Spot { readonly where: Provenance | null; readonly text: string }

export const NOWHERE: Spot = { where: null, text: '' };

/** A box in the hundredths of its page, as a style places it. */
export interface Placed { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

const ROOM = 2;

/** Where a box of points stands on a page of this size, with a little room around it. */
export function placedOn([x0, y0, x1, y1]: readonly [number, number, number, number], page: { readonly width: number; readonly height: number }): Placed {
  const across = (points: number): number => (points / page.width) * 100;
  const down = (points: number): number => (points / page.height) * 100;
  return { left: across(x0 - ROOM), top: down(y0 - ROOM), width: across(x1 - x0 + 2 * ROOM), height: down(y1 - y0 + 2 * ROOM) };
}
