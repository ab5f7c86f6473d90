import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Icon, Kbd, Keys, Typeset } from '@probant/ui';
import { placeOf, textOf } from '../model/elements';
import { codeOf, placeInWords } from '../model/words';
import { ReferentielStore } from '../referentiel.store';
import { SourcePane, type Spot } from './source-pane';
import { TreePane } from './tree-pane';

/** The doubts of the reading, one after the other, each with its place, what was assumed and what could be done. */
@Component({
  selector: 'pb-doubts-page',
  imports: [Icon, Kbd, MatIconButton, RouterLink, SourcePane, TreePane, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './doubts.page.html',
  styleUrls: ['./review.css', './doubts.page.css'],
})
export default class DoubtsPage {
  /** The id of the doubt looked at; the first one otherwise. */
  readonly doute = input<string>();
  protected readonly store = inject(ReferentielStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly at = computed(() => Math.max(0, this.store.doubts().findIndex(({ id }) => id === this.doute())));
  protected readonly doubt = computed(() => this.store.doubts()[this.at()] ?? null);
  protected readonly subject = computed(() => this.store.elements().get(this.doubt()?.subjectId ?? '') ?? null);
  protected readonly subjectCode = computed(() => { const subject = this.subject(); return subject && codeOf(subject); });
  protected readonly place = computed(() => placeInWords(this.doubt()?.where ?? null));
  protected readonly lines = computed(() => this.store.doubts().map((doubt) => {
    const subject = this.store.elements().get(doubt.subjectId ?? '');
    return { doubt, place: placeInWords(doubt.where), code: subject ? codeOf(subject) : null };
  }));
  protected readonly spot = computed<Spot>(() => {
    const subject = this.subject();
    return { line: this.doubt()?.where.line ?? (subject && placeOf(subject)?.line) ?? null, text: subject ? textOf(subject) : '' };
  });

  constructor() {
    inject(Keys).use([{ key: 'j', does: 'Doute suivant', run: () => this.step(1) }, { key: 'k', does: 'Doute précédent', run: () => this.step(-1) }]);
  }

  protected step(by: number): void {
    const next = this.store.doubts()[this.at() + by];
    if (next) this.go({ doute: next.id });
  }

  protected see(element: string): void {
    void this.router.navigate(['../arbre'], { relativeTo: this.route, queryParams: { element } });
  }

  private go(queryParams: Record<string, string>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
