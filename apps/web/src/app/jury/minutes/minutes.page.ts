import { ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { FrenchDate, Icon, PageHead, Paper, Typeset } from '@probant/ui';
import { Session } from '../../session/session';
import { Titles } from '../../shell/titles';
import { Trouble } from '../../shell/trouble';
import { type DebatedBloc, type DebatedCriterion, DeliberationStore } from '../deliberation/deliberation.store';
import { castingVote, minutesSentence } from '../model/minutes-sentences';
import { AGREEMENT_ENDS, LEVEL_WORDS, nameOf, SEAT_ROLE_WORDS, VERDICT_WORDS } from '../model/words';

/** The minutes on paper: composition, presence, decisions by bloc with their motives, agreed marks, course, signatures and seal. */
@Component({
  selector: 'pb-minutes-page',
  imports: [FrenchDate, Icon, MatButton, MatProgressBar, PageHead, Paper, Trouble, Typeset],
  providers: [DeliberationStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './minutes.page.html',
  styleUrl: './minutes.page.css',
})
export default class MinutesPage {
  readonly org = input.required<string>();
  readonly passage = input.required<string>();
  protected readonly store = inject(DeliberationStore);
  private readonly session = inject(Session);
  private readonly titles = inject(Titles);
  private readonly browser = inject(DOCUMENT).defaultView;
  protected readonly verdicts = VERDICT_WORDS;
  protected readonly levels = LEVEL_WORDS;
  protected readonly ends = AGREEMENT_ENDS;
  protected readonly roles = SEAT_ROLE_WORDS;
  protected readonly fullName = nameOf;
  protected readonly crumbs = computed(() => [{ label: 'Mes lectures', link: ['/o', this.org(), 'lectures'] }, { label: 'Procès-verbal' }]);
  protected readonly organisation = computed(() => this.session.membership(this.org())?.organisation.name ?? '');
  protected readonly view = computed(() => this.store.view());
  protected readonly name = computed(() => { const view = this.view(); return view ? nameOf(view.passage.candidate) : ''; });
  protected readonly seats = computed(() => { const view = this.view(); return (view?.passage.seats ?? []).filter(({ state }) => state === 'accepted').map((seat) => ({ ...seat, signedAt: view?.signatures.find(({ seatId }) => seatId === seat.seatId)?.at ?? null })); });
  protected readonly casting = computed(() => castingVote(this.view()?.minutes ?? []));
  protected readonly lines = computed(() => (this.view()?.minutes ?? []).map((line) => ({ at: line.at, text: minutesSentence(line, this.store.labels()) })));

  constructor() {
    effect(() => this.store.open({ org: this.org(), passage: this.passage() }));
    effect(() => { if (this.name()) this.titles.name(`Procès-verbal, ${this.name()}`); });
  }

  /** The criteria of a bloc in the order they are printed. */
  protected inOrder({ bloc, divergent, concordant }: DebatedBloc): readonly DebatedCriterion[] {
    const all = [...divergent, ...concordant];
    return bloc.criteria.flatMap(({ id }) => all.filter(({ criterion }) => criterion.id === id));
  }

  protected codes(ids: readonly string[]): string {
    return ids.map((id) => this.store.labels().get(id) ?? '').join(', ');
  }

  protected print(): void {
    this.browser?.print();
  }
}
