/** Scrolls a sheet alone, both ways, so that the place is seen with a little before it. */
export function bring(sheet: HTMLElement, target: HTMLElement): void {
  const [outer, inner] = [sheet.getBoundingClientRect(), target.getBoundingClientRect()];
  sheet.scrollTop += inner.top - outer.top - 48;
  sheet.scrollLeft += inner.left - outer.left - 56;
}
