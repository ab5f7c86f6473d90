import { ChangeDetectionStrategy, Component } from '@angular/core';

/** A key of the keyboard: `<pb-kbd>j</pb-kbd>`. */
@Component({
  selector: 'pb-kbd',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<kbd><ng-content /></kbd>`,
  styles: `kbd { display: inline-grid; place-items: center; min-width: 1.5rem; height: 1.5rem; padding: 0 .375rem; border: 1px solid var(--mat-sys-outline); border-bottom-width: 2px; border-radius: 5px; background: var(--probant-card); color: var(--mat-sys-on-surface); font: 600 .8125rem/1 var(--probant-font); }`,
})
export class Kbd {}
