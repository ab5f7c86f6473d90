import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MarkLevel } from '@probant/domain-assessment';
import { Glyph, State, type StateKind } from '@probant/ui';
import { LEVEL_KINDS, LEVEL_WORDS } from '../model/words';

const kindOf = (level: MarkLevel | null): StateKind | null => (level === null ? 'none' : level === 'not_observed' ? null : LEVEL_KINDS[level]);

/** The symbol of a mark: a dashed ring before any, a barred one for what was not observed. Decorative: its word goes with it. */
@Component({
  selector: 'pb-mark-symbol',
  imports: [Glyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (kind(); as kind) { <pb-glyph [kind]="kind" [size]="small() ? 'sm' : 'md'" [inked]="inked()" /> } @else {
      <svg [class.small]="small()" [class.c-none]="inked()" viewBox="0 0 20 20" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-linecap="round"><circle cx="10" cy="10" r="7.4" stroke-width="1.8" /><path d="M6.6 10h6.8" stroke-width="2" /></svg>
    }
  `,
  styles: `:host { display: inline-flex; flex: none; vertical-align: -.25em; } svg { width: 1.25rem; height: 1.25rem; } .small { width: 1rem; height: 1rem; }`,
})
export class MarkSymbol {
  readonly level = input.required<MarkLevel | null>();
  readonly inked = input(true);
  readonly small = input(false, { transform: booleanAttribute });
  protected readonly kind = computed(() => kindOf(this.level()));
}

/** A mark as colour, symbol and word. */
@Component({
  selector: 'pb-mark-chip',
  imports: [MarkSymbol, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let known = kind();
    @if (known) { <pb-state [kind]="known">{{ word() }}</pb-state> } @else { <span class="unseen"><pb-mark-symbol level="not_observed" [inked]="false" small />{{ word() }}</span> }
  `,
  styles: `.unseen { display: inline-flex; align-items: center; gap: .375rem; padding: .1875rem .625rem .1875rem .4375rem; border-radius: var(--mat-sys-corner-small); font: var(--mat-sys-label-medium); background: var(--probant-none-container); color: var(--probant-none-on-container); box-shadow: inset 0 0 0 1px var(--mat-sys-outline-variant); }`,
})
export class MarkChip {
  readonly level = input.required<MarkLevel | null>();
  protected readonly kind = computed(() => kindOf(this.level()));
  protected readonly word = computed(() => { const level = this.level(); return level ? LEVEL_WORDS[level] : 'Sans appréciation'; });
}
