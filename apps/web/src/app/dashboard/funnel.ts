import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { frNumber } from '@probant/ui';
import { STAGE_WORDS } from '../i18n/school-words';
import type { DashboardView } from './dashboard.store';

/** Stages told even when nobody stands there; the others only when somebody does. */
const ALWAYS = new Set(['eligibility_submitted', 'building', 'deposited', 'verified', 'convoked', 'decided']);

/** How many candidacies at each stage; a number opens its list. The bar repeats the number beside it. */
@Component({
  selector: 'pb-funnel',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (step of steps(); track step.status) {
        <li><a [routerLink]="['/o', org(), 'candidatures']" [queryParams]="{ status: step.status }"><span class="small">{{ step.label }}</span><span class="track" aria-hidden="true">@if (step.count > 0) { <span class="bar" [style.width.%]="step.share"></span> }</span><span class="num">{{ number(step.count) }}</span></a></li>
      }
    </ol>
  `,
  styles: `
    a { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr) 3.5rem; gap: .875rem; align-items: center; min-height: 2rem; color: inherit; text-decoration: none; border-radius: var(--mat-sys-corner-extra-small); }
    a:hover .small { text-decoration: underline; }
    .bar { display: block; height: 1.5rem; min-width: 3px; border-radius: var(--mat-sys-corner-extra-small); background: var(--mat-sys-primary); opacity: .82; }
    .num { font-weight: 600; text-align: right; }
    @media (max-width: 44rem) { a { grid-template-columns: minmax(0, 1fr) auto; gap: .25rem .75rem; padding: .375rem 0; } .track { grid-column: 1 / -1; grid-row: 2; } .bar { height: .5rem; } }
  `,
})
export class Funnel {
  readonly org = input.required<string>();
  readonly stages = input.required<DashboardView['funnel']>();
  protected readonly number = frNumber;
  protected readonly steps = computed(() => {
    const most = Math.max(1, ...this.stages().map(({ count }) => count));
    return this.stages().filter(({ status, count }) => count > 0 || ALWAYS.has(status)).map(({ status, count }) => ({ status, count, label: STAGE_WORDS[status], share: (100 * count) / most }));
  });
}
