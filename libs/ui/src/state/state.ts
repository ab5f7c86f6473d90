import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Glyph } from './glyph';
import type { StateKind } from './state-kind';

/** A state as colour, symbol and word; the word is the content: `<pb-state kind="met">Atteint</pb-state>`. */
@Component({
  selector: 'pb-state',
  imports: [Glyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<pb-glyph [kind]="kind()" size="sm" /><span><ng-content /></span>`,
  host: { '[class]': "kind() + (bare() ? ' bare' : '')" },
  styles: `
    :host { display: inline-flex; align-items: center; gap: .375rem; padding: .1875rem .625rem .1875rem .4375rem; border-radius: var(--mat-sys-corner-small); font: var(--mat-sys-label-medium); print-color-adjust: exact; }
    :host(.none) { background: var(--probant-none-container); color: var(--probant-none-on-container); box-shadow: inset 0 0 0 1px var(--mat-sys-outline-variant); }
    :host(.mapped) { background: var(--probant-mapped-container); color: var(--probant-mapped-on-container); }
    :host(.oral) { background: var(--probant-oral-container); color: var(--probant-oral-on-container); box-shadow: inset 0 0 0 1px var(--probant-oral); }
    :host(.partly) { background: var(--probant-partly-container); color: var(--probant-partly-on-container); }
    :host(.met) { background: var(--probant-met-container); color: var(--probant-met-on-container); }
    :host(.notmet) { background: var(--probant-notmet-container); color: var(--probant-notmet-on-container); }
    :host(.exempted) { color: var(--probant-exempted-on-container); background: repeating-linear-gradient(135deg, var(--probant-exempted-container) 0 4.5px, var(--probant-exempted-hatch) 4.5px 6px) var(--probant-exempted-container); }
    :host(.bare) { background: none; padding: 0; box-shadow: none; }
    :host(.bare.none) { color: var(--probant-none); } :host(.bare.mapped) { color: var(--probant-mapped); } :host(.bare.oral) { color: var(--probant-oral); } :host(.bare.partly) { color: var(--probant-partly); }
    :host(.bare.met) { color: var(--probant-met); } :host(.bare.notmet) { color: var(--probant-notmet); } :host(.bare.exempted) { color: var(--probant-exempted); }
  `,
})
export class State {
  readonly kind = input.required<StateKind>();
  /** Ink and symbol only, without the chip. */
  readonly bare = input(false, { transform: booleanAttribute });
}
