import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Empty, PageHead } from '@probant/ui';
import { Trouble } from '../../shell/trouble';
import { CertificationsStore } from '../certifications.store';
import { CertificationCard } from './certification-card';

/** The certifications of the organisation and their référentiels, version after version. */
@Component({
  selector: 'pb-certifications',
  imports: [CertificationCard, Empty, MatButton, PageHead, RouterLink, Trouble],
  providers: [CertificationsStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <pb-page-head heading="Référentiels" lead="Les certifications et leurs référentiels, version après version. Un référentiel publié ne change plus.">
        @if (store.manager() && store.certifications().length > 0) { <a matButton="outlined" routerLink="declarer">Déclarer une certification</a> }
      </pb-page-head>
      <pb-trouble [error]="store.error()" (again)="store.reload()" />
      <div class="stack-5">
        @for (certification of store.certifications(); track certification.id) { <pb-certification-card [certification]="certification" /> }
        @empty { @if (store.ready()) {
          <pb-empty heading="Aucune certification" sentence="Déclarez la certification que vous délivrez, puis importez le document de son référentiel : nous en lisons les blocs, les compétences et les critères, et vous relisez avant de publier.">
            @if (store.manager()) { <a matButton="filled" routerLink="declarer">Déclarer une certification</a> }
            <p example class="small muted example">Par exemple : « Responsable de projets événementiels durables », RNCP00000, niveau 6.</p>
          </pb-empty>
        } }
      </div>
    </div>
  `,
  styles: `.example { margin-top: 1rem; text-align: center; }`,
})
export default class CertificationsPage {
  readonly org = input.required<string>();
  protected readonly store = inject(CertificationsStore);

  constructor() {
    effect(() => this.store.open(this.org()));
  }
}
