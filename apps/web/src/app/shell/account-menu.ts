import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatDivider } from '@angular/material/divider';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { Avatar, Icon } from '@probant/ui';
import { Session } from '../session/session';
import { Appearance, type Theme } from './appearance';
import { Places } from './places';

const THEMES: readonly { readonly theme: Theme; readonly label: string; readonly icon: 'sun' | 'moon' | 'screen' }[] = [
  { theme: 'light', label: 'Clair', icon: 'sun' }, { theme: 'dark', label: 'Sombre', icon: 'moon' }, { theme: 'system', label: 'Comme l’appareil', icon: 'screen' },
];

/** The account: other places, sessions, appearance, leaving. */
@Component({
  selector: 'pb-account-menu',
  imports: [Avatar, Icon, MatDivider, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button class="open" type="button" [matMenuTriggerFor]="menu" ><pb-avatar [name]="session.fullName()" /><span class="sr">Mon compte, {{ session.fullName() }}</span></button>
    <mat-menu #menu="matMenu" xPosition="before">
      <div class="who" role="presentation"><strong>{{ session.fullName() }}</strong><span>{{ session.person()?.email }}</span></div>
      <mat-divider />
      @if (places().length > 1) {
        @for (place of places(); track place.link) { <a mat-menu-item [routerLink]="place.link"><pb-icon name="swap" /> <span class="two">{{ place.title }}<small>{{ place.organisation }}</small></span></a> }
        <mat-divider />
      }
      <a mat-menu-item routerLink="/mes-sessions"><pb-icon name="shield" /> Mes sessions</a>
      <button mat-menu-item [matMenuTriggerFor]="themes"><pb-icon name="sun" /> Apparence</button>
      @if (session.current()?.mode === 'try') { <a mat-menu-item routerLink="/boite-d-envoi"><pb-icon name="mail" /> Boîte d’envoi de l’essai</a> }
      <mat-divider />
      <button mat-menu-item (click)="leave()"><pb-icon name="logout" /> Se déconnecter</button>
    </mat-menu>
    <mat-menu #themes="matMenu">
      @for (each of all; track each.theme) { <button mat-menu-item role="menuitemradio" [attr.aria-checked]="appearance.theme() === each.theme" (click)="appearance.choose(each.theme)"><pb-icon [name]="appearance.theme() === each.theme ? 'check' : each.icon" /> {{ each.label }}</button> }
    </mat-menu>
  `,
  styles: `
    .open { display: inline-grid; place-items: center; width: 2.75rem; height: 2.75rem; padding: 0; border: 0; background: none; border-radius: 50%; cursor: pointer; }
    .who { display: grid; padding: .5rem 1rem .75rem; } .who span { font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); overflow-wrap: anywhere; }
    pb-icon { margin-right: .5rem; color: var(--mat-sys-on-surface-variant); }
    .two { display: inline-grid; vertical-align: middle; } small { font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); }
  `,
})
export class AccountMenu {
  protected readonly session = inject(Session);
  protected readonly appearance = inject(Appearance);
  private readonly openings = inject(Places);
  private readonly router = inject(Router);
  protected readonly places = computed(() => this.openings.all());
  protected readonly all = THEMES;

  protected async leave(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/connexion');
  }
}
