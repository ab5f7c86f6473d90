import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { Action, Confirm, counted, Icon, Keys, Note, plural } from '@probant/ui';
import { refusalOf, sentenceOf, sentenceOfCode } from '../../i18n/sentence';
import { Titles } from '../../shell/titles';
import { Trouble } from '../../shell/trouble';
import { nameOf, tallyOf } from '../model/words';
import { SittingHead } from '../pieces/sitting-head';
import { type Agreed, DebateCard } from './debate-card';
import { DecisionDraft } from './decision-draft';
import { DecisionForm } from './decision-form';
import { DecisionMade } from './decision-made';
import { type Asked, type DebatedBloc, type DebatedCriterion, DeliberationStore } from './deliberation.store';
import { MinutesSheet } from './minutes-sheet';
import { ProposalCard } from './proposal-card';

/** The deliberation: divergences first, what the rules give, the decision bloc by bloc, the minutes growing at the side. The president leads, the others follow. */
@Component({
  selector: 'pb-deliberation-page',
  imports: [Action, DebateCard, DecisionForm, DecisionMade, Icon, MatButton, MatButtonToggle, MatButtonToggleGroup, MatFormField, MatLabel, MatOption, MatProgressBar, MatSelect, MinutesSheet, Note, ProposalCard, RouterLink, SittingHead, Trouble],
  providers: [DeliberationStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './deliberation.page.html',
  styleUrl: './deliberation.page.css',
})
export default class DeliberationPage {
  readonly org = input.required<string>();
  readonly passage = input.required<string>();
  readonly bloc = input<string>();
  protected readonly store = inject(DeliberationStore);
  private readonly confirms = inject(Confirm);
  private readonly router = inject(Router);
  private readonly titles = inject(Titles);
  private readonly drafts = new Map<string, DecisionDraft>();

  protected readonly busy = signal(false);
  /** What was refused, and where: a criterion, a bloc, or the whole. */
  protected readonly refused = signal<{ readonly where: string; readonly why: string } | null>(null);
  protected readonly reopened = signal<string | null>(null);
  protected readonly view = computed(() => this.store.view());
  protected readonly name = computed(() => { const view = this.view(); return view ? nameOf(view.passage.candidate) : ''; });
  protected readonly current = computed<DebatedBloc | null>(() => { const blocs = this.store.blocs(); return blocs.find(({ bloc }) => bloc.id === this.bloc()) ?? blocs.find(({ bloc }) => bloc.id === this.first()) ?? null; });
  protected readonly draft = computed(() => { const debated = this.current(); return debated ? this.draftOf(debated) : null; });
  protected readonly open = computed(() => this.view()?.passage.state === 'deliberating');
  protected readonly waits = computed(() => this.view()?.passage.state === 'hearing');
  protected readonly presides = computed(() => this.view()?.mine?.role === 'president');
  protected readonly president = computed(() => { const seat = this.view()?.passage.seats.find(({ role, state }) => role === 'president' && state === 'accepted'); return seat ? nameOf(seat) : 'La présidence'; });
  /** The first divergence still to settle. */
  protected readonly discussed = computed(() => this.current()?.divergent.find(({ panel }) => panel.agreed === null)?.criterion.id ?? null);
  protected readonly settled = computed(() => { const divergent = this.current()?.divergent ?? []; const done = divergent.filter(({ panel }) => panel.agreed !== null).length; return `${done} ${plural(done, 'tranchée')} sur ${divergent.length}`; });
  protected readonly concordance = computed(() => { const all = this.current()?.concordant ?? []; return `${counted(all.length, 'critère')} sans divergence : ${tallyOf(all.map(({ panel }) => panel.agreed ?? panel.marks[0]?.level ?? null))}`; });
  protected readonly deciding = computed(() => refusalOf(this.store.action(`decide:${this.current()?.bloc.id ?? ''}`)));
  protected readonly signing = computed(() => refusalOf(this.store.action('sign')));
  protected readonly signed = computed(() => this.view()?.signatures.some(({ seatId }) => seatId === this.view()?.mine?.seatId) ?? false);
  protected readonly opening = computed(() => refusalOf(this.store.action('open_deliberation')));
  /** Where the deliberation begins without an address: the first bloc still to decide. */
  private readonly first = signal<string | null>(null);

  constructor() {
    effect(() => this.store.open({ org: this.org(), passage: this.passage() }));
    effect(() => { if (this.name()) this.titles.name(`Délibération, ${this.name()}`); });
    effect(() => { const blocs = this.store.blocs(); if (blocs.length > 0 && this.first() === null) this.first.set(blocs.find(({ decision }) => !decision)?.bloc.id ?? blocs[0]?.bloc.id ?? null); });
    inject(Keys).use([{ key: 'j', does: 'Bloc suivant', run: () => this.step(1) }, { key: 'k', does: 'Bloc précédent', run: () => this.step(-1) }]);
  }

  protected choose(blocId: string): void {
    this.refused.set(null);
    this.reopened.set(null);
    void this.router.navigate([], { queryParams: { bloc: blocId }, replaceUrl: true });
  }

  protected word({ bloc, decision, divergent, left }: DebatedBloc): string {
    const open = divergent.filter(({ panel }) => panel.agreed === null).length;
    return `${bloc.label} · ${decision ? 'décidé' : open > 0 ? counted(open, 'divergence') : left > 0 ? `${left} à trancher` : 'à décider'}`;
  }

  protected refusedAt(where: string): string | null {
    const refused = this.refused();
    return refused?.where === where ? refused.why : null;
  }

  protected deliberate(): Promise<boolean> {
    return this.run('all', () => this.store.openDeliberation());
  }

  protected agree({ panel }: DebatedCriterion, { level, agreement }: Agreed): Promise<boolean> {
    return this.run(panel.criterionId, () => this.store.agree(panel, level, agreement));
  }

  protected async decide(asked: Asked): Promise<void> {
    const done = await this.run(asked.blocId, () => this.store.decide(asked));
    if (done) this.drafts.get(asked.blocId)?.done();
    else if (this.store.blocs().some(({ bloc, decision }) => bloc.id === asked.blocId && decision)) this.refused.set({ where: asked.blocId, why: sentenceOfCode('jury.bloc_already_decided') ?? '' });
  }

  protected async sign(): Promise<void> {
    const waiting = (this.view()?.passage.seats ?? []).filter((seat) => seat.present && seat.role !== 'president' && seat.role !== 'client' && !this.view()?.signatures.some(({ seatId }) => seatId === seat.seatId)).map(nameOf);
    const question = this.presides()
      ? { title: 'Signer et sceller le procès-verbal ?', follows: ['Votre signature scelle le procès-verbal par son empreinte : plus rien ne change.', `${this.name()} lit aussitôt ses résultats, les motifs et ce qui suffirait.`, ...(waiting.length > 0 ? [`${waiting.join(', ')} ne pourra plus signer ensuite.`] : [])], act: 'Signer et sceller' }
      : { title: 'Signer le procès-verbal ?', follows: ['Votre signature y est portée, avec l’heure. La présidence scelle ensuite.'], act: 'Signer' };
    if (await this.confirms.ask(question)) await this.run('all', () => this.store.sign());
  }

  private async run(where: string, act: () => Promise<void>): Promise<boolean> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      await act();
      return true;
    } catch (error) {
      this.refused.set({ where, why: sentenceOf(error) });
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private draftOf({ bloc }: DebatedBloc): DecisionDraft {
    const known = this.drafts.get(bloc.id) ?? new DecisionDraft(this.passage(), bloc.id, bloc.criteria);
    this.drafts.set(bloc.id, known);
    return known;
  }

  private step(by: number): void {
    const blocs = this.store.blocs();
    const next = blocs[blocs.findIndex(({ bloc }) => bloc.id === this.current()?.bloc.id) + by];
    if (next) this.choose(next.bloc.id);
  }
}
