import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CandidacyView, ResultView } from '@probant/contract';
import { FrenchDate, State } from '@probant/ui';
import { blocWords } from '../../i18n/candidacy-words';
import { PASSAGE_STATE_WORDS, RESULT_WORDS } from '../../i18n/jury-words';

type Decision = ResultView['passages'][number]['decisions'][number];

/** Passages of a candidacy, newest first: where each stands, what it gave, bloc by bloc. A revoked decision stays in history. */
@Component({
  selector: 'pb-decisions',
  imports: [FrenchDate, MatButton, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="list">
      @for (passage of lines(); track passage.id) {
        <li>
          <div class="row row--between">
            <h3><a [routerLink]="['/o', org(), 'jurys', passage.id]">Passage {{ passage.number }}</a></h3>
            <span class="small muted">{{ states[passage.state] ?? passage.state }}@if (passage.hearingOn) {, audition le {{ passage.hearingOn | pbDate: 'plain' }} }</span>
          </div>
          @if (passage.result; as result) { <p class="strong">{{ results[result] }}</p> }
          @for (decision of passage.decisions; track decision.id) {
            <div class="decision" [class.revoked]="decision.revokedAt">
              <div class="row row--between row--top">
                <p><span class="strong">{{ blocName(decision.blocId) }}</span></p>
                @if (decision.revokedAt) { <span class="tag">Révoquée</span> } @else { <pb-state [kind]="decision.verdict === 'validated' ? 'met' : 'notmet'">{{ decision.verdict === 'validated' ? 'Validé' : 'Non validé' }}</pb-state> }
              </div>
              <p class="small">{{ decision.motive }}</p>
              @if (decision.wouldSuffice) { <p class="small"><span class="strong">Ce qui suffirait{{ ' :' }}</span> {{ decision.wouldSuffice }}</p> }
              @if (decision.revokedAt) { <p class="small muted">Révoquée le {{ decision.revokedAt | pbDate: 'plain' }} : {{ decision.revocationMotive }}</p> }
              @else if (decision.revocationAsked; as asked) {
                <p class="small c-partly">Révocation demandée le {{ asked.at | pbDate: 'plain' }} par {{ asked.mine ? 'vous' : 'une autre personne gestionnaire' }} : {{ asked.motive }}</p>
                @if (revocable() && !asked.mine) { <button matButton="outlined" type="button" [attr.aria-label]="'Confirmer la révocation de la décision sur ' + blocName(decision.blocId)" (click)="revoke.emit(decision)">Confirmer la révocation</button> }
              } @else if (revocable()) { <button matButton type="button" [attr.aria-label]="'Révoquer la décision sur ' + blocName(decision.blocId)" (click)="revoke.emit(decision)">Révoquer</button> }
            </div>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    .list > li { grid-template-columns: minmax(0, 1fr); gap: .5rem; }
    h3 a { display: inline-block; padding: .25rem 0; }
    .decision { display: grid; gap: .375rem; justify-items: start; padding: .75rem 0 .25rem .875rem; border-left: 3px solid var(--mat-sys-outline-variant); }
    .decision .row { width: 100%; flex-wrap: nowrap; }
    .revoked > .row > p { text-decoration: line-through; }
    .decision button { margin-left: -.75rem; } .decision button[matbutton='outlined'] { margin-left: 0; }
  `,
})
export class Decisions {
  readonly org = input.required<string>();
  readonly passages = input.required<CandidacyView['passages']>();
  readonly result = input<ResultView | null>(null);
  readonly blocs = input.required<CandidacyView['completeness']['blocs']>();
  /** Whether this person may revoke. */
  readonly revocable = input(false);
  readonly revoke = output<Decision>();
  protected readonly states: Readonly<Record<string, string>> = PASSAGE_STATE_WORDS;
  protected readonly results: Readonly<Record<string, string>> = RESULT_WORDS;
  protected readonly lines = computed(() => this.passages().toSorted((a, b) => b.number - a.number).map((passage) => {
    const known = this.result()?.passages.find(({ id }) => id === passage.id);
    return { ...passage, result: known?.result ?? passage.result, decisions: known?.decisions ?? [] };
  }));

  protected blocName(id: string): string {
    const bloc = this.blocs().find(({ blocId }) => blocId === id);
    return bloc ? `${blocWords(bloc)}, ${bloc.title}` : 'un bloc';
  }
}
