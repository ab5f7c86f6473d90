import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FrenchDate, Note, State } from '@probant/ui';
import { AGREEMENT_ENDS, VERDICT_WORDS } from '../model/words';
import type { BlocDecision } from './deliberation.store';

/** A decision taken, as the candidate will read it. */
@Component({
  selector: 'pb-decision-made',
  imports: [FrenchDate, Note, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row row--between"><h2>Décision du jury</h2><pb-state [kind]="decision().verdict === 'validated' ? 'met' : 'notmet'">{{ words[decision().verdict] }}</pb-state></div>
    <p class="small muted">Décidé à {{ decision().decidedAt | pbDate: 'time' }}, {{ ends[decision().agreement] }}{{ decision().departs ? ', en s’écartant de la proposition' : '' }}.</p>
    @if (decision().revokedAt; as at) { <pb-note kind="warn">Révoquée le {{ at | pbDate: 'plain' }}. {{ decision().revocationMotive }}</pb-note> }
    <dl class="stack-2"><div><dt>Motif</dt><dd>{{ decision().motive }}</dd></div><div><dt>Critères nommés</dt><dd>{{ named() }}</dd></div>@if (decision().wouldSuffice; as enough) { <div><dt>Ce qui suffirait</dt><dd>{{ enough }}</dd></div> }</dl>
  `,
  styles: `:host { display: grid; gap: .75rem; } dt { font: var(--mat-sys-label-medium); color: var(--mat-sys-on-surface-variant); } dd { white-space: pre-line; overflow-wrap: anywhere; }`,
})
export class DecisionMade {
  readonly decision = input.required<BlocDecision>();
  readonly labels = input.required<ReadonlyMap<string, string>>();
  protected readonly words = VERDICT_WORDS;
  protected readonly ends = AGREEMENT_ENDS;
  protected readonly named = computed(() => this.decision().criterionIds.map((id) => this.labels().get(id) ?? '').join(', '));
}
