import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Empty } from '@probant/ui';

/** A member who has nothing to do here yet. */
@Component({
  selector: 'pb-nothing-yet',
  imports: [Empty],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="page"><h1 class="sr" tabindex="-1">Bienvenue</h1><pb-empty heading="Rien ne vous attend encore" sentence="Dès que votre école ouvrira une candidature ou vous confiera une tâche, vous la trouverez ici et recevrez un courriel." /></div>`,
})
export default class NothingYet {}
