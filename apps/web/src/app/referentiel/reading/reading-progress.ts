import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { stepInWords } from '../model/reading-steps';
import type { ReferentielLine } from '../referentiel.client';

/** How far the reading of a document is, step by step, and the way to stop it: `<pb-reading-progress [line]="line" stoppable (stop)="stop()" />`. */
@Component({
  selector: 'pb-reading-progress',
  imports: [MatButton, MatProgressBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row"><p class="small step" role="status">{{ words() }}</p>@if (stoppable()) { <button matButton type="button" [attr.aria-label]="'Arrêter la lecture de ' + line().sourceName" (click)="stop.emit()">Arrêter</button> }</div>
    <mat-progress-bar [mode]="percent() === null ? 'indeterminate' : 'determinate'" [value]="percent() ?? 0" [attr.aria-label]="'Lecture de ' + line().sourceName" [attr.aria-valuetext]="words()" />
    <p class="small muted">Vous pouvez quitter cette page : la lecture continue.</p>
  `,
  styles: `
    :host { display: grid; gap: .375rem; }
    .row { justify-content: space-between; min-height: 2.5rem; }
    .step { font-variant-numeric: tabular-nums; }
  `,
})
export class ReadingProgress {
  readonly line = input.required<Pick<ReferentielLine, 'sourceName' | 'readingStep'>>();
  readonly stoppable = input(false);
  readonly stop = output();
  protected readonly words = computed(() => stepInWords(this.line().readingStep));
  /** Pages are most of the work; putting the tree together has no measure. */
  protected readonly percent = computed(() => { const step = this.line().readingStep; return step?.step === 'pages' && step.total > 0 ? (100 * step.done) / step.total : null; });
}
