import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { Action, Confirm, counted, frDate, Glyph, Icon, Note, PageHead } from '@probant/ui';
import { refusalOf } from '../i18n/sentence';
import { candidacyPath, openCandidacyAt } from '../session/open-candidacy';
import { Act } from '../session/pages/act';
import { FindingList } from '../shell/findings/finding-list';
import { groupFindings } from '../shell/findings/group-findings';
import { Trouble } from '../shell/trouble';
import { Contents } from './contents';
import { Flags } from './flags';
import { LivretStore } from './livret.store';
import { inOrder } from './model/in-order';
import { Versions } from './versions';

const OPEN = ['eligible', 'building', 'flagged'];
const CLOSED_WORDS: Readonly<Record<string, string>> = {
  draft: 'Vous pourrez déposer une fois votre candidature recevable. Vous pouvez déjà réunir vos preuves.', eligibility_submitted: 'L’école étudie votre recevabilité. Vous pourrez déposer ensuite ; vous pouvez déjà réunir vos preuves.',
  deposited: 'Votre livret est déposé. L’école en vérifie la forme ; il n’est plus modifiable.', verified: 'L’école a vérifié votre livret. Le jury le lira tel que vous l’avez déposé.', convoked: 'Le jury lit votre livret tel que vous l’avez déposé.', heard: 'Le jury a lu votre livret et vous a entendu.',
  decided: 'Le jury a décidé. S’il reste des blocs, ouvrez le passage suivant depuis votre résultat.', withdrawn: 'Votre candidature est retirée. Rouvrez-la depuis votre parcours pour reprendre votre livret.',
};

/** The booklet before and after its deposit: what blocks, what weakens, what is in order, and every version handed over. */
@Component({
  selector: 'pb-livret',
  imports: [Action, Contents, FindingList, Flags, Glyph, Icon, MatButton, MatProgressBar, Note, PageHead, RouterLink, Trouble, Versions],
  providers: [LivretStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './livret.page.html',
  styles: `
    .card h3 { margin: 1.25rem 0 .75rem; } .card__head + h3 { margin-top: 0; }
    aside > p { margin: .5rem 0 1.25rem; } aside.card h3 { margin: 0 0 .25rem; } aside h3 + p { margin: 0; } aside pb-note, .sign { margin-top: 1rem; } .sign { width: 100%; }
    aside .rule { margin: 1.25rem 0; }
    .card__head span { text-align: right; }
  `,
})
export default class LivretPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  protected readonly store = inject(LivretStore);
  protected readonly act = new Act();
  private readonly place = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly here = openCandidacyAt(() => this.place());
  protected readonly base = computed(() => candidacyPath(this.place()));
  protected readonly open = computed(() => OPEN.includes(this.here.view()?.status ?? ''));
  protected readonly reading = computed(() => [this.base(), 'livret', ...(this.open() || !this.store.versions()[0] ? ['lecture'] : ['versions', String(this.store.versions()[0]?.version)])]);
  protected readonly closedWords = computed(() => CLOSED_WORDS[this.here.view()?.status ?? ''] ?? 'Votre livret n’est plus modifiable.');
  private readonly findings = computed(() => this.store.draft()?.completeness.findings ?? []);
  protected readonly blockers = computed(() => groupFindings(this.findings(), ['blocker']).length);
  protected readonly warnings = computed(() => groupFindings(this.findings(), ['warning']).length);
  protected readonly settled = computed(() => { const [draft, view] = [this.store.draft(), this.here.view()]; return draft && view ? inOrder(draft, view) : []; });
  protected readonly toSign = computed(() => this.blockers() === 1 && this.findings().some(({ code }) => code === 'sworn_missing'));
  protected readonly refusal = computed(() => refusalOf(this.store.draft()?.actions.find(({ action }) => action === 'deposit')));
  protected readonly referent = computed(() => this.here.view()?.people.find(({ role }) => role === 'referent_handicap'));
  protected readonly summary = computed(() => [this.blockers() > 0 ? `${counted(this.blockers(), 'point bloque', 'points bloquent')}` : 'Rien ne bloque', ...(this.warnings() > 0 ? [`${this.warnings()} à améliorer`] : [])].join(', '));
  protected readonly lead = computed(() => {
    const clock = this.here.view()?.clocks.find(({ code }) => code === 'cohort_deposit');
    return clock && this.open() && clock.daysLeft >= 0 ? `Le dépôt de cette session ferme le ${frDate(clock.dueOn)}, ${clock.daysLeft === 0 ? 'aujourd’hui' : `dans ${counted(clock.daysLeft, 'jour')}`}.` : '';
  });

  constructor() {
    effect(() => { const at = this.place(); untracked(() => this.store.open(at)); });
    effect(() => { const view = this.here.view(); if (view) untracked(() => this.store.reload()); });
  }

  protected reload(): void {
    this.here.reload();
    this.store.reload();
  }

  protected async deposit(): Promise<void> {
    const follows = ['Une copie de votre livret est figée : vous ne pourrez plus la modifier.', 'L’école en vérifie la forme, puis le jury la lit.', 'Si l’école vous la rend, vous pourrez la reprendre et déposer de nouveau.'];
    if (!(await this.confirm.ask({ title: 'Déposer votre livret ?', follows, act: 'Déposer', keep: 'Pas encore' }))) return;
    let version = 0;
    if (!(await this.act.run(async () => { version = await this.store.deposit(this.place()); }))) return this.store.reload();
    this.here.reload();
    await this.router.navigateByUrl(`${this.base()}/livret/versions/${version}/recepisse`, { state: { deposited: true } });
  }
}
