import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { RouterLink } from '@angular/router';
import type { CandidacyView } from '@probant/contract';
import { Action, ClockLeft, counted, PageHead, Timeline, typeset, Undo } from '@probant/ui';
import { articleWords, CLOCK_WORDS } from '../i18n/candidacy-words';
import { candidacyPath, openCandidacyAt } from '../session/open-candidacy';
import { Act } from '../session/pages/act';
import { Session } from '../session/session';
import { FindingList } from '../shell/findings/finding-list';
import { groupFindings } from '../shell/findings/group-findings';
import { Trouble } from '../shell/trouble';
import { BlocRows } from './bloc-rows';
import { Contacts } from './contacts';
import { FirstSteps } from './first-steps';
import { leadOf, timelineSteps } from './model/parcours-words';
import { NextStepCard } from './next-step-card';
import type { NextStep } from './next-step';
import { ParcoursClient } from './parcours.client';

const isEvening = (hour: number): boolean => hour >= 18 || hour < 5;
const STARTING: readonly CandidacyView['status'][] = ['draft', 'eligibility_incomplete'];
const BUILDING: readonly CandidacyView['status'][] = ['building', 'flagged'];

/** Where the candidate's journey stands: what to do now, what blocks, by when, and whom to ask. */
@Component({
  selector: 'pb-mon-parcours',
  imports: [Action, BlocRows, ClockLeft, Contacts, FindingList, FirstSteps, MatButton, MatProgressBar, MatProgressSpinner, NextStepCard, PageHead, RouterLink, Timeline, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mon-parcours.html',
  styles: `
    .card > h2 { margin-bottom: 1rem; }
    .tight { margin-bottom: .25rem; } .under { margin-bottom: 1rem; }
    .checking { display: flex; align-items: center; gap: .5rem; color: var(--mat-sys-on-surface-variant); } .checking:empty { display: none; }
    .links a { display: inline-block; padding: .375rem 0; } .links { margin-bottom: .5rem; } .links + pb-action { margin-left: -.75rem; }
  `,
})
export default class MonParcours {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  /** `contacts` brings the people to talk to into view. */
  readonly voir = input<string>();
  private readonly session = inject(Session);
  private readonly client = inject(ParcoursClient);
  private readonly undo = inject(Undo);
  protected readonly here = openCandidacyAt(() => this.place());
  protected readonly act = new Act();
  private readonly place = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly base = computed(() => candidacyPath(this.place()));
  protected readonly others = computed(() => this.session.memberships().flatMap(({ candidacies }) => candidacies).filter(({ id }) => id !== this.candidacy()).length);

  protected readonly greeting = computed(() => `${isEvening(new Date().getHours()) ? 'Bonsoir' : 'Bonjour'} ${this.here.view()?.candidate.givenName ?? ''}`);
  protected readonly lead = computed(() => { const view = this.here.view(); return view ? leadOf(view) : ''; });
  protected readonly starting = computed(() => this.isIn(STARTING));
  protected readonly building = computed(() => this.isIn(BUILDING));
  protected readonly checking = computed(() => { const found = this.here.view()?.completeness; return found ? found.stale || found.computedAt === null : false; });
  protected readonly counts = computed(() => {
    const findings = this.here.view()?.completeness.findings ?? [];
    const of = (severity: 'blocker' | 'warning' | 'advice'): number => groupFindings(findings, [severity]).length;
    return { blocker: of('blocker'), warning: of('warning'), advice: of('advice') };
  });
  protected readonly steps = computed(() => { const view = this.here.view(); return view ? timelineSteps(view) : []; });
  protected readonly clocks = computed(() => (this.here.view()?.clocks ?? []).map(({ code, dueOn, daysLeft, article }) => ({ code, days: daysLeft, due: CLOCK_WORDS[code].due, silence: typeset(CLOCK_WORDS[code].silence(dueOn)), article: article && articleWords(article) })));
  protected readonly withdrawal = computed(() => this.here.view()?.actions.some(({ action, allowed }) => action === 'withdraw' && allowed) ?? false);

  protected points(count: number): string {
    return counted(count, 'point');
  }

  protected async perform(step: NonNullable<NextStep['act']>): Promise<void> {
    const at = this.place();
    if (await this.act.run(() => (step === 'reopen' ? this.client.reopen(at) : this.client.startBuilding(at)))) this.here.reload();
  }

  protected async withdraw(): Promise<void> {
    const at = this.place();
    if (!(await this.act.run(() => this.client.withdraw(at)))) return;
    this.here.reload();
    this.undo.offer('Candidature retirée. Rien n’est effacé.', () => void this.perform('reopen'));
  }

  private isIn(statuses: readonly CandidacyView['status'][]): boolean {
    const status = this.here.view()?.status;
    return status !== undefined && statuses.includes(status);
  }
}
