import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

/** An address that leads nowhere inside an organisation. */
@Component({
  selector: 'pb-nowhere',
  imports: [MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="page stack"><h1 tabindex="-1">Cette page n’existe pas</h1><p class="read">L’adresse est peut-être incomplète, ou ce qu’elle montrait ne vous est pas ouvert.</p><a matButton="filled" routerLink="/">Revenir à l’accueil</a></div>`,
})
export default class Nowhere {}
