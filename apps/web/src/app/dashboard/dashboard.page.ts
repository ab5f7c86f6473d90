import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { dayOf } from '@probant/domain-kernel';
import { ClockLeft, counted, Empty, FrenchDate, frDate, Icon, type IconName, PageHead } from '@probant/ui';
import { articleWords } from '../i18n/candidacy-words';
import { clockWords, WAITING_WORDS, type WaitingFor } from '../i18n/school-words';
import { Session } from '../session/session';
import { Trouble } from '../shell/trouble';
import { CohortsTable } from './cohorts-table';
import { DashboardStore } from './dashboard.store';
import { Funnel } from './funnel';
import { ofRegistration, referentielWords, taskWords } from './task-words';

const WAIT_ICONS: Readonly<Record<WaitingFor, IconName>> = { candidate: 'person', school: 'building', jury: 'gavel', nobody: 'check' };
/** Stages a candidacy has left for good. */
const OVER = new Set(['decided', 'ineligible', 'withdrawn', 'lapsed', 'archived']);

/** The school's home: what is about to breach, what waits for it, where everybody stands. Every figure opens the list behind it. */
@Component({
  selector: 'pb-dashboard',
  imports: [ClockLeft, CohortsTable, Empty, FrenchDate, Funnel, Icon, MatButton, MatProgressBar, PageHead, RouterLink, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dashboard.page.html',
  styles: `
    .before { margin-right: .5rem; }
    .top { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: var(--probant-space-5); align-items: start; }
    .card + .card, .top + .card, pb-empty + .card { margin-top: var(--probant-space-5); }
    .stack-5 > .card { margin-top: 0; } .stack-5 > .card + .card { margin-top: var(--probant-space-5); }
    .list > li.mid { grid-template-columns: minmax(0, 1fr) auto; }
    .who { color: var(--mat-sys-on-surface-variant); font-weight: 400; }
    .list > li.none { grid-template-columns: minmax(0, 1fr); }
    .list > li.figure { grid-template-columns: minmax(0, 1fr); padding: .125rem 0; }
    .figure a { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .875rem; align-items: center; min-height: 2.5rem; color: inherit; text-decoration: none; }
    .figure a:hover span { text-decoration: underline; } .figure pb-icon { color: var(--mat-sys-on-surface-variant); }
    .figure .num { color: var(--mat-sys-primary); font-weight: 600; text-decoration: underline; }
    .name { display: inline-block; padding: .125rem 0; font-weight: 600; color: inherit; text-decoration: none; } .name:hover { text-decoration: underline; }
    .list > li.end { grid-template-columns: minmax(0, 1fr) auto; }
    @media (max-width: 68rem) { .top { grid-template-columns: minmax(0, 1fr); } .figure a { min-height: 3rem; } }
    @media (max-width: 44rem) { .list > li.end { grid-template-columns: minmax(0, 1fr); gap: .25rem; } .list > li.mid { grid-template-columns: minmax(0, 1fr); } .mid > a { justify-self: start; margin-left: 4.375rem; } }
  `,
  providers: [DashboardStore],
})
export default class DashboardPage {
  readonly org = input.required<string>();
  protected readonly store = inject(DashboardStore);
  protected readonly session = inject(Session);
  protected readonly clockWords = clockWords;
  protected readonly article = (article: string | null): string | null => article && articleWords(article);
  protected readonly referentielWords = referentielWords;
  protected readonly day = dayOf;
  /** A registration is told on the page of its fiche, a draft on its own. */
  protected readonly watchedLink = ({ id, certificationId, code }: { readonly id: string | null; readonly certificationId: string; readonly code: string }): readonly unknown[] => (ofRegistration(code) || !id ? ['/o', this.org(), 'referentiels', 'fiche', certificationId] : ['/o', this.org(), 'referentiels', id]);
  protected readonly acts = (count: number): string => counted(count, 'action');
  protected readonly until = (day: string): string => `Le ${frDate(day, 'plain')}.`;
  protected readonly manages = computed(() => this.session.membership(this.org())?.roles.includes('manager') ?? false);
  protected readonly total = computed(() => this.store.view()?.funnel.reduce((sum, { count }) => sum + count, 0) ?? 0);
  protected readonly lead = computed(() => {
    const view = this.store.view();
    if (!view) return '';
    const going = view.funnel.reduce((sum, { status, count }) => sum + (OVER.has(status) ? 0 : count), 0);
    const today = frDate(view.asOf);
    return `${today.charAt(0).toUpperCase()}${today.slice(1)} · ${counted(going, 'candidature en cours', 'candidatures en cours', 'aucune candidature en cours')}`;
  });
  protected readonly clocksTotal = computed(() => { const total = this.store.view()?.clocks.total ?? 0; return total > 1 ? `Les ${total} dans la liste` : 'Voir la liste'; });
  protected readonly tasks = computed(() => (this.store.view()?.tasks ?? []).filter(({ count }) => count > 0).map((task) => ({ ...task, ...taskWords(task.code, task.filters) })));
  protected readonly tasksTotal = computed(() => this.tasks().reduce((sum, { count }) => sum + count, 0));
  protected readonly waits = computed(() => (this.store.view()?.waiting ?? []).filter(({ waitingFor }) => waitingFor !== 'nobody').map((wait) => ({ ...wait, label: WAITING_WORDS[wait.waitingFor], icon: WAIT_ICONS[wait.waitingFor] })));

  constructor() {
    effect(() => this.store.open(this.org()));
  }
}
