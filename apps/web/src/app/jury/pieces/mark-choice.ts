import { booleanAttribute, ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { MarkLevel } from '@probant/domain-assessment';
import { MARK_LEVELS } from '@probant/domain-assessment';
import { Kbd } from '@probant/ui';
import { LEVEL_WORDS } from '../model/words';
import { MarkSymbol } from './mark-symbol';

let count = 0;

/** The levels, one to choose, none chosen before. `keys` shows the digits that say them. Refused, it stays readable and says nothing is taken. */
@Component({
  selector: 'pb-mark-choice',
  imports: [Kbd, MarkSymbol],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [attr.aria-describedby]="describedBy()">
      <legend [class.sr]="!shown()">{{ legend() }}</legend>
      <div class="levels" [class.line]="line()">
        @for (each of levels(); track each; let index = $index) {
          <label [class]="'mk ' + each" [class.on]="level() === each" [class.off]="refused()">
            <input type="radio" [name]="name" [value]="each" [checked]="level() === each" [attr.aria-disabled]="refused() || null" (click)="choose($event, each)" />
            <pb-mark-symbol [level]="each" [inked]="level() !== each" /><span>{{ words[each] }}</span>@if (keys()) { <pb-kbd aria-hidden="true">{{ index + 1 }}</pb-kbd> }
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    :host { display: block; }
    legend { font: var(--mat-sys-label-medium); padding: 0; margin-bottom: .375rem; }
    .levels { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; }
    input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: inherit; }
    .line { display: flex; flex-wrap: wrap; }
    .mk { position: relative; display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .375rem; align-items: center; min-height: 3rem; padding: .375rem .5rem; border: 1px solid var(--mat-sys-outline); border-radius: var(--mat-sys-corner-medium); font: var(--mat-sys-label-medium); cursor: pointer; }
    .line .mk { min-height: var(--probant-target); padding-inline: .75rem; border-radius: var(--mat-sys-corner-small); }
    .mk:hover { background: var(--mat-sys-surface-container-low); }
    .mk:has(:focus-visible) { outline: var(--probant-focus-width) solid var(--probant-focus); outline-offset: var(--probant-focus-gap); }
    .on { border-width: 2px; border-color: currentColor; padding: calc(.375rem - 1px) calc(.5rem - 1px); }
    .line .on { padding-inline: calc(.75rem - 1px); }
    .on.met { background: var(--probant-met-container); color: var(--probant-met-on-container); }
    .on.partly_met { background: var(--probant-partly-container); color: var(--probant-partly-on-container); }
    .on.not_met { background: var(--probant-notmet-container); color: var(--probant-notmet-on-container); }
    .on.not_observed { background: var(--probant-none-container); color: var(--probant-none-on-container); }
    .off { cursor: not-allowed; } .off:not(.on) { color: var(--mat-sys-on-surface-variant); }
    @media (max-width: 68rem) { pb-kbd { display: none; } }
    @media (max-width: 44rem) { .line .mk { min-height: var(--probant-target-touch); } }
  `,
})
export class MarkChoice {
  readonly level = input.required<MarkLevel | null>();
  readonly legend = input('Appréciation');
  readonly levels = input<readonly MarkLevel[]>(MARK_LEVELS);
  /** The legend in sight, and not only read aloud. */
  readonly shown = input(false, { transform: booleanAttribute });
  readonly keys = input(false, { transform: booleanAttribute });
  readonly line = input(false, { transform: booleanAttribute });
  readonly refused = input(false);
  readonly describedBy = input<string | null>(null);
  readonly said = output<MarkLevel>();
  protected readonly name = `pb-mark-${(count += 1)}`;
  protected readonly words = LEVEL_WORDS;

  /** A refused choice keeps the focus and changes nothing. */
  protected choose(event: Event, level: MarkLevel): void {
    if (this.refused()) return event.preventDefault();
    if (level !== this.level()) this.said.emit(level);
  }
}
