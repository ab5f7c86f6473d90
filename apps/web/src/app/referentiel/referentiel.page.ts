import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTabLink, MatTabNav, MatTabNavPanel } from '@angular/material/tabs';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { type Crumb, Note, PageHead, State, Typeset, Undo } from '@probant/ui';
import { sentenceOf, sentenceOfCode } from '../i18n/sentence';
import { Titles } from '../shell/titles';
import { Trouble } from '../shell/trouble';
import { CorrectionsStore } from './corrections.store';
import { STATUS_WORDS, versionName } from './model/status';
import { countsInWords } from './model/words';
import { ReadingProgress } from './reading/reading-progress';
import { ReferentielStore } from './referentiel.store';
import { StandingNote } from './standing-note';

const STATES = { reading: 'none', failed: 'notmet', draft: 'partly', published: 'met', retired: 'none' } as const;

/** One référentiel: its head, what keeps it from being published, and its tabs. */
@Component({
  selector: 'pb-referentiel',
  imports: [MatButton, MatTabLink, MatTabNav, MatTabNavPanel, Note, PageHead, ReadingProgress, RouterLink, RouterLinkActive, RouterOutlet, StandingNote, State, Trouble, Typeset],
  providers: [ReferentielStore, CorrectionsStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './referentiel.page.html',
  styles: `
    .page { padding: 1.25rem 1.5rem 2rem; }
    .facts { margin: 0 0 .75rem; } nav { margin-bottom: .75rem; overflow-x: auto; scrollbar-width: thin; }
    nav ::ng-deep .mat-mdc-tab-link-container { overflow: visible; } .mat-mdc-tab-link { padding-inline: 1rem; min-width: 0; }
    .count { margin-left: .5rem; } .waiting { display: grid; gap: .75rem; max-width: 34rem; }
    @media (max-width: 44rem) { .page { padding-inline: 1rem; } }
  `,
})
export default class ReferentielPage {
  readonly org = input.required<string>();
  readonly referentiel = input.required<string>();
  protected readonly store = inject(ReferentielStore);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly titles = inject(Titles);
  protected readonly crumbs = computed<readonly Crumb[]>(() => { const view = this.store.view(); return [{ label: 'Référentiels', link: ['/o', this.org(), 'referentiels'] }, ...(view ? [{ label: versionName(view) }] : [])]; });
  protected readonly status = computed(() => { const view = this.store.view(); return view ? { kind: STATES[view.status], word: STATUS_WORDS[view.status] } : null; });
  protected readonly counts = computed(() => { const counts = this.store.view()?.counts; return counts ? countsInWords(counts) : null; });
  protected readonly failure = computed(() => { const view = this.store.view(); return view?.failure ? (sentenceOfCode(view.failure, view.failureFacts ?? {}) ?? view.failure) : null; });
  protected readonly tabs = computed(() => [
    { path: 'arbre', label: 'Arbre', count: null }, { path: 'doutes', label: 'Doutes', count: this.store.unsettled().length }, { path: 'textes', label: 'Textes sans place', count: this.store.lost().length }, ...(this.store.view()?.certification.mine ? [{ path: 'corrections', label: 'Corrections', count: null }] : []),
    { path: 'regles', label: 'Règles', count: null }, { path: 'adaptation', label: 'Adaptation', count: null }, { path: 'publication', label: 'Publication', count: null },
  ]);

  constructor() {
    effect(() => this.store.open({ org: this.org(), referentiel: this.referentiel() }));
    effect(() => { const view = this.store.view(); if (view) this.titles.name(`${view.certification.title}, ${versionName(view).toLowerCase()}`); });
  }

  protected async stop(): Promise<void> {
    try {
      await this.store.stop();
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }

  protected async remove(): Promise<void> {
    try {
      await this.store.remove();
      this.undo.say('La lecture est jetée.');
      await this.router.navigate(['/o', this.org(), 'referentiels']);
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }
}
