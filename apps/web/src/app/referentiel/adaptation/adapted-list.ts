import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Bloc } from '@probant/domain-referentiel';
import {  } from '@probant/ui';
import { type Adapted, adaptedOf, type AdaptationItem, countDecisions, itemOf, type Target, withAll, withItem } from '../model/adaptation-draft';
import { modalityName, some } from '../model/words';
import type { AdaptationBody } from '../referentiel.client';
import { AdaptedRow } from './adapted-row';

const TITLES = { modality: 'Modalités d’évaluation', criterion: 'Critères' } as const;
const ALL = { modality: { kept: 'Toutes gardées', set_aside: 'Toutes écartées' }, criterion: { kept: 'Tous gardés', set_aside: 'Tous écartés' } } as const;

/** The modalities, or the criteria, of one bloc, with the gestures that decide for all of them at once. */
@Component({
  selector: 'pb-adapted-list',
  imports: [AdaptedRow, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" [attr.aria-labelledby]="'adapted-' + target()">
      <div class="card__head head"><h3 [id]="'adapted-' + target()">{{ title() }} <span class="small muted" role="status">{{ counts() }}</span></h3>
        <div class="row row--tight"><button matButton="tonal" type="button" (click)="decideAll('kept')">{{ all().kept }}</button>@if (target() === 'modality') { <button matButton="tonal" type="button" (click)="decideAll('set_aside')">{{ all().set_aside }}</button> }</div></div>
      <ul>@for (row of rows(); track row.target.id) { <li><pb-adapted-row [target]="row.target" [item]="row.item" [name]="row.name" [route]="body().route" (decided)="decide(row.target, $event)" /></li> } @empty { <li class="muted">Ce bloc n’en compte pas.</li> }</ul>
    </section>
  `,
  styles: `li + li { border-top: 1px solid var(--mat-sys-outline-variant); } .head { flex-wrap: wrap; margin-bottom: 0; } h3 { font: var(--mat-sys-title-large); }`,
})
export class AdaptedList {
  readonly bloc = input.required<Bloc>();
  readonly target = input.required<Target>();
  readonly body = input.required<AdaptationBody>();
  readonly bodyChange = output<AdaptationBody>();
  protected readonly title = computed(() => TITLES[this.target()]);
  protected readonly all = computed(() => ALL[this.target()]);
  private readonly targets = computed(() => adaptedOf(this.bloc(), this.target()));
  protected readonly rows = computed(() => this.targets().map((target, index) => ({ target, item: itemOf(this.body(), target), name: nameOf(this.bloc(), target, index) })));
  protected readonly counts = computed(() => {
    const { kept, rephrased, set_aside } = countDecisions(this.body(), this.targets());
    const e = this.target() === 'modality' ? 'e' : '';
    return [some(kept, `gardé${e}`), some(rephrased, `reformulé${e}`), some(set_aside, `écarté${e}`)].filter(Boolean).join(', ');
  });

  protected decide(target: Adapted, patch: Partial<Pick<AdaptationItem, 'decision' | 'text' | 'motive'>>): void {
    this.bodyChange.emit(withItem(this.body(), target, patch));
  }

  protected decideAll(decision: 'kept' | 'set_aside'): void {
    this.bodyChange.emit(withAll(this.body(), this.targets(), decision));
  }
}

function nameOf(bloc: Bloc, target: Adapted, index: number): string {
  const modality = bloc.modalities.find(({ id }) => id === target.id);
  if (modality) return modalityName(modality, bloc);
  const code = bloc.criteria[index]?.code;
  const competencies = bloc.competencies.filter(({ id }) => bloc.criteria[index]?.competencyIds.includes(id)).map((each) => each.code ?? '').filter(Boolean).join(', ');
  return `Critère ${code ?? index + 1}${competencies ? ` · ${competencies}` : ''}`;
}
