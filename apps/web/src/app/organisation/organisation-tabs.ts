import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Session } from '../session/session';

const EXACT = { exact: true };
const INSIDE = { exact: false };

/** The sides of an organisation; its journal is the administrator's. */
@Component({
  selector: 'pb-organisation-tabs',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<nav aria-label="Organisation">@for (tab of tabs(); track tab.label) { <a [routerLink]="tab.link" routerLinkActive="on" [routerLinkActiveOptions]="tab.match" ariaCurrentWhenActive="page">{{ tab.label }}</a> }</nav>`,
  styles: `
    nav { display: flex; flex-wrap: wrap; gap: .25rem; margin-bottom: var(--probant-space-5); border-bottom: 1px solid var(--mat-sys-outline-variant); }
    a { position: relative; display: inline-flex; align-items: center; min-height: var(--probant-target); padding: 0 .875rem; color: var(--mat-sys-on-surface-variant); font: var(--mat-sys-label-large); font-weight: 500; text-decoration: none; }
    a:hover { color: var(--mat-sys-on-surface); } a:focus-visible { outline-offset: -4px; }
    .on { color: var(--mat-sys-primary); font-weight: 600; }
    .on::after { content: ''; position: absolute; inset: auto .875rem 0; height: 3px; border-radius: 3px 3px 0 0; background: var(--mat-sys-primary); }
  `,
})
export class OrganisationTabs {
  readonly org = input.required<string>();
  private readonly session = inject(Session);
  protected readonly tabs = computed(() => {
    const base = ['/o', this.org(), 'organisation'];
    const reads = this.session.membership(this.org())?.roles.includes('administrator') ?? false;
    return [
      { label: 'Membres', link: base, match: EXACT },
      { label: 'Habilitations', link: [...base, 'habilitations'], match: INSIDE },
      ...(reads ? [{ label: 'Journal', link: [...base, 'journal'], match: INSIDE }] : []),
    ];
  });
}
