import { DOCUMENT, inject, Injectable } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

const PATIENCE_MS = 3000;

/** After each change of page the focus goes to its `h1`, so that it is read and Tab starts there. The first page and a mere change of query keep the focus. */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private path: string | null = null;
  private watching: MutationObserver | null = null;

  start(): void {
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe(({ urlAfterRedirects }) => {
      const path = urlAfterRedirects.split(/[?#]/)[0] ?? '';
      const moved = this.path !== null && this.path !== path;
      this.path = path;
      if (moved) setTimeout(() => this.await());
    });
  }

  private await(): void {
    this.watching?.disconnect();
    if (this.focus()) return;
    const before = this.document.activeElement;
    this.watching = new MutationObserver(() => {
      if (this.document.activeElement !== before || this.focus()) this.watching?.disconnect();
    });
    this.watching.observe(this.document.body, { childList: true, subtree: true });
    setTimeout(() => this.watching?.disconnect(), PATIENCE_MS);
  }

  private focus(): boolean {
    const heading = this.document.querySelector<HTMLElement>('main h1');
    if (!heading) return false;
    if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
    heading.focus({ preventScroll: true });
    return true;
  }
}
