import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Icon } from '@probant/ui';

export interface Choice { readonly value: string; readonly label: string }

/** One filter of the list: its name, what it lets through, and the menu to change it. `null` lets everything through. */
@Component({
  selector: 'pb-filter-menu',
  imports: [Icon, MatMenu, MatMenuItem, MatMenuTrigger],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button class="chip" type="button" [class.on]="picked()" [matMenuTriggerFor]="menu">
      @if (picked(); as choice) { <span class="sr">{{ name() }}{{ ' : ' }}</span><b>{{ choice.label }}</b> } @else { {{ name() }} }
      <pb-icon name="chevron-down" size="sm" />
    </button>
    <mat-menu #menu="matMenu">
      <button mat-menu-item role="menuitemradio" [attr.aria-checked]="!picked()" (click)="pick.emit(null)"><span class="tick">@if (!picked()) { <pb-icon name="check" size="sm" /> }</span>{{ all() }}</button>
      @for (choice of choices(); track choice.value) {
        <button mat-menu-item role="menuitemradio" [attr.aria-checked]="choice.value === value()" (click)="pick.emit(choice.value)"><span class="tick">@if (choice.value === value()) { <pb-icon name="check" size="sm" /> }</span>{{ choice.label }}</button>
      }
    </mat-menu>
  `,
  styles: `
    .chip { display: inline-flex; align-items: center; gap: .5rem; min-height: 2.25rem; max-width: 18rem; padding: .25rem .875rem; border: 1px solid var(--mat-sys-outline); border-radius: var(--mat-sys-corner-small); background: none; color: var(--mat-sys-on-surface-variant); font: var(--mat-sys-label-medium); font-weight: 500; white-space: nowrap; }
    .chip:hover { background: var(--mat-sys-surface-container); }
    .on { background: var(--mat-sys-secondary-container); border-color: transparent; color: var(--mat-sys-on-secondary-container); }
    b { font-weight: 600; overflow: hidden; text-overflow: ellipsis; }
    .tick { display: inline-block; width: 1.5rem; }
    @media (max-width: 44rem) { .chip { min-height: 2.75rem; } }
  `,
})
export class FilterMenu {
  readonly name = input.required<string>();
  /** Said for the choice that lets everything through. */
  readonly all = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly value = input<string | null | undefined>(null);
  readonly pick = output<string | null>();
  protected readonly picked = computed(() => this.choices().find(({ value }) => value === this.value()));
}
