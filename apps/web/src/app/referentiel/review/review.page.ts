import { ChangeDetectionStrategy, Component, computed, DestroyRef, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterOutlet } from '@angular/router';
import { counted, Icon, Keys, SavedLine } from '@probant/ui';
import { CorrectionsStore, type Made } from '../corrections.store';
import { pathTo } from '../model/tree-nodes';
import { ReferentielStore } from '../referentiel.store';
import { ClashCard } from './clash-card';
import { ElementActs } from './element-acts';
import { ReviewPlace } from './review-place';
import { SourcePane } from './source/source-pane';
import { TreeDrag } from './tree/tree-drag';
import { TreePane } from './tree/tree-pane';

/** The review: the document, the tree read of it, and beside them a doubt, a text without place, an element or the history. */
@Component({
  selector: 'pb-review',
  imports: [ClashCard, Icon, MatButton, MatButtonToggle, MatButtonToggleGroup, MatProgressBar, RouterOutlet, SavedLine, SourcePane, TreePane],
  providers: [ReviewPlace, ElementActs, TreeDrag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review.page.html',
  styleUrls: ['./review.css', './review.page.css'],
})
export default class ReviewPage {
  /** On a narrow screen, which of the two is shown: `document` or the tree. */
  readonly vue = input<string>();
  protected readonly store = inject(ReferentielStore);
  protected readonly corrections = inject(CorrectionsStore);
  protected readonly place = inject(ReviewPlace);
  private readonly acts = inject(ElementActs);
  private readonly router = inject(Router);
  protected readonly progress = computed(() => {
    const progress = this.store.view()?.progress;
    if (!progress) return null;
    const { doubts, texts } = progress;
    const [total, done] = [doubts.total + texts.left + texts.done, doubts.done + texts.done];
    const words = [doubts.total === 0 ? 'aucun doute de lecture' : `${counted(doubts.done, 'doute réglé', 'doutes réglés', 'aucun doute réglé')} sur ${doubts.total}`, doubts.postponed > 0 ? `${doubts.postponed} pour plus tard` : '', texts.left > 0 ? counted(texts.left, 'texte sans place', 'textes sans place') : 'aucun texte sans place'];
    return { percent: total === 0 ? 100 : (done / total) * 100, words: sentence(words.filter(Boolean).join(' · ')) };
  });

  constructor() {
    const document = inject(DOCUMENT);
    const undo = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z' || writing(event.target) || !this.corrections.open()) return;
      event.preventDefault();
      this.corrections.undo();
    };
    document.addEventListener('keydown', undo);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', undo));
    inject(Keys).use([{ key: 'Ctrl + Z', does: 'Annuler la dernière correction' }]);
    effect(() => { const made = this.corrections.made(); if (made) untracked(() => this.arrive(made)); });
  }

  protected go(element: string): void {
    void this.router.navigate([], { queryParams: { element }, queryParamsHandling: 'merge' });
  }

  /** Goes to what a correction created; what was added is written at once. */
  private arrive({ kind, createdIds: [created] }: Made): void {
    if (!created) return;
    this.go(created);
    if (kind === 'add') this.acts.write(pathTo(this.store.nodes(), created).at(-1)?.key ?? null);
  }

  protected look(vue: string): void {
    void this.router.navigate([], { queryParams: { vue }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !/^(radio|checkbox|button)$/.test(target.type));
}
