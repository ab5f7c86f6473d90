import { ErrorHandler, Injectable, signal } from '@angular/core';
import { Problem, problemOf } from '../session/problem';

/** What nobody caught: told on the page, with the browser's console keeping the trace. */
@Injectable({ providedIn: 'root' })
export class PageErrors extends ErrorHandler {
  private readonly last = signal<Problem | null>(null);
  readonly problem = this.last.asReadonly();

  override handleError(error: unknown): void {
    const cause = (error as { rejection?: unknown })?.rejection ?? error;
    const problem = problemOf(cause);
    if (problem.code === 'web.stopped') return;
    if (!(cause instanceof Problem)) super.handleError(error);
    this.last.set(problem);
  }

  dismiss(): void {
    this.last.set(null);
  }
}
