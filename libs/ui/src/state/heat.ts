import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Glyph } from './glyph';
import type { StateKind } from './state-kind';

/** What a heat cell shows: a degree of what was brought, what was judged, or `out` when the cell does not count. */
export type Heat = 0 | 1 | 2 | 3 | Exclude<StateKind, 'mapped' | 'none'> | 'out';

/** A cell of a heat table: background, symbol and the text given as content: `<pb-heat [heat]="2">2 preuves</pb-heat>`. */
@Component({
  selector: 'pb-heat',
  imports: [Glyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (kind(); as kind) { <pb-glyph [kind]="kind" size="sm" /> }<span><ng-content /></span>`,
  host: { '[class]': "'h-' + heat() + (dense() ? ' dense' : '')" },
  styles: `
    :host { display: flex; align-items: center; justify-content: center; gap: .375rem; min-height: 2.75rem; padding: 0 .375rem; border-radius: var(--mat-sys-corner-extra-small); font: var(--mat-sys-label-small); color: var(--probant-mapped-on-heat); print-color-adjust: exact; }
    :host(.dense) { min-height: 1.875rem; gap: .25rem; white-space: nowrap; }
    :host(.h-0) { color: var(--probant-none-on-container); border: 1.5px dashed var(--mat-sys-outline); }
    :host(.h-1) { background: var(--probant-mapped-heat-1); } :host(.h-2) { background: var(--probant-mapped-heat-2); } :host(.h-3) { background: var(--probant-mapped-heat-3); }
    :host(.h-oral) { background: var(--probant-oral-container); color: var(--probant-oral-on-container); box-shadow: inset 0 0 0 1.5px var(--probant-oral); }
    :host(.h-met) { background: var(--probant-met-container); color: var(--probant-met-on-container); } :host(.h-partly) { background: var(--probant-partly-container); color: var(--probant-partly-on-container); }
    :host(.h-notmet) { background: var(--probant-notmet-container); color: var(--probant-notmet-on-container); }
    :host(.h-exempted) { color: var(--probant-exempted-on-container); background: repeating-linear-gradient(135deg, var(--probant-exempted-container) 0 4.5px, var(--probant-exempted-hatch) 4.5px 6px) var(--probant-exempted-container); }
    :host(.h-out) { color: var(--mat-sys-on-surface-variant); font-weight: 400; }
  `,
})
export class HeatCell {
  readonly heat = input.required<Heat>();
  /** 30 px high, for tables of a desk. */
  readonly dense = input(false, { transform: booleanAttribute });
  protected readonly kind = computed<StateKind | null>(() => {
    const heat = this.heat();
    if (heat === 'out') return null;
    return heat === 0 ? 'none' : typeof heat === 'number' ? 'mapped' : heat;
  });
}
