import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { ClockLeft, counted, dayOf, frDateTime } from '@probant/ui';
import type { ReadingLine } from '../jury.client';
import { PASSAGE_STATE_WORDS, SEAT_ROLE_WORDS } from '../model/words';
import { daysBetween, stepOf } from './reading-step';

/** One of my readings: whose, where, when the hearing is, how far I am, what is next. */
@Component({
  selector: 'pb-reading-card',
  imports: [ClockLeft, MatButton, MatProgressBar, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="what">
      <p class="eyebrow">{{ line().organisation.name }} · {{ roles[line().seatRole] }}</p>
      <h3>{{ line().candidate }}</h3>
      <p class="small muted">{{ line().certification }}</p>
      @if (counts()) {
        <div class="far"><mat-progress-bar mode="determinate" [value]="line().total > 0 ? (line().marked / line().total) * 100 : 0" aria-hidden="true" /><span class="small"><b>{{ far() }}</b>@if (line().toConfirm > 0) { <span class="c-partly"> · {{ line().toConfirm }} à confirmer</span> }</span></div>
      } @else if (step().group !== 'answer') { <p class="small">{{ states[line().passageState] }}</p> }
    </div>
    @if (days(); as left) { <pb-clock [days]="left.days" due="Audition" [silence]="left.when" /> } @else if (!line().hearingAt) { <p class="small muted">La date de l’audition n’est pas fixée.</p> } @else { <p class="small muted">Audition le {{ when() }}</p> }
    <div class="acts">
      <a [matButton]="first() ? 'filled' : 'tonal'" [routerLink]="to()" [attr.aria-label]="step().word + ', ' + line().candidate">{{ step().word }}</a>
      @if (seated()) {
        @if (step().group === 'read') { <a matButton [routerLink]="base().concat('audition')" [attr.aria-label]="'L’audition, ' + line().candidate">L’audition</a> } @else { <a matButton [routerLink]="base()" [attr.aria-label]="'Relire le livret, ' + line().candidate">Relire le livret</a> }
        <a matButton [routerLink]="base().concat('siege')" [attr.aria-label]="'Mon siège, ' + line().candidate">Mon siège</a>
      }
    </div>
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr) 17rem auto; gap: 1rem 2rem; align-items: center; padding: 1.25rem 1.5rem; border: 1px solid var(--mat-sys-outline-variant); border-radius: var(--mat-sys-corner-large); background: var(--probant-card); }
    h3 { font: var(--mat-sys-title-medium); }
    .far { display: grid; grid-template-columns: minmax(4rem, 12rem) auto; gap: .75rem; align-items: center; margin-top: .5rem; }
    .acts { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: end; }
    @media (max-width: 68rem) { :host { grid-template-columns: minmax(0, 1fr) auto; } .acts { grid-column: 1 / -1; justify-content: start; } }
    @media (max-width: 44rem) { :host { grid-template-columns: minmax(0, 1fr); padding: 1.25rem 1rem; } .far { grid-template-columns: minmax(0, 1fr); gap: .375rem; } .acts a { flex: 1; white-space: nowrap; } .acts a:first-child { flex-basis: 100%; } }
  `,
})
export class ReadingCard {
  readonly line = input.required<ReadingLine>();
  /** The day it is. */
  readonly today = input.required<string>();
  /** The one next step of the page. */
  readonly first = input(false);
  protected readonly roles = SEAT_ROLE_WORDS;
  protected readonly states = PASSAGE_STATE_WORDS;
  protected readonly step = computed(() => stepOf(this.line(), this.today()));
  /** The seat is accepted and the hearing is not opened. */
  protected readonly seated = computed(() => this.step().group !== 'answer' && this.line().passageState === 'convoked');
  protected readonly base = computed(() => ['/o', this.line().organisation.slug, 'lectures', this.line().passageId]);
  protected readonly to = computed(() => [...this.base(), ...this.step().page]);
  protected readonly counts = computed(() => this.seated() && ['president', 'member'].includes(this.line().seatRole));
  protected readonly far = computed(() => `${counted(this.line().marked, 'critère apprécié', 'critères appréciés')} sur ${this.line().total}`);
  protected readonly when = computed(() => { const at = this.line().hearingAt; return at ? frDateTime(at) : ''; });
  protected readonly days = computed(() => {
    const at = this.line().hearingAt;
    if (!at || this.line().passageState !== 'convoked') return null;
    return { days: daysBetween(this.today(), dayOf(at)), when: `Le ${frDateTime(at)}.` };
  });
}
