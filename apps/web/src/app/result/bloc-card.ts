import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Cells, FrenchDate, Glyph, State } from '@probant/ui';
import type { BlocResult } from './model/bloc-results';

/** What the jury decided of one bloc: the counts, why, and what would suffice. */
@Component({
  selector: 'pb-bloc-card',
  imports: [Cells, FrenchDate, Glyph, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bloc-card.html',
  styles: `
    :host { display: block; }
    article { padding: 1.25rem 1.5rem; } article.refused { border: 1.5px solid var(--probant-notmet); }
    .head { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem 1rem; align-items: start; }
    .cells { margin-top: .75rem; gap: .5rem 1rem; }
    h3 { margin-bottom: .25rem; } .text { white-space: pre-line; overflow-wrap: anywhere; }
    .named { margin: 1rem 0 1.25rem; display: grid; gap: .75rem; } .named li { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); gap: .75rem; }
    .suffice { padding: 1.25rem; margin-top: 1rem; } ol { counter-reset: s; display: grid; gap: .75rem; margin-top: .75rem; }
    ol > li { counter-increment: s; display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); gap: .75rem; }
    ol > li::before { content: counter(s); display: grid; place-items: center; width: 1.75rem; height: 1.75rem; border-radius: 50%; background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); font: var(--mat-sys-label-medium); }
    details { margin-top: .75rem; } summary { cursor: pointer; padding: .375rem 0; }
    @media (max-width: 44rem) { article { padding: 1.25rem 1rem; } .head { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class BlocCard {
  readonly bloc = input.required<BlocResult>();
}
