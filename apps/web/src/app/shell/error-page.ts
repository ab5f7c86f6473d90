import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { sentenceOfCode } from '../i18n/sentence';
import { Brand } from './brand';

/** A page could not be opened at all. */
@Component({
  selector: 'pb-error-page',
  imports: [Brand, MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header><pb-brand /></header>
    <main id="contenu" class="page stack"><h1 tabindex="-1">Cette page n’a pas pu s’ouvrir</h1><p class="read">{{ sentence }}</p><p class="row"><a matButton="filled" [href]="again">Réessayer</a><a matButton routerLink="/">Revenir à l’accueil</a></p></main>
  `,
  styles: `header { padding: 1rem 2rem; border-bottom: 1px solid var(--mat-sys-outline-variant); }`,
})
export class ErrorPage {
  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  protected readonly sentence = sentenceOfCode(this.query.get('raison') ?? '') ?? sentenceOfCode('web.bug');
  protected readonly again = /^\/(?!\/)/.test(this.query.get('suite') ?? '') ? this.query.get('suite') : '/';
}
