import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { PassageView } from '@probant/contract';
import { Avatar, counted, FrenchDate, Icon } from '@probant/ui';
import { nameOf, SEAT_ROLE_WORDS } from '../model/words';

/** The head of a sitting: whose, when, where, and who is there. */
@Component({
  selector: 'pb-sitting-head',
  imports: [Avatar, FrenchDate, Icon, MatIconButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="no-print" matIconButton [routerLink]="['/o', org(), 'lectures']" aria-label="Retour à mes lectures"><pb-icon name="chevron-left" /></a>
    <div class="who">
      <h1 tabindex="-1">{{ what() }}@if (passage(); as it) { <span> · {{ name() }}</span> }</h1>
      @if (passage(); as it) { <p class="small muted">{{ it.certification }}@if (it.hearingAt; as at) { <span> · {{ at | pbDate: 'plain' }} à {{ at | pbDate: 'time' }}</span> }@if (it.place) { <span>, {{ it.place }}</span> }</p> }
    </div>
    <div class="end"><ul aria-label="Jury">@for (seat of seats(); track seat.seatId) { <li [class.away]="seat.present === false"><pb-avatar [name]="seat.name" small [neutral]="seat.role !== 'president'" /><span class="sr">{{ seat.name }}, {{ seat.word }}</span></li> }</ul>@if (presence(); as text) { <span class="small nw">{{ text }}</span> }<ng-content /></div>
  `,
  styles: `
    :host { display: flex; align-items: center; gap: .5rem; min-height: 4rem; padding: .375rem 2rem .375rem 1rem; border-bottom: 1px solid var(--mat-sys-outline-variant); background: var(--mat-sys-surface); }
    h1 { font: var(--mat-sys-title-medium); letter-spacing: 0; } h1:focus { outline: none; }
    .who { min-width: 0; } .end { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; margin-left: auto; }
    ul { display: flex; gap: .25rem; } .away { opacity: .45; }
    @media (max-width: 44rem) { :host { flex-wrap: wrap; padding: .5rem 1rem .5rem .25rem; } .who { flex: 1; } .end { flex: 1 1 100%; margin: 0; padding-left: .75rem; } }
  `,
})
export class SittingHead {
  readonly org = input.required<string>();
  readonly what = input.required<string>();
  readonly passage = input<PassageView | null>(null);
  protected readonly name = computed(() => { const it = this.passage(); return it ? nameOf(it.candidate) : ''; });
  protected readonly seats = computed(() => (this.passage()?.seats ?? []).filter(({ state }) => state === 'accepted').map((seat) => ({ ...seat, name: nameOf(seat), word: [SEAT_ROLE_WORDS[seat.role], ...(seat.present === null ? [] : [seat.present ? 'présence notée' : 'absence notée'])].join(', ') })));
  protected readonly presence = computed(() => { const seats = this.seats(); return seats.some(({ present }) => present !== null) ? `${counted(seats.filter(({ present }) => present).length, 'présent')} sur ${seats.length}` : null; });
}
