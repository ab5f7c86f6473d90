import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The two sides of the juries of a school. */
@Component({
  selector: 'pb-jury-tabs',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<nav aria-label="Jurys"><a [routerLink]="['/o', org(), 'jurys']" routerLinkActive="on" [routerLinkActiveOptions]="{ exact: true }" ariaCurrentWhenActive="page">Passages</a><a [routerLink]="['/o', org(), 'jurys', 'vivier']" routerLinkActive="on" ariaCurrentWhenActive="page">Vivier de jurés</a></nav>`,
  styles: `
    nav { display: flex; gap: .25rem; margin-bottom: var(--probant-space-5); border-bottom: 1px solid var(--mat-sys-outline-variant); }
    a { position: relative; display: inline-flex; align-items: center; min-height: var(--probant-target); padding: 0 .875rem; color: var(--mat-sys-on-surface-variant); font: var(--mat-sys-label-large); font-weight: 500; text-decoration: none; }
    a:hover { color: var(--mat-sys-on-surface); } a:focus-visible { outline-offset: -4px; }
    .on { color: var(--mat-sys-primary); font-weight: 600; }
    .on::after { content: ''; position: absolute; inset: auto .875rem 0; height: 3px; border-radius: 3px 3px 0 0; background: var(--mat-sys-primary); }
  `,
})
export class JuryTabs {
  readonly org = input.required<string>();
}
