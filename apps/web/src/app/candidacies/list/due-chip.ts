import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { counted, Icon } from '@probant/ui';

/** The next legal clock of a line: days left, with a symbol once it presses. */
@Component({
  selector: 'pb-due-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<pb-icon size="sm" [name]="days() <= 3 ? 'warning' : 'clock'" /><span>{{ text() }}</span><ng-content />`,
  host: { '[class]': "days() <= 3 ? 'late' : days() <= 14 ? 'near' : 'calm'" },
  styles: `
    :host { vertical-align: middle; display: inline-flex; align-items: center; gap: .375rem; white-space: nowrap; color: var(--probant-clock-calm); }
    :host(.near) { color: var(--probant-clock-near); font-weight: 600; }
    :host(.late) { color: var(--probant-clock-late); font-weight: 600; }
  `,
})
export class DueChip {
  /** Negative once past. */
  readonly days = input.required<number>();
  protected readonly text = computed(() => {
    const days = this.days();
    return days < 0 ? `${counted(-days, 'j', 'j')} de retard` : days === 0 ? 'aujourd’hui' : counted(days, 'jour');
  });
}
