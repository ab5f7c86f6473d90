import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@probant/ui';
import { CorrectionsStore } from '../../corrections.store';
import { placeOf, textOf } from '../../model/elements';
import { heldBy } from '../../model/review/places';
import { KIND_WORDS } from '../../model/words';
import { ReferentielStore } from '../../referentiel.store';
import { ElementActs } from '../element-acts';
import { ReviewPlace } from '../review-place';
import { NOWHERE } from '../source/spot';
import { ElementDesk } from './element-desk';

/** The element chosen in the tree, whole, with everything that corrects it. */
@Component({
  selector: 'pb-tree-page',
  imports: [ElementDesk, Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="third" aria-labelledby="element-title">
      <div class="head"><h2 id="element-title">L’élément choisi</h2></div>
      <div class="card" aria-live="polite" tabindex="0" role="group" aria-labelledby="element-title">
        @if (chosen(); as element) { <pb-element-desk [element]="element" /> }
        @else if (element()) { <p class="muted">Cet élément n’est pas, ou plus, dans cet arbre.</p> }
        @else {
          <p class="muted">Choisissez une ligne de l’arbre : son texte entier s’affiche ici, et sa place est surlignée dans le document.</p>
          @if (open()) { <div class="acts">@for (kind of kinds; track kind) { <button matButton type="button" (click)="acts.add(kind, null)"><pb-icon name="plus" size="sm" />{{ words[kind] }}</button> }</div> }
        }
      </div>
    </section>
  `,
  styleUrl: '../review.css',
  styles: `.acts { display: flex; flex-wrap: wrap; gap: .375rem; margin-top: 1rem; } pb-icon { margin-right: .25rem; } :host { display: flex; flex: 1; }`,
})
export default class TreePage {
  /** The id of the element looked at. */
  readonly element = input<string>();
  protected readonly acts = inject(ElementActs);
  protected readonly open = inject(CorrectionsStore).open;
  protected readonly kinds = heldBy(null);
  protected readonly words = KIND_WORDS;
  private readonly store = inject(ReferentielStore);
  private readonly place = inject(ReviewPlace);
  protected readonly chosen = computed(() => this.store.elements().get(this.element() ?? '') ?? null);

  constructor() {
    this.place.panelFirst.set(false);
    effect(() => {
      const chosen = this.chosen();
      this.place.chosen.set(chosen?.id ?? null);
      this.place.spot.set(chosen ? { where: placeOf(chosen), text: textOf(chosen) } : NOWHERE);
    });
  }
}
