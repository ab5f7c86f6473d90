import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Brand } from './brand';

/** The address leads nowhere, or to something one may not see. */
@Component({
  selector: 'pb-not-found',
  imports: [Brand, MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header><pb-brand /></header>
    <main id="contenu" class="page stack"><h1 tabindex="-1">Cette page n’existe pas</h1><p class="read">L’adresse est peut-être incomplète, ou ce qu’elle montrait ne vous est pas ouvert. Rien n’a été perdu.</p><a matButton="filled" routerLink="/">Revenir à l’accueil</a></main>
  `,
  styles: `header { padding: 1rem 2rem; border-bottom: 1px solid var(--mat-sys-outline-variant); }`,
})
export class NotFound {}
