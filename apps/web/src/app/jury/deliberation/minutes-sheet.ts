import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import type { DeliberationView } from '@probant/contract';
import { FrenchDate, Paper, Typeset } from '@probant/ui';
import { castingVote, minutesSentence } from '../model/minutes-sentences';
import { nameOf } from '../model/words';

/** The minutes as they grow, read aloud line after line. */
@Component({
  selector: 'pb-minutes-sheet',
  imports: [FrenchDate, Paper, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-paper>
      <p class="quiet">Procès-verbal</p>
      <h2>{{ view().passage.hearingStartedAt ? 'Session du ' + (view().passage.hearingStartedAt | pbDate: 'plain') : 'Session' }}</h2>
      <p class="quiet">Candidature de {{ name() }}, passage {{ view().passage.number }}</p>
      <hr />
      <ol #course aria-live="polite" aria-label="Procès-verbal en cours" tabindex="0">@for (line of lines(); track $index) { <li><time>{{ line.at | pbDate: 'time' }}</time><span>{{ line.text | pbFr }}</span></li> }</ol>
      <hr />
      <p class="quiet">{{ foot() | pbFr }}</p>
      <ng-content />
    </pb-paper>
  `,
  styles: `
    pb-paper { padding: 1.75rem 1.75rem 1.5rem; font-size: 1rem; line-height: 1.5rem; }
    h2 { font-size: 1.1875rem; line-height: 1.5rem; margin: .5rem 0 .25rem; }
    .quiet { color: #5f5450; font-size: .9375rem; line-height: 1.375rem; }
    hr { margin: 1rem 0 .5rem; }
    ol { max-height: min(60vh, 34rem); overflow-y: auto; }
    li { display: grid; grid-template-columns: 3rem minmax(0, 1fr); gap: .75rem; padding: .5rem 0; }
    time { color: #5f5450; font-size: .9375rem; }
  `,
})
export class MinutesSheet {
  readonly view = input.required<DeliberationView>();
  readonly labels = input.required<ReadonlyMap<string, string>>();
  private readonly course = viewChild.required<ElementRef<HTMLElement>>('course');
  protected readonly name = computed(() => nameOf(this.view().passage.candidate));
  protected readonly lines = computed(() => this.view().minutes.map((line) => ({ at: line.at, text: minutesSentence(line, this.labels()) })).filter(({ text }) => text !== ''));
  protected readonly foot = computed(() => {
    const left = this.view().passage.blocIds.length - this.view().decisions.length;
    return `${castingVote(this.view().minutes)} ${this.view().sealed ? 'Scellé.' : left > 0 ? `Signature possible quand ${left > 1 ? `les ${left} blocs restants seront décidés` : 'le bloc restant sera décidé'}.` : 'Tous les blocs sont décidés : le jury peut signer.'}`;
  });

  constructor() {
    afterRenderEffect(() => { if (this.lines().length > 0) { const list = this.course().nativeElement; list.scrollTop = list.scrollHeight; } });
  }
}
