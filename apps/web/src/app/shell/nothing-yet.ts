import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Empty } from '@probant/ui';
import { Session } from '../session/session';
import { DOOR_ROLES } from './feature';

/** A member who has nothing to do here yet; who accompanies is told how candidates reach them. */
@Component({
  selector: 'pb-nothing-yet',
  imports: [Empty],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="page"><h1 class="sr" tabindex="-1">Bienvenue</h1><pb-empty [heading]="companion() ? 'Les candidats vous écrivent' : 'Rien ne vous attend encore'" [sentence]="sentence()" /></div>`,
})
export default class NothingYet {
  readonly org = input.required<string>();
  private readonly session = inject(Session);
  protected readonly companion = computed(() => this.session.membership(this.org())?.roles.some((role) => DOOR_ROLES.companion.includes(role)) ?? false);
  protected readonly sentence = computed(() =>
    this.companion()
      ? 'Ceux qui peuvent s’adresser à vous lisent votre nom et votre adresse dans leur parcours, et vous joignent par courriel. Leur dossier ne s’ouvre pas encore ici\u00a0: demandez à votre école ce qu’il vous faut en voir.'
      : 'Dès que votre école ouvrira une candidature ou vous confiera une tâche, vous la trouverez ici et recevrez un courriel.',
  );
}
