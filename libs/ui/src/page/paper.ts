import { ChangeDetectionStrategy, Component } from '@angular/core';

/** A sheet of paper, always light and in serif: what is printed and stands as proof. */
@Component({
  selector: 'pb-paper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ng-content />`,
  styles: `
    :host { display: block; padding: 2.5rem 3rem; background: var(--probant-paper); color: var(--probant-paper-ink); font: 400 1.0625rem/1.625rem var(--probant-font-paper); border-radius: 2px; box-shadow: var(--mat-sys-level2); color-scheme: light; }
    :host ::ng-deep :is(h1, h2, h3, h4) { font-family: var(--probant-font-paper); font-weight: 700; letter-spacing: 0; }
    :host ::ng-deep dt { color: #5f5450; }
    :host ::ng-deep hr { border: 0; border-top: 1px solid var(--probant-paper-rule); }
    @media (max-width: 44rem) { :host { padding: 2rem 1.25rem; } }
  `,
})
export class Paper {}
