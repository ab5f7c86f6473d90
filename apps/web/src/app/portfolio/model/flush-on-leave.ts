import { DestroyRef, DOCUMENT, inject } from '@angular/core';

/** Saves what is being typed when the page goes out of sight: another tab, another program, a closing. Called where injection is possible. */
export function flushOnLeave(flush: () => Promise<unknown>): void {
  const document = inject(DOCUMENT);
  const left = (): void => { if (document.visibilityState === 'hidden') void flush(); };
  document.addEventListener('visibilitychange', left);
  inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', left));
}
