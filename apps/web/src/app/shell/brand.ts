import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The name of the product and its mark, leading home. */
@Component({
  selector: 'pb-brand',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<a routerLink="/"><svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="9" /><path d="M8.5 16.2 13.2 21 23.5 9.5" /><path d="M9 25.2h14" opacity=".55" /></svg><span>Probant</span></a>`,
  styles: `
    a { display: inline-flex; align-items: center; gap: .625rem; color: inherit; text-decoration: none; font: 600 1.25rem/1.5 var(--probant-font); letter-spacing: -.01em; min-height: 2.75rem; }
    svg { width: 2rem; height: 2rem; }
    rect { fill: var(--mat-sys-primary); }
    path { stroke: var(--mat-sys-on-primary); fill: none; stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; }
  `,
})
export class Brand {}
