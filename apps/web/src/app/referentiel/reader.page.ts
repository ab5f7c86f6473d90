import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { PageHead, Typeset } from '@probant/ui';
import { Titles } from '../shell/titles';
import { Trouble } from '../shell/trouble';
import { countsInWords } from './model/words';
import { ReferentielStore } from './referentiel.store';
import { ElementCard } from './review/element/element-card';
import { TreePane } from './review/tree/tree-pane';

/** The tree for whoever lives by it: a candidate, a juror, an accompagnateur. Read only. */
@Component({
  selector: 'pb-referentiel-reader',
  imports: [ElementCard, PageHead, TreePane, Trouble, Typeset],
  providers: [ReferentielStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <pb-page-head [heading]="store.view()?.certification?.title ?? 'Référentiel'" [lead]="(lead() | pbFr)" />
      <pb-trouble [error]="store.error()" (again)="store.reload()" />
      @if (store.tree()) {
        <div class="panes">
          <pb-tree-pane heading="Le référentiel" [chosen]="chosen()?.id ?? null" (choice)="go($event)" />
          <section class="third after" aria-labelledby="element-title">
            <div class="head"><h2 id="element-title">L’élément choisi</h2></div>
            <div class="card" aria-live="polite" tabindex="0" role="group" aria-labelledby="element-title">@if (chosen(); as element) { <pb-element-card [element]="element" [placed]="false" /> } @else { <p class="muted">Choisissez une ligne : son texte entier s’affiche ici, avec ce à quoi elle est liée.</p> }</div>
          </section>
        </div>
      }
    </div>
  `,
  styleUrls: ['./review/review.css'],
  styles: `.panes { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } @media (max-width: 68rem) { .panes { grid-template-columns: minmax(0, 1fr); } }`,
})
export default class ReaderPage {
  readonly org = input.required<string>();
  readonly referentiel = input.required<string>();
  /** The id of the element looked at. */
  readonly element = input<string>();
  protected readonly store = inject(ReferentielStore);
  private readonly router = inject(Router);
  private readonly titles = inject(Titles);
  protected readonly chosen = computed(() => this.store.elements().get(this.element() ?? '') ?? null);
  protected readonly lead = computed(() => { const view = this.store.view(); return view ? [view.version === null ? '' : `Version ${view.version}`, view.certification.certifier.name, view.counts ? countsInWords(view.counts) : ''].filter(Boolean).join(' · ') : ''; });

  constructor() {
    effect(() => this.store.open({ org: this.org(), referentiel: this.referentiel() }));
    effect(() => { const view = this.store.view(); if (view) this.titles.name(`Référentiel : ${view.certification.title}`); });
  }

  protected go(element: string): void {
    void this.router.navigate([], { queryParams: { element }, queryParamsHandling: 'merge' });
  }
}
