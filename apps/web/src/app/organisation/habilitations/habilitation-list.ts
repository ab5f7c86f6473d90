import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { FrenchDate, State, type StateKind } from '@probant/ui';
import type { Habilitation } from '../organisation.client';
import { scopeLabel, standingOn, type Standing } from './habilitation-model';

const WORDS: Readonly<Record<Standing, string>> = { running: 'En cours', coming: 'À venir', over: 'Terminée' };
const KINDS: Readonly<Record<Standing, StateKind>> = { running: 'met', coming: 'mapped', over: 'none' };

/** Habilitations, each with whom, for what, from when to when; `(end)` of those that may be ended. */
@Component({
  selector: 'pb-habilitation-list',
  imports: [FrenchDate, MatButton, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="list" [attr.aria-label]="label()">
      @for (each of items(); track each.id) {
        <li>
          <pb-state [kind]="kinds[standing(each)]" bare>{{ words[standing(each)] }}</pb-state>
          <div class="stack-2">
            <h3>{{ given() ? each.centre.name : each.certifier.name }}</h3>
            <p>{{ each.certification.title }}</p>
            <p class="small muted">{{ scope(each.scope) }} · du {{ each.validFrom | pbDate: 'plain' }}@if (each.validTo) {&ngsp;au {{ each.validTo | pbDate: 'plain' }}} @else {, sans fin fixée}</p>
          </div>
          @if (given() && may() && standing(each) !== 'over') { <button matButton type="button" [attr.aria-label]="'Mettre fin à l’habilitation de ' + each.centre.name + ' pour ' + each.certification.title" (click)="end.emit(each)">Mettre fin</button> } @else { <span></span> }
        </li>
      }
    </ul>
  `,
  styles: `
    .list > li { grid-template-columns: 7rem minmax(0, 1fr) auto; }
    @media (max-width: 44rem) { .list > li { grid-template-columns: minmax(0, 1fr); gap: .5rem; } button { justify-self: start; } }
  `,
})
export class HabilitationList {
  readonly label = input.required<string>();
  readonly items = input.required<readonly Habilitation[]>();
  readonly today = input.required<string>();
  /** Whether this organisation gave them, and whether the reader may end one. */
  readonly given = input(false);
  readonly may = input(false);
  readonly end = output<Habilitation>();
  protected readonly words = WORDS;
  protected readonly kinds = KINDS;
  protected readonly scope = scopeLabel;

  protected standing(each: Habilitation): Standing {
    return standingOn(this.today(), each);
  }
}
