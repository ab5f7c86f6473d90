import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Icon, PageHead, type IconName } from '@probant/ui';
import type { Door } from '../../shell/feature';
import { Places } from '../../shell/places';
import { Plain } from './plain';

const ICONS: Readonly<Record<Door, IconName>> = { candidate: 'medal', juror: 'gavel', school: 'building', companion: 'people' };

@Component({
  selector: 'pb-choose',
  imports: [Empty, Icon, PageHead, Plain, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-plain>
      @if (places().length > 0) {
        <pb-page-head heading="Où allez-vous ?" lead="La prochaine fois, vous reviendrez directement là où vous étiez." />
        <ul class="doors">
          @for (place of places(); track place.link) { <li><a class="card" [routerLink]="place.link"><pb-icon [name]="icons[place.door]" size="lg" /><span><strong>{{ place.title }}</strong><span class="muted small">{{ place.organisation }}</span></span><pb-icon name="chevron-right" /></a></li> }
        </ul>
      } @else {
        <h1 class="sr" tabindex="-1">Bienvenue</h1>
        <pb-empty heading="Votre compte est prêt" sentence="Il n’appartient encore à aucun organisme. Ouvrez l’invitation reçue par courriel ; elle vous mènera au bon endroit." />
      }
    </pb-plain>
  `,
  styles: `.doors { display: grid; gap: 1rem; } a { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 1rem; align-items: center; color: inherit; text-decoration: none; } a:hover { border-color: var(--mat-sys-outline); } span { display: grid; }`,
})
export default class Choose {
  protected readonly places = inject(Places).all;
  protected readonly icons = ICONS;
}
