import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { indexTree, type Bloc, type ReferentielReading } from '@probant/domain-referentiel';
import { Typeset } from '@probant/ui';
import { blocName, countsInWords, some } from '../model/words';

const MOST = 12;

/** The tree that the first rows of a workbook make, as its columns are said to be. */
@Component({
  selector: 'pb-columns-preview',
  imports: [Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="card__head"><h2>Aperçu</h2></div>
    <p class="small" role="status">{{ told() | pbFr }}</p>
    @for (bloc of blocs(); track bloc.id) {
      <section class="bloc">
        <h3>{{ bloc.name }}@if (bloc.title) { <span class="muted"> · {{ bloc.title | pbFr }}</span> }</h3>
        <ul>@for (competency of bloc.competencies; track competency.id) {
          <li><p>@if (competency.code) { <span class="code">{{ competency.code }}</span> }{{ competency.text | pbFr }}</p>
            @if (competency.modalities) { <p class="small muted">{{ 'Évaluée par : ' + competency.modalities | pbFr }}</p> }
            @if (competency.criteria.length > 0) { <ul class="small criteria">@for (criterion of competency.criteria; track criterion.id) { <li>{{ criterion.text | pbFr }}</li> }</ul> }</li>
        }</ul>
        @if (bloc.more > 0) { <p class="small muted">et {{ bloc.more }} de plus.</p> }
      </section>
    } @empty { <p class="muted">Dites quelle colonne contient les compétences, ou les critères : l’arbre se dessine ici.</p> }
  `,
  styles: `
    :host { display: grid; gap: .75rem; align-content: start; overflow-wrap: anywhere; }
    h3 { font: var(--mat-sys-title-small); margin: 0 0 .375rem; }
    ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .625rem; }
    .bloc > ul > li { padding-left: .75rem; border-left: 2px solid var(--mat-sys-outline-variant); display: grid; gap: .125rem; }
    .criteria { list-style: disc; padding-left: 1.25rem; gap: .125rem; }
    .code { font-weight: 600; margin-right: .5rem; }
  `,
})
export class ColumnsPreview {
  readonly reading = input.required<ReferentielReading>();
  readonly rows = input.required<number>();
  protected readonly told = computed(() => {
    const { tree, unplaced } = this.reading();
    const sum = (of: (bloc: Bloc) => readonly unknown[]): number => tree.blocs.reduce((total, bloc) => total + of(bloc).length, 0);
    const counts = countsInWords({ blocs: tree.blocs.length, competencies: sum((bloc) => bloc.competencies), criteria: sum((bloc) => bloc.criteria) });
    const lost = some(unplaced.filter((one) => !one.boilerplate).length, 'texte sans place', 'textes sans place');
    return `${this.rows() > 1 ? `Des ${this.rows()} premières lignes : ` : ''}${counts}${lost ? `, ${lost}` : ''}.`;
  });
  protected readonly blocs = computed(() => {
    const { tree } = this.reading();
    const { criteriaOfCompetency } = indexTree(tree);
    return tree.blocs.filter((bloc) => bloc.competencies.length > 0 || bloc.criteria.length > 0).map((bloc) => ({
      id: bloc.id, name: blocName(bloc), title: bloc.title, more: Math.max(0, bloc.competencies.length - MOST),
      competencies: bloc.competencies.slice(0, MOST).map(({ id, code, text }) => ({
        id, code, text, criteria: criteriaOfCompetency.get(id) ?? [],
        modalities: bloc.modalities.filter((one) => one.competencyIds.includes(id)).map((one) => [one.printedCode, one.title].filter(Boolean).join(' ')).join(', '),
      })),
    }));
  });
}
