import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { unspecifiedRules } from '@probant/domain-referentiel';
import { counted, Note } from '@probant/ui';
import { some } from './model/words';
import { ReferentielStore } from './referentiel.store';

/** Above every tab: what stands before publication, what can wait, and what will block later. */
@Component({
  selector: 'pb-standing-note',
  imports: [Note, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.view()?.status === 'draft' && store.sourceOpen()) {
      @if (store.view()?.awaitingSecond; as waiting) { <pb-note kind="info" class="small">{{ waiting.person }} a confirmé la publication : elle attend une seconde personne. <a routerLink="publication">Voir</a></pb-note> }
      @else {
        <pb-note [kind]="blockers().length > 0 ? 'warn' : 'quiet'" class="small" icon="info">
          @if (first(); as blocker) { Avant de publier : <b>{{ blocker.sentence }}</b>@if (blockers().length > 1) { Et {{ rest() }}. } <a routerLink="publication">Voir ce qui bloque</a>. }
          @if (waits(); as text) { <span>{{ text }}</span> }
          @if (unwritten()) { La règle de validation par VAE n’est pas fixée : elle n’empêche rien ici, mais bloquera la délibération. <a routerLink="regles">L’écrire</a> }
        </pb-note>
      }
    }
  `,
})
export class StandingNote {
  protected readonly store = inject(ReferentielStore);
  protected readonly blockers = this.store.blockers;
  protected readonly first = computed(() => this.blockers()[0] ?? null);
  protected readonly rest = computed(() => counted(this.blockers().length - 1, 'autre point', 'autres points'));
  protected readonly waits = computed(() => {
    const parts = [some(this.store.unsettled().length, 'doute'), some(this.store.lost().length, 'texte sans place', 'textes sans place')].filter(Boolean);
    const several = this.store.unsettled().length + this.store.lost().length > 1;
    return parts.length > 0 ? `${parts.join(' et ')} ${several ? 'peuvent' : 'peut'} attendre. ` : '';
  });
  protected readonly unwritten = computed(() => { const rules = this.store.latest('ruleSets', 'vae'); return rules === null || unspecifiedRules(rules).length > 0; });
}
