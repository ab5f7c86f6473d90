import { effect, inject, untracked } from '@angular/core';
import { Live } from '../session/live';
import { LibraryStore } from './library.store';
import { MatrixStore } from './matrix.store';

/** Opens the stores on the candidacy of the address, and reads again what changes. Called in a page's constructor. */
export function openHere(org: () => string, candidacy: () => string): { readonly library: LibraryStore; readonly matrix: MatrixStore } {
  const [library, matrix] = [inject(LibraryStore), inject(MatrixStore)];
  effect(() => {
    const at = { org: org(), candidacy: candidacy() };
    untracked(() => { library.open(at); matrix.open(at); });
  });
  inject(Live).follow(() => `candidacy:${candidacy()}`, () => { library.again(); matrix.again(); });
  return { library, matrix };
}
