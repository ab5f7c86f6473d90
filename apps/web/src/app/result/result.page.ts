import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { Empty, frDate, Icon, PageHead, Typeset } from '@probant/ui';
import { refusalOf } from '../i18n/sentence';
import { candidacyPath, openCandidacyAt } from '../session/open-candidacy';
import { Act } from '../session/pages/act';
import { Trouble } from '../shell/trouble';
import { BlocCard } from './bloc-card';
import { PassageHistory } from './history';
import { blocResults } from './model/bloc-results';
import { verdictWords } from './model/verdict';
import { NextPassage } from './next-passage';
import { ResultClient } from './result.client';

/** What the jury decided, bloc by bloc, over every passage; and the way to the next one. */
@Component({
  selector: 'pb-result',
  imports: [BlocCard, Empty, Icon, MatButton, MatProgressBar, NextPassage, PageHead, PassageHistory, RouterLink, Trouble, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './result.page.html',
  styles: `
    .verdict { display: flex; gap: 1.5rem; align-items: center; } .verdict h2 { font: var(--mat-sys-headline-small); } .read { margin-top: .5rem; }
    .count { flex: none; display: grid; justify-items: center; padding: 1rem 1.5rem; border-radius: var(--mat-sys-corner-large); background: var(--probant-card); color: var(--mat-sys-on-surface); white-space: nowrap; } .count b { font: var(--mat-sys-headline-large); } .count small { font: var(--mat-sys-body-small); }
    .block { width: 100%; margin-top: 1.25rem; } #talk + p { margin: .25rem 0 .75rem; }
    @media (max-width: 68rem) { .cols { display: flex; flex-direction: column; align-items: stretch; gap: 1rem; } .cols > .stack-5 { display: contents; } .cols > .stack-5 > * { margin-top: 0; order: 3; } .cols .verdict { order: 0; } .cols .refused { order: 1; } .cols .ahead { order: 2; } }
    @media (max-width: 44rem) { .verdict { flex-direction: column; align-items: stretch; gap: 1rem; } .count { grid-auto-flow: column; justify-content: start; align-items: center; gap: .75rem; padding: .75rem 1rem; } }
  `,
})
export default class ResultPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  private readonly client = inject(ResultClient);
  private readonly router = inject(Router);
  private readonly place = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly here = openCandidacyAt(() => this.place());
  protected readonly base = computed(() => candidacyPath(this.place()));
  protected readonly act = new Act();
  /** Before the first passage there is nothing to read. */
  private readonly begun = computed(() => { const view = this.here.view(); return view?.id === this.candidacy() && view.passages.length > 0 ? view : undefined; });
  protected readonly result = resource({ params: () => (this.begun() ? { at: this.place(), revision: this.begun()?.status } : undefined), loader: ({ params }) => this.client.readResult(params.at) });
  private readonly found = computed(() => (this.result.hasValue() ? this.result.value() : null));
  private readonly referentielId = computed(() => this.found()?.referentielId);
  protected readonly referentiel = resource({ params: () => { const id = this.referentielId(); return id ? { at: this.place(), id } : undefined; }, loader: ({ params }) => this.client.readReferentiel(params.at, params.id) });
  private readonly decided = computed(() => this.found()?.passages.some(({ result, decisions }) => result !== null || decisions.length > 0) ?? false);
  protected readonly nothing = computed(() => { const view = this.here.view(); return view !== null && (view.passages.length === 0 || (this.found() !== null && !this.decided())); });
  protected readonly told = computed(() => {
    const result = this.found();
    const tree = this.referentiel.hasValue() ? this.referentiel.value().tree : null;
    if (!result || !tree || !this.decided()) return null;
    const blocs = blocResults(result, tree);
    return { result, tree, blocs, held: blocs.filter(({ standing }) => standing === 'held').length, words: verdictWords(blocs, result.complete) };
  });
  protected readonly missing = computed(() => (this.told()?.blocs ?? []).filter(({ standing }) => standing !== 'held'));
  protected readonly opened = computed(() => { const view = this.here.view(); const last = Math.max(0, ...(this.found()?.passages.filter(({ result }) => result !== null).map(({ number }) => number) ?? [])); return view !== null && view.passageNumber > last && this.missing().length > 0 && last > 0; });
  protected readonly refusal = computed(() => refusalOf(this.found()?.actions.find(({ action }) => action === 'open_next_passage')));
  protected readonly talk = computed(() => { const people = this.here.view()?.people ?? []; return people.find(({ role }) => role === 'accompagnateur') ?? people[0]; });
  protected readonly lead = computed(() => {
    const last = this.found()?.passages.filter(({ decisions }) => decisions.length > 0).toSorted((a, b) => b.number - a.number)[0];
    return [last?.heldOn && `Jury du ${frDate(last.heldOn)}`, last?.notifiedOn && `notifié le ${frDate(last.notifiedOn, 'plain')}`].filter(Boolean).join(', ');
  });
  protected readonly waiting = computed(() => {
    const due = this.here.view()?.clocks.find(({ code }) => code === 'notification');
    return due ? `Le jury a entendu votre candidature. Sa décision vous est donnée au plus tard le ${frDate(due.dueOn)}, bloc par bloc, avec ses raisons.` : 'Après votre passage, le jury décide bloc par bloc. Vous lirez ici ce qui est validé, pourquoi, et ce qui suffirait pour le reste.';
  });

  protected reload(): void {
    this.here.reload();
    this.result.reload();
    this.referentiel.reload();
  }

  protected async prepare(blocIds: string[]): Promise<void> {
    if (!(await this.act.run(() => this.client.openNextPassage(this.place(), blocIds)))) return this.reload();
    this.here.reload();
    await this.router.navigateByUrl(`${this.base()}/parcours`);
  }
}
