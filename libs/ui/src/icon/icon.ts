import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ICON_PATHS, type IconName } from './icon-paths';

/**
 * An outline drawn in the colour of the text: `<pb-icon name="upload" />`.
 * Decorative by default; `label` makes it an image that is read aloud.
 */
@Component({
  selector: 'pb-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 0 24 24" [attr.role]="label() ? 'img' : null" [attr.aria-label]="label()" [attr.aria-hidden]="label() ? null : 'true'" focusable="false"><path [attr.d]="path()" /></svg>`,
  host: { '[class]': "'size-' + size()" },
  styles: `
    :host { display: inline-flex; flex: none; vertical-align: -.25em; }
    svg { width: 1.25rem; height: 1.25rem; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
    :host(.size-sm) svg { width: 1rem; height: 1rem; stroke-width: 2; }
    :host(.size-lg) svg { width: 1.5rem; height: 1.5rem; }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** 16, 20 or 24 px. */
  readonly size = input<'sm' | 'md' | 'lg'>('md');
  /** Read aloud in place of the drawing. */
  readonly label = input<string | null>(null);
  protected readonly path = computed(() => ICON_PATHS[this.name()]);
}
