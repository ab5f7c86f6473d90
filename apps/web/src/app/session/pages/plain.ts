import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { AccountMenu } from '../../shell/account-menu';
import { Brand } from '../../shell/brand';
import { Session } from '../session';

/** The frame of the pages that belong to no organisation. */
@Component({
  selector: 'pb-plain',
  imports: [AccountMenu, Brand],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<header><pb-brand />@if (session.signedIn()) { <pb-account-menu /> }</header><main id="contenu" class="page"><ng-content /></main>`,
  styles: `header { display: flex; align-items: center; justify-content: space-between; height: 4.5rem; padding: 0 2rem; border-bottom: 1px solid var(--mat-sys-outline-variant); } .page { max-width: 56rem; } @media (max-width: 44rem) { header { height: 4rem; padding: 0 .5rem 0 1rem; } }`,
})
export class Plain {
  protected readonly session = inject(Session);
}
