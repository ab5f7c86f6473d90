import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton, type MatButtonAppearance } from '@angular/material/button';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

let count = 0;

/**
 * A button that is never silently dead. Refused, it stays readable and focusable and says the way out beside it:
 * `<pb-action look="filled" [refusal]="reason()" (act)="deposit()">Déposer</pb-action>`; `refusal` null lets it act.
 */
@Component({
  selector: 'pb-action',
  imports: [MatButton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button [matButton]="look()" [type]="submit() ? 'submit' : 'button'" [disabled]="blocked()" disabledInteractive [attr.aria-describedby]="refusal() ? id : null" [attr.aria-busy]="busy() || null" (click)="press($event)">
      @if (icon(); as icon) { <pb-icon class="before" [name]="icon" /> }<ng-content />
    </button>
    @if (refusal(); as reason) { <p class="why" [id]="id">{{ reason }}</p> }
  `,
  styles: `
    :host { display: inline-grid; gap: .375rem; justify-items: start; }
    :host(.block), :host(.block) button { width: 100%; }
    .before { margin-right: .5rem; }
    .why { font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); max-width: 44ch; }
  `,
})
export class Action {
  readonly look = input<MatButtonAppearance>('tonal');
  /** Why it may not be done now and what would allow it; null when it may. */
  readonly refusal = input<string | null | undefined>(null);
  /** Under way: a second press does nothing. */
  readonly busy = input(false, { transform: booleanAttribute });
  readonly submit = input(false, { transform: booleanAttribute });
  readonly icon = input<IconName | null>(null);
  readonly act = output();
  protected readonly id = `pb-refusal-${(count += 1)}`;
  protected readonly blocked = computed(() => Boolean(this.refusal()) || this.busy());

  protected press(event: Event): void {
    if (this.blocked()) {
      event.preventDefault();
      return;
    }
    this.act.emit();
  }
}
