import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { plural } from '../text/plural';

/** Days left, what is due, what silence means, the article: `<pb-clock [days]="8" due="Réponse à donner" silence="Sans réponse : accordé." article="Art. R.6412-4" articleHref="…" />`. The content goes beside the title. */
@Component({
  selector: 'pb-clock',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="n">{{ figure() }}<small>{{ unit() }}</small></div>
    <div>
      <p class="due">{{ due() }} <ng-content /></p>
      <p class="means">{{ silence() }} @if (article(); as article) { @if (articleHref(); as href) { <a [href]="href" target="_blank" rel="noopener">{{ article }}</a> } @else { <span class="nw">{{ article }}</span> } }</p>
    </div>
  `,
  host: { '[class]': 'hue()' },
  styles: `
    :host { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr); gap: .875rem; align-items: start; }
    .n { display: grid; justify-items: center; padding: .375rem 0; border-radius: var(--mat-sys-corner-small); background: var(--mat-sys-surface-container); color: var(--mat-sys-on-surface); font: 600 1.375rem/1.5rem var(--probant-font); }
    small { font: var(--mat-sys-label-small); font-weight: 400; }
    .due { font: var(--mat-sys-title-small); }
    .means { font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); }
    a { color: inherit; white-space: nowrap; }
    :host(.near) .n { background: var(--probant-partly-container); color: var(--probant-partly-on-container); }
    :host(.late) .n { background: var(--probant-notmet-container); color: var(--probant-notmet-on-container); }
  `,
})
export class ClockLeft {
  /** Days left; negative once past, 0 on the day itself. */
  readonly days = input.required<number>();
  readonly due = input.required<string>();
  /** What happens if nobody answers. */
  readonly silence = input('');
  readonly article = input<string | null>(null);
  readonly articleHref = input<string | null>(null);
  protected readonly figure = computed(() => (this.days() < 0 ? `${-this.days()} j` : this.days() === 0 ? 'J' : String(this.days())));
  protected readonly unit = computed(() => (this.days() < 0 ? 'retard' : this.days() === 0 ? 'aujourd’hui' : plural(this.days(), 'jour')));
  /** Calm above 14 days, near at 14 or fewer, late at 3 or fewer. */
  protected readonly hue = computed(() => (this.days() <= 3 ? 'late' : this.days() <= 14 ? 'near' : 'calm'));
}
