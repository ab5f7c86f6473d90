import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { counted } from '@probant/ui';
import { placeInWords } from '../model/words';
import { ReferentielStore } from '../referentiel.store';
import { SourcePane, type Spot } from './source-pane';

/** What the reading left out of the tree: nothing of the document is lost. */
@Component({
  selector: 'pb-unplaced-page',
  imports: [RouterLink, SourcePane],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="panes two" [class.alone]="!store.sourceOpen()">
      @if (store.sourceOpen()) { <pb-source-pane class="last" [spot]="spot()" /> }
      <section class="third after" aria-labelledby="lost-title">
        <div class="head"><h2 id="lost-title">Textes sans place</h2><p class="small muted">{{ lostWords() }}</p></div>
        <div class="card" tabindex="0" role="group" aria-labelledby="lost-title">
          @if (store.lost().length === 0) { <p>Chaque mot du document a trouvé sa place, dans l’arbre ou parmi les mentions de forme.</p> }
          <ul>@for (line of lost(); track line.index) { <li><a routerLink="." [queryParams]="{ texte: line.index }" [attr.aria-current]="line.index === at() ? 'true' : null"><span class="tag">{{ line.place }}</span><span>{{ line.text }}</span></a></li> }</ul>
          @if (forms().length > 0) {
            <details [open]="openForms()"><summary>Mentions de forme ({{ forms().length }})</summary><p class="small muted">Têtes de page, textes légaux, numéros : reconnus et mis à part.</p>
              <ul>@for (line of forms(); track line.index) { <li><a routerLink="." [queryParams]="{ texte: line.index }" [attr.aria-current]="line.index === at() ? 'true' : null"><span class="tag">{{ line.place }}</span><span>{{ line.text }}</span></a></li> }</ul></details>
          }
        </div>
      </section>
    </div>
  `,
  styleUrls: ['./review.css'],
  styles: `
    ul { margin: 0 -.5rem; } li + li { border-top: 1px solid var(--mat-sys-outline-variant); }
    li a { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: .75rem; align-items: start; padding: .625rem .5rem; border-radius: var(--mat-sys-corner-small); color: inherit; font: var(--mat-sys-body-small); text-decoration: none; overflow-wrap: anywhere; }
    li a:hover { background: var(--mat-sys-surface-container-low); } li a:focus-visible { outline-offset: -2px; }
    [aria-current] { background: var(--mat-sys-secondary-container); color: var(--mat-sys-on-secondary-container); }
    .tag { justify-self: start; } summary { padding: .75rem 0; font: var(--mat-sys-label-medium); cursor: pointer; }
    .alone { grid-template-columns: minmax(0, 1fr); }
  `,
})
export default class UnplacedPage {
  /** Its rank among the texts without place. */
  readonly texte = input<string>();
  protected readonly store = inject(ReferentielStore);
  private readonly all = computed(() => (this.store.view()?.unplaced ?? []).map((each, index) => ({ ...each, index, place: placeInWords(each.where) ?? '' })));
  protected readonly lost = computed(() => this.all().filter(({ boilerplate }) => !boilerplate));
  protected readonly forms = computed(() => this.all().filter(({ boilerplate }) => boilerplate));
  protected readonly at = computed(() => (this.texte() === undefined ? -1 : Number(this.texte())));
  protected readonly openForms = computed(() => this.forms().some(({ index }) => index === this.at()));
  protected readonly lostWords = computed(() => counted(this.lost().length, 'texte', undefined, 'aucun'));
  protected readonly spot = computed<Spot>(() => { const found = this.all()[this.at()]; return { line: found?.where.line ?? null, text: found?.text ?? '' }; });
}
