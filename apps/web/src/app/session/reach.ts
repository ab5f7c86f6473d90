import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import type { Problem } from './problem';

/** Whether the server answers, for the banner and for what waits to be sent. */
@Injectable({ providedIn: 'root' })
export class Reach {
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly lost = signal(false);
  /** True while the server cannot be reached. */
  readonly unreachable = this.lost.asReadonly();

  constructor() {
    this.view?.addEventListener('offline', () => this.lost.set(true));
    this.view?.addEventListener('online', () => this.lost.set(false));
  }

  answered(): void {
    this.lost.set(false);
  }

  met(problem: Problem): void {
    this.lost.set(problem.status === 0 || problem.status === 502 || problem.status === 503 || problem.status === 504);
  }
}
