import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type { ResultView } from '@probant/contract';
import { ClockLeft, counted, FrenchDate, frDate, Note, PageHead, State, Timeline, type TimelineStep, Undo } from '@probant/ui';
import { firstValueFrom } from 'rxjs';
import { articleWords, blocWords } from '../../i18n/candidacy-words';
import { clockWords, STAGE_WORDS, STEP_WORDS } from '../../i18n/school-words';
import { refusalOf } from '../../i18n/sentence';
import { Act } from '../../session/pages/act';
import { Titles } from '../../shell/titles';
import { Trouble } from '../../shell/trouble';
import { DueChip } from '../list/due-chip';
import { BlocProgress } from './bloc-progress';
import { CandidacyStore, type EligibilityDecision } from './candidacy.store';
import { Decisions } from './decisions';
import { EligibilityForm } from './eligibility-form';
import { nextAct } from './next-act';
import { PeopleCard } from './people-card';
import { type RevokeData, RevokeDialog } from './revoke-dialog';

const BOOKLET_STATES = { deposited: 'À vérifier', flagged: 'Rendue', verified: 'Vérifiée' } as const;

/** One candidacy as its manager follows it: what to do now, progress, passages, clocks, people. */
@Component({
  selector: 'pb-candidacy',
  imports: [BlocProgress, ClockLeft, Decisions, DueChip, EligibilityForm, FrenchDate, MatButton, MatProgressBar, Note, PageHead, PeopleCard, RouterLink, State, Timeline, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './candidacy.page.html',
  styles: `
    .stage { font: var(--mat-sys-label-medium); padding: .375rem .75rem; }
    .sentence { margin: .5rem 0 1rem; }
    .due { display: flex; flex-wrap: wrap; gap: .25rem .625rem; align-items: center; margin: -.25rem 0 1rem; }
    .list > li.plain { grid-template-columns: minmax(0, 1fr); }
    .blockers { margin-top: 1rem; }
    .list > li.deposit { grid-template-columns: minmax(0, 1fr) auto; }
    .deposit a { display: inline-block; padding: .125rem 0; font-weight: 600; }
    .facts { display: grid; gap: .125rem; } dt { font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); } dd { margin-bottom: .5rem; overflow-wrap: anywhere; } .lines { white-space: pre-line; }
  `,
  providers: [CandidacyStore],
})
export default class CandidacyPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  protected readonly store = inject(CandidacyStore);
  private readonly undo = inject(Undo);
  private readonly dialog = inject(MatDialog);
  private readonly titles = inject(Titles);
  protected readonly deciding = new Act();
  protected readonly naming = new Act();

  protected readonly stages = STAGE_WORDS;
  protected readonly bookletStates = BOOKLET_STATES;
  protected readonly clockWords = clockWords;
  protected readonly article = (article: string | null): string | null => article && articleWords(article);
  protected readonly until = (day: string): string => `Le ${frDate(day, 'plain')}.`;
  protected readonly flags = (count: number): string => counted(count, 'motif');
  protected readonly name = computed(() => { const view = this.store.view(); return view ? `${view.candidate.givenName} ${view.candidate.familyName}` : ''; });
  protected readonly lead = computed(() => {
    const view = this.store.view();
    return view ? [view.certification.title, view.cohort?.name, view.passageNumber > 1 ? `passage ${view.passageNumber}` : null].filter(Boolean).join(' · ') : '';
  });
  protected readonly next = computed(() => nextAct(this.store.view() ?? { status: 'draft' }));
  protected readonly passage = computed(() => this.store.view()?.passages.find(({ number }) => number === this.store.view()?.passageNumber) ?? null);
  protected readonly toCheck = computed(() => this.store.booklets().find(({ state }) => state === 'deposited') ?? null);
  /** The certifier decides; a centre follows. */
  protected readonly decides = computed(() => this.store.view()?.actions.some(({ action }) => action === 'grant_eligibility') ?? false);
  protected readonly eligibilityRefusal = computed(() => refusalOf(this.store.view()?.actions.find(({ action }) => action === 'grant_eligibility')));
  /** What keeps the booklet from being deposited, while it is being built. */
  protected readonly blockers = computed(() => { const view = this.store.view(); return view && (view.status === 'building' || view.status === 'flagged') ? view.completeness.findings.filter(({ severity }) => severity === 'blocker').length : 0; });
  protected readonly nearest = computed(() => this.store.view()?.clocks[0] ?? null);
  protected readonly scope = computed(() => { const view = this.store.view(); return !view || view.scope.kind === 'all' ? 'Toute la certification' : view.completeness.blocs.filter(({ presented }) => presented).map(blocWords).join(', ') || 'Blocs à choisir'; });
  protected readonly blockersText = computed(() => counted(this.blockers(), 'point empêche le dépôt', 'points empêchent le dépôt'));
  protected readonly steps = computed<readonly TimelineStep[]>(() => (this.store.view()?.timeline ?? []).map(({ step, state, on, detail }) => ({
    title: STEP_WORDS[step] ?? step, state: state === 'done' ? 'done' : state === 'current' ? 'now' : 'todo', detail: [on ? frDate(on, 'plain') : null, detail].filter(Boolean).join(' · '),
  })));

  constructor() {
    effect(() => this.store.open({ org: this.org(), candidacy: this.candidacy() }));
    effect(() => { if (this.name()) this.titles.name(this.name()); });
  }

  protected async decide(decision: EligibilityDecision, reason: string): Promise<void> {
    if (await this.deciding.run(() => this.store.decideEligibility(decision, reason))) this.undo.say(decision === 'eligible' ? 'Candidature recevable : le candidat est averti.' : decision === 'incomplete' ? 'Complément demandé : le candidat est averti.' : 'Décision enregistrée : le candidat est averti.');
  }

  /** Naming somebody is undone by naming who stood before. */
  protected async accompany(personId: string | null): Promise<void> {
    const before = this.store.accompagnateur()?.id ?? null;
    if (personId === before) return;
    if (await this.naming.run(() => this.store.nameAccompagnateur(personId))) this.undo.offer(personId ? 'Accompagnateur nommé.' : 'Plus personne n’accompagne cette candidature.', () => void this.naming.run(() => this.store.nameAccompagnateur(before)));
  }

  protected async revoke(decision: ResultView['passages'][number]['decisions'][number]): Promise<void> {
    const bloc = this.store.view()?.completeness.blocs.find(({ blocId }) => blocId === decision.blocId);
    const data: RevokeData = { bloc: bloc ? `Bloc ${bloc.number}, ${bloc.title}` : 'Bloc', motive: decision.revocationAsked?.motive ?? null, revoke: (motive) => this.store.revoke(decision.id, motive) };
    const awaited = await firstValueFrom(this.dialog.open<RevokeDialog, RevokeData, boolean>(RevokeDialog, { data, role: 'alertdialog' }).afterClosed());
    if (awaited !== undefined) this.undo.say(awaited ? 'Demande enregistrée : une deuxième personne gestionnaire doit confirmer.' : 'Décision révoquée.');
  }
}
