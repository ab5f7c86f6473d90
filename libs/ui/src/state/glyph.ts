import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { StateKind } from './state-kind';

/** The symbol of a state; each has its own outline and stays apart in grey, down to 12 px. Always decorative: a word goes with it. */
@Component({
  selector: 'pb-glyph',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">
      @switch (kind()) {
        @case ('none') { <circle cx="10" cy="10" r="7.5" stroke-width="1.8" stroke-dasharray="3.1 2.8" /> }
        @case ('mapped') { <path stroke-width="1.7" d="m15.5 8.8-5.6 5.6a3.2 3.2 0 0 1-4.6-4.6l6-6a2.1 2.1 0 0 1 3 3l-5.8 5.8a1 1 0 0 1-1.5-1.5l5.1-5.1" /> }
        @case ('oral') { <path stroke-width="1.7" d="M3 4.5h14v9h-6l-4.5 3.7v-3.7H3zM6.5 9h.1M10 9h.1M13.5 9h.1" /> }
        @case ('partly') { <circle cx="10" cy="10" r="7.4" stroke-width="1.8" /><path stroke="none" fill="currentColor" d="M10 4.5a5.5 5.5 0 0 1 0 11z" /> }
        @case ('met') { <path stroke="none" fill="currentColor" fill-rule="evenodd" d="M10 1.6a8.4 8.4 0 1 1 0 16.8 8.4 8.4 0 0 1 0-16.8zM8.9 14.4 4.9 10.4l1.3-1.3 2.6 2.6 4.95-5.4 1.4 1.25z" /> }
        @case ('notmet') { <path stroke="none" fill="currentColor" fill-rule="evenodd" d="M10 .8 19.2 10 10 19.2.8 10zM7.3 6 10 8.7 12.7 6 14 7.3 11.3 10l2.7 2.7-1.3 1.3-2.7-2.7L7.3 14 6 12.7 8.7 10 6 7.3z" /> }
        @case ('exempted') { <path stroke-width="1.9" d="M2.8 12.2a6.8 6.8 0 0 1 12-3.6M16.2 4.2v5h-5" /><circle cx="9.3" cy="14.3" r="2.3" fill="currentColor" stroke="none" /> }
      }
    </svg>
  `,
  host: { '[class]': "'size-' + size() + (inked() ? ' c-' + kind() : '')" },
  styles: `
    :host { display: inline-flex; flex: none; vertical-align: -.25em; }
    svg { width: 1.25rem; height: 1.25rem; }
    :host(.size-xs) svg { width: .75rem; height: .75rem; }
    :host(.size-sm) svg { width: 1rem; height: 1rem; }
    :host(.size-lg) svg { width: 1.5rem; height: 1.5rem; }
  `,
})
export class Glyph {
  readonly kind = input.required<StateKind>();
  /** 12, 16, 20 or 24 px. */
  readonly size = input<'xs' | 'sm' | 'md' | 'lg'>('md');
  /** In the state's own ink; otherwise in the colour of the text around. */
  readonly inked = input(false, { transform: booleanAttribute });
}
