import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Glyph } from './glyph';
import type { StateKind } from './state-kind';

/** One cell per thing counted, never a percentage: `<pb-cells [states]="['mapped', 'none']" label="1 rattaché, 1 sans preuve" />`. `label` says the counts in words. */
@Component({
  selector: 'pb-cells',
  imports: [Glyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (state of states(); track $index) { <span [class]="'cell ' + state">@if (state !== 'none') { <pb-glyph [kind]="state" [size]="large() ? 'sm' : 'xs'" /> }</span> }`,
  host: { role: 'img', '[attr.aria-label]': 'label()', '[class.large]': 'large()' },
  styles: `
    :host { display: flex; gap: 3px; flex-wrap: wrap; print-color-adjust: exact; }
    .cell { width: 1.125rem; height: 1.125rem; border-radius: var(--mat-sys-corner-extra-small); display: grid; place-items: center; }
    .none { border: 1.5px dashed var(--mat-sys-outline); }
    .mapped { background: var(--probant-mapped); color: var(--probant-mapped-on); }
    .oral { border: 1.5px solid var(--probant-oral); color: var(--probant-oral); }
    .met { background: var(--probant-met); color: var(--probant-met-on); }
    .partly { background: var(--probant-partly); color: var(--probant-partly-on); }
    .notmet { background: var(--probant-notmet); color: var(--probant-notmet-on); }
    .exempted { background: var(--probant-exempted); color: var(--probant-exempted-on); }
    :host(.large) { gap: 6px; }
    :host(.large) .cell { width: 1.75rem; height: 1.75rem; border-radius: 6px; }
  `,
})
export class Cells {
  readonly states = input.required<readonly StateKind[]>();
  /** The counts in words, read aloud in place of the cells. */
  readonly label = input.required<string>();
  readonly large = input(false, { transform: booleanAttribute });
}
