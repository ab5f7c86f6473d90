import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { placeOf, textOf } from '../model/elements';
import { ReferentielStore } from '../referentiel.store';
import { ElementCard } from './element-card';
import { SourcePane, type Spot } from './source-pane';
import { TreePane } from './tree-pane';

/** The tree beside its document: what is chosen is shown whole, and marked where it was read. */
@Component({
  selector: 'pb-tree-page',
  imports: [ElementCard, SourcePane, TreePane],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="panes" [class.two]="!store.sourceOpen()">
      @if (store.sourceOpen()) { <pb-source-pane class="last" [spot]="spot()" /> }
      <pb-tree-pane [chosen]="chosen()?.id ?? null" (choice)="go($event)" />
      <section class="third after" aria-labelledby="element-title">
        <div class="head"><h2 id="element-title">L’élément choisi</h2></div>
        <div class="card" aria-live="polite" tabindex="0" role="group" aria-labelledby="element-title">
          @if (chosen(); as element) { <pb-element-card [element]="element" /> }
          @else if (element()) { <p class="muted">Cet élément n’est pas, ou plus, dans cet arbre.</p> }
          @else { <p class="muted">Choisissez une ligne de l’arbre : son texte entier s’affiche ici, et sa place est surlignée dans le document.</p> }
        </div>
      </section>
    </div>
  `,
  styleUrl: './review.css',
})
export default class TreePage {
  /** The id of the element looked at. */
  readonly element = input<string>();
  protected readonly store = inject(ReferentielStore);
  private readonly router = inject(Router);
  protected readonly chosen = computed(() => this.store.elements().get(this.element() ?? '') ?? null);
  protected readonly spot = computed<Spot>(() => { const chosen = this.chosen(); return chosen ? { line: placeOf(chosen)?.line ?? null, text: textOf(chosen) } : { line: null, text: '' }; });

  protected go(element: string): void {
    void this.router.navigate([], { queryParams: { element }, queryParamsHandling: 'merge' });
  }
}
