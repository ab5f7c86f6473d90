import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CANDIDACY_STATUSES } from '@probant/domain-candidacy';
import { STAGE_WORDS } from '../i18n/school-words';
import type { DashboardView } from './dashboard.store';

/** Cohort by stage, in counts; a number opens its list. On a phone, one card a cohort. */
@Component({
  selector: 'pb-cohorts-table',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll only-desktop" role="region" aria-label="Cohortes par étape" tabindex="0">
      <table class="table">
        <caption class="sr">Candidatures de chaque cohorte, étape par étape</caption>
        <thead><tr><th scope="col">Cohorte</th><th scope="col" class="r">Candidatures</th>@for (stage of stages(); track stage) { <th scope="col" class="r stage">{{ words[stage] }}</th> }</tr></thead>
        <tbody>
          @for (line of lines(); track line.id) {
            <tr><th scope="row"><a [routerLink]="['/o', org(), 'candidatures']" [queryParams]="{ cohort: line.id }">{{ line.name }}</a></th><td class="r num">{{ line.total }}</td>
              @for (stage of stages(); track stage) { <td class="r num">@if (line.counts[stage]; as count) { <a class="target" [routerLink]="['/o', org(), 'candidatures']" [queryParams]="{ cohort: line.id, status: stage }" [attr.aria-label]="count + ', ' + words[stage] + ', ' + line.name">{{ count }}</a> } @else { <span class="muted">–</span> }</td> }
            </tr>
          }
        </tbody>
      </table>
    </div>
    <ul class="list only-phone">
      @for (line of lines(); track line.id) {
        <li><div><h3><a [routerLink]="['/o', org(), 'candidatures']" [queryParams]="{ cohort: line.id }">{{ line.name }}</a></h3>
          <ul class="chips">@for (stage of stages(); track stage) { @if (line.counts[stage]; as count) { <li><a class="tag" [routerLink]="['/o', org(), 'candidatures']" [queryParams]="{ cohort: line.id, status: stage }">{{ count }} · {{ words[stage] }}</a></li> } }</ul></div></li>
      }
    </ul>
  `,
  styles: `
    .scroll { overflow-x: auto; }
    tbody th { padding: .4375rem .625rem .4375rem 1.5rem; border-bottom: 1px solid var(--mat-sys-outline-variant); text-align: left; vertical-align: middle; }
    .table thead th:first-child { padding-left: 1.5rem; } tbody tr:last-child th { border-bottom: 0; }
    tbody th a { color: var(--mat-sys-on-surface); text-decoration: none; display: inline-block; padding: .25rem 0; } tbody th a:hover { text-decoration: underline; }
    .stage { white-space: normal; max-width: 7.5rem; }
    .table th:last-child, .table td:last-child { padding-left: .625rem; }
    .target { display: inline-block; min-width: 1.75rem; padding: .25rem; text-decoration: underline; }
    .list { padding: 0 1.5rem 1.25rem; } .list > li { grid-template-columns: minmax(0, 1fr); }
    h3 a { display: inline-block; padding: .25rem 0; }
    .chips { display: flex; flex-wrap: wrap; gap: .375rem; margin-top: .25rem; } .chips .tag { padding: .5rem .625rem; }
  `,
})
export class CohortsTable {
  readonly org = input.required<string>();
  readonly cohorts = input.required<DashboardView['cohorts']>();
  protected readonly words = STAGE_WORDS;
  /** Only the stages where somebody of these cohorts stands. */
  protected readonly stages = computed(() => CANDIDACY_STATUSES.filter((stage) => this.cohorts().some(({ byStatus }) => byStatus.some(({ status, count }) => status === stage && count > 0))));
  protected readonly lines = computed(() => this.cohorts().map(({ id, name, total, byStatus }) => ({ id, name, total, counts: Object.fromEntries(byStatus.map(({ status, count }) => [status, count])) as Partial<Record<(typeof CANDIDACY_STATUSES)[number], number>> })));
}
