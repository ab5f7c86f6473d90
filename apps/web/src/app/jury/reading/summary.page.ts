import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { Cells, frDateTime, Note, PageHead, type StateKind } from '@probant/ui';
import { Trouble } from '../../shell/trouble';
import type { JudgedBloc, JudgedCriterion } from '../model/judged-tree';
import { LEVEL_KINDS, nameOf, tallyOf } from '../model/words';
import { MarkChip } from '../pieces/mark-symbol';
import { Questions } from '../pieces/questions';
import { ReadingStore } from './reading.store';

/** Where my reading is before the hearing: what has no level yet, what is to confirm, what I will ask. */
@Component({
  selector: 'pb-reading-summary',
  imports: [Cells, MarkChip, MatButton, MatProgressBar, Note, PageHead, Questions, RouterLink, Trouble],
  providers: [ReadingStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <pb-page-head heading="Où en est ma lecture" [lead]="lead()" [crumbs]="crumbs()"><a matButton="tonal" [routerLink]="reading().concat('audition')">Aller à l’audition</a><a matButton="filled" [routerLink]="reading()">Reprendre la lecture</a></pb-page-head>
      @if (store.error(); as error) { <pb-trouble [error]="error" (again)="store.reload()" /> }
      @else if (!store.ready()) { <mat-progress-bar mode="indeterminate" aria-label="Lecture en cours" /> }
      @else {
        <div class="cols">
          <div class="stack-5">
            @if (todo().length > 0) {
              <section class="card" aria-labelledby="todo"><h2 id="todo">Ce qui reste</h2>
                <ul class="list">@for (line of todo(); track line.criterion.id) { <li class="mid"><span class="code">{{ line.criterion.label }}</span><a [routerLink]="reading()" [queryParams]="{ critere: line.criterion.id }">{{ line.criterion.text }}</a><span class="small nw" [class.c-partly]="line.confirm">{{ line.confirm ? 'à confirmer' : 'sans appréciation' }}</span></li> }</ul>
              </section>
            } @else { <pb-note kind="ok">Tous les critères sont appréciés. Vous pouvez encore tout changer, jusqu’à la fin de l’audition.</pb-note> }
            @for (bloc of store.blocs(); track bloc.id) {
              <section class="card stack-2" [attr.aria-labelledby]="'s-' + bloc.id"><h2 [id]="'s-' + bloc.id">{{ bloc.label }} · {{ bloc.title }}</h2><pb-cells [states]="cells(bloc)" [label]="tally(bloc)" /><p class="small muted">{{ tally(bloc) }}</p>
                <details><summary>Voir critère par critère</summary><ul class="list">@for (criterion of bloc.criteria; track criterion.id) { <li><span class="code">{{ criterion.label }}</span><div><a [routerLink]="reading()" [queryParams]="{ critere: criterion.id }">{{ criterion.text }}</a>@if (comment(criterion)) { <p class="small muted said">{{ comment(criterion) }}</p> }</div><pb-mark-chip [level]="store.levelOf(criterion.id)" /></li> }</ul></details>
              </section>
            }
          </div>
          <aside class="card stack-2" aria-labelledby="asks"><h2 id="asks">Questions à poser</h2>@if (store.questions().length === 0) { <p class="small muted">Aucune pour l’instant.</p> }<pb-questions [questions]="store.questions()" [codes]="codes()" [editable]="false" /></aside>
        </div>
      }
    </div>
  `,
  styles: `h2 + .list { margin-top: .75rem; } summary { cursor: pointer; padding: .625rem 0; font: var(--mat-sys-label-medium); color: var(--mat-sys-primary); } .said { white-space: pre-line; overflow-wrap: anywhere; } @media (max-width: 44rem) { .list > li { grid-template-columns: auto minmax(0, 1fr); } .list > li > :last-child { grid-column: 2; justify-self: start; } }`,
})
export default class SummaryPage {
  readonly org = input.required<string>();
  readonly passage = input.required<string>();
  protected readonly store = inject(ReadingStore);
  protected readonly reading = computed(() => ['/o', this.org(), 'lectures', this.passage()]);
  protected readonly crumbs = computed(() => [{ label: 'Mes lectures', link: ['/o', this.org(), 'lectures'] }, { label: this.name() }]);
  protected readonly name = computed(() => { const view = this.store.view(); return view ? nameOf(view.passage.candidate) : ''; });
  protected readonly lead = computed(() => { const at = this.store.view()?.passage.hearingAt; return at ? `Audition le ${frDateTime(at)}.` : ''; });
  protected readonly todo = computed(() => this.store.criteria().filter(({ id }) => this.store.levelOf(id) === null || this.store.isToConfirm(id)).map((criterion) => ({ criterion, confirm: this.store.levelOf(criterion.id) !== null })));
  protected readonly codes = computed(() => new Map(this.store.criteria().map(({ id, label }) => [id, label])));

  constructor() {
    effect(() => this.store.open({ org: this.org(), passage: this.passage() }));
  }

  protected cells(bloc: JudgedBloc): readonly StateKind[] {
    return bloc.criteria.map(({ id }) => { const level = this.store.levelOf(id); return level && level !== 'not_observed' ? LEVEL_KINDS[level] : 'none'; });
  }

  protected tally(bloc: JudgedBloc): string {
    return tallyOf(bloc.criteria.map(({ id }) => this.store.levelOf(id)));
  }

  protected comment({ id }: JudgedCriterion): string {
    return this.store.draftOf(id)?.value().comment ?? '';
  }
}
