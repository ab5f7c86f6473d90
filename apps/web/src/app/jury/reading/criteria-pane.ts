import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MARK_LEVELS, type MarkLevel } from '@probant/domain-assessment';
import { counted, Icon } from '@probant/ui';
import type { JudgedBloc, JudgedCompetency } from '../model/judged-tree';
import { LEVEL_WORDS } from '../model/words';
import { MarkSymbol } from '../pieces/mark-symbol';
import { ReadingStore } from './reading.store';

/** The référentiel on the left: blocs, competencies, criteria, each with what the juror said of it. */
@Component({
  selector: 'pb-criteria-pane',
  imports: [Icon, MarkSymbol, MatButton, MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (bloc of store.blocs(); track bloc.id) {
      <section [attr.aria-labelledby]="'b-' + bloc.id">
        <h2 [id]="'b-' + bloc.id"><button type="button" [attr.aria-expanded]="bloc.id === open()" (click)="toggle(bloc)"><span><b>{{ bloc.label }}</b> · {{ bloc.title }}</span><span class="small muted">{{ said(bloc.criteria) }} sur {{ bloc.criteria.length }}</span><pb-icon [name]="bloc.id === open() ? 'chevron-up' : 'chevron-down'" size="sm" /></button></h2>
        @if (bloc.id === open()) {
          @for (competency of bloc.competencies; track competency.id) {
            <div class="comp"><h3><b>{{ competency.label }}</b> {{ competency.text }}</h3>@if (competency.criteria.length > 0) { <span class="num muted small">{{ said(competency.criteria) }}/{{ competency.criteria.length }}</span> }</div>
            @if (competency.elsewhere.length > 0) { <p class="also small muted">Aussi par {{ competency.elsewhere.join(', ') }}</p> }
            <ul>
              @for (criterion of competency.criteria; track criterion.id) {
                <li><button type="button" class="crit" [attr.aria-current]="criterion.id === current() ? 'true' : null" (click)="chosen.emit(criterion.id)">
                  <pb-mark-symbol [level]="store.levelOf(criterion.id)" /><b class="code">{{ criterion.label }}</b><span class="text">{{ criterion.text }}</span><span class="sr">{{ word(criterion.id) }}</span>
                  @if (store.isToConfirm(criterion.id)) { <span class="flag">à confirmer</span> }
                </button></li>
              }
            </ul>
            @if (store.mayMark() && competency.id && left(bloc, competency) > 0) {
              <button matButton class="rest" type="button" [matMenuTriggerFor]="levels" [matMenuTriggerData]="{ id: competency.id }">Apprécier {{ rest(bloc, competency) }}</button>
            }
          }
        }
      </section>
    }
    <mat-menu #levels="matMenu"><ng-template matMenuContent let-id="id">@for (level of all; track level) { <button mat-menu-item type="button" (click)="remaining.emit({ competencyId: id, level })"><pb-mark-symbol [level]="level" /> {{ words[level] }}</button> }</ng-template></mat-menu>
  `,
  styleUrl: './criteria-pane.css',
})
export class CriteriaPane {
  readonly current = input<string | null>(null);
  readonly chosen = output<string>();
  readonly remaining = output<{ readonly competencyId: string; readonly level: MarkLevel }>();
  protected readonly store = inject(ReadingStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly all = MARK_LEVELS;
  protected readonly words = LEVEL_WORDS;
  private readonly here = computed(() => this.store.criterion(this.current() ?? '')?.blocId ?? this.store.blocs()[0]?.id ?? null);
  protected readonly open = linkedSignal<string | null, string | null>({ source: this.here, computation: (id) => id });

  constructor() {
    afterRenderEffect(() => { if (this.current()) this.host.nativeElement.querySelector('.crit[aria-current]')?.scrollIntoView({ block: 'nearest' }); });
  }

  protected toggle(bloc: JudgedBloc): void {
    this.open.update((id) => (id === bloc.id ? null : bloc.id));
  }

  protected said(criteria: readonly { readonly id: string }[]): number {
    return criteria.filter(({ id }) => this.store.levelOf(id) !== null).length;
  }

  /** Criteria of a competency without a level, those met under another one included: one gesture marks them all. */
  protected left(bloc: JudgedBloc, { id }: JudgedCompetency): number {
    return bloc.criteria.filter((criterion) => id !== null && criterion.competencyIds.includes(id) && this.store.levelOf(criterion.id) === null).length;
  }

  protected rest(bloc: JudgedBloc, competency: JudgedCompetency): string {
    const left = this.left(bloc, competency);
    return left === 1 ? 'le critère restant' : `les ${counted(left, 'critère restant', 'critères restants')}`;
  }

  protected word(id: string): string {
    const level = this.store.levelOf(id);
    return level ? LEVEL_WORDS[level] : 'Sans appréciation';
  }
}
