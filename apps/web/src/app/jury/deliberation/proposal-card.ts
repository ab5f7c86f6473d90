import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { State, type StateKind, Typeset } from '@probant/ui';
import { blocSentence, competencySentence, OUTCOME_WORDS, PROPOSAL_WORDS, type ProposalLine } from '../model/proposal-sentences';
import { MarkSymbol } from '../pieces/mark-symbol';
import type { DebatedBloc } from './deliberation.store';

const KINDS: Readonly<Record<string, StateKind>> = { acquired: 'met', validated: 'met', not_acquired: 'notmet', not_validated: 'notmet', exempt: 'exempted' };

/** What the rule set proposes for a bloc, explained line by line. */
@Component({
  selector: 'pb-proposal-card',
  imports: [MarkSymbol, State, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row row--between"><h2 id="proposal">Ce que donne le règlement</h2>@if (proposal(); as it) { <pb-state [kind]="kinds[it.outcome] ?? 'none'">Proposition&#160;: {{ debated().bloc.label.toLowerCase() }} {{ words[it.outcome] }}</pb-state> }</div>
    <ul>
      @for (line of competencies(); track line.id) {
        <li><pb-mark-symbol [level]="line.outcome === 'acquired' ? 'met' : line.outcome === 'not_acquired' ? 'not_met' : line.outcome === 'exempt' ? 'not_observed' : null" /><span><b>{{ labels().get(line.id) }}</b> {{ why(line) | pbFr }}<span class="title small muted">{{ title(line.id) }}</span></span><b [class]="'c-' + (kinds[line.outcome] ?? 'none')">{{ outcomes[line.outcome] }}</b></li>
      }
    </ul>
    @if (bloc(); as line) { <p class="small muted">{{ rule(line) | pbFr }}</p> }
  `,
  styles: `
    :host { display: block; }
    ul { margin-top: .5rem; }
    li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .75rem; padding: .625rem 0; border-top: 1px solid var(--mat-sys-outline-variant); align-items: start; }
    li:first-child { border-top: 0; }
    li > b:last-child { text-align: right; }
    .title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; }
    p { margin-top: .75rem; }
    @media (max-width: 44rem) { li { grid-template-columns: auto minmax(0, 1fr); } li > b:last-child { grid-column: 2; text-align: left; } }
  `,
})
export class ProposalCard {
  readonly debated = input.required<DebatedBloc>();
  readonly labels = input.required<ReadonlyMap<string, string>>();
  protected readonly kinds = KINDS;
  protected readonly words = PROPOSAL_WORDS;
  protected readonly outcomes = OUTCOME_WORDS;
  protected readonly proposal = computed(() => this.debated().proposal);
  protected readonly competencies = computed(() => this.proposal()?.lines.filter(({ subject }) => subject === 'competency') ?? []);
  protected readonly bloc = computed(() => this.proposal()?.lines.find(({ subject }) => subject === 'bloc') ?? null);

  protected title(id: string): string {
    return this.debated().bloc.competencies.find((competency) => competency.id === id)?.text ?? '';
  }

  protected why(line: ProposalLine): string {
    return competencySentence(line, this.labels());
  }

  protected rule(line: ProposalLine): string {
    return blocSentence(line, this.labels());
  }
}
