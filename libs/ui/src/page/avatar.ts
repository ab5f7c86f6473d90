import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { initials } from '../text/initials';

/** The initials of a name in a disc; decorative, the name stands beside it. */
@Component({
  selector: 'pb-avatar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ letters() }}`,
  host: { 'aria-hidden': 'true', '[class]': "(small() ? 'small ' : '') + (neutral() ? 'neutral' : '')" },
  styles: `
    :host { display: inline-grid; place-items: center; width: 2.5rem; height: 2.5rem; border-radius: var(--mat-sys-corner-full); background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); font: var(--mat-sys-label-medium); flex: none; }
    :host(.small) { width: 2rem; height: 2rem; font-size: .8125rem; }
    :host(.neutral) { background: var(--mat-sys-secondary-container); color: var(--mat-sys-on-secondary-container); }
  `,
})
export class Avatar {
  readonly name = input.required<string>();
  readonly small = input(false, { transform: booleanAttribute });
  readonly neutral = input(false, { transform: booleanAttribute });
  protected readonly letters = computed(() => initials(this.name()));
}
