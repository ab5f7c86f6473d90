import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Icon, PageHead } from '@probant/ui';
import { STATUS_WORDS } from '../i18n/candidacy-words';
import { candidacyPath } from '../session/open-candidacy';
import { Session } from '../session/session';

/** Every candidacy of the person, in all their schools: a choice when there are several. */
@Component({
  selector: 'pb-candidacies',
  imports: [Empty, Icon, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <pb-page-head heading="Mes candidatures" lead="Choisissez celle que vous voulez ouvrir. Vos preuves servent à toutes celles d’une même école." />
      @if (lines().length > 0) {
        <ul class="doors">
          @for (line of lines(); track line.id) { <li><a class="card" [routerLink]="line.link"><pb-icon name="medal" size="lg" /><span><strong>{{ line.title }}</strong><span class="muted small">{{ line.school }} · {{ line.status }}</span></span><pb-icon name="chevron-right" /></a></li> }
        </ul>
      } @else {
        <pb-empty heading="Aucune candidature" sentence="Votre école ouvre votre candidature et vous envoie une invitation par courriel. Elle apparaîtra ici dès que vous l’aurez acceptée." />
      }
    </div>
  `,
  styles: `.doors { display: grid; gap: 1rem; max-width: 44rem; } a { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 1rem; align-items: center; color: inherit; text-decoration: none; } a:hover { border-color: var(--mat-sys-outline); } span { display: grid; }`,
})
export default class Candidacies {
  private readonly session = inject(Session);
  protected readonly lines = computed(() =>
    this.session.memberships().flatMap(({ organisation, candidacies }) =>
      candidacies.map(({ id, title, status }) => ({ id, title, school: organisation.name, status: (STATUS_WORDS as Readonly<Record<string, string>>)[status] ?? '', link: `${candidacyPath({ org: organisation.slug, candidacy: id })}/parcours` })),
    ),
  );
}
