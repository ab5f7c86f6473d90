import { CdkDrag, type CdkDragEnd, type CdkDragMove, CdkDropList } from '@angular/cdk/drag-drop';
import { MediaMatcher } from '@angular/cdk/layout';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { counted, Icon, Keys } from '@probant/ui';
import { CorrectionsStore } from '../../corrections.store';
import { discarding, type Unplaced } from '../../model/review/gestures';
import { placeInWords } from '../../model/words';
import { ReferentielStore } from '../../referentiel.store';
import { ElementActs } from '../element-acts';
import { ReviewPlace } from '../review-place';
import { TreeDrag } from '../tree/tree-drag';

/** What the reading left out of the tree: each text is placed, added to another, or named a form; nothing of the document is lost. */
@Component({
  selector: 'pb-texts-page',
  imports: [CdkDrag, CdkDropList, Icon, MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './texts.page.html',
  styleUrls: ['../review.css', './texts.page.css'],
})
export default class TextsPage {
  /** The id of the text looked at. */
  readonly texte = input<string>();
  /** An element chosen in the tree meanwhile. */
  readonly element = input<string>();
  protected readonly store = inject(ReferentielStore);
  protected readonly corrections = inject(CorrectionsStore);
  protected readonly acts = inject(ElementActs);
  private readonly drag = inject(TreeDrag);
  private readonly place = inject(ReviewPlace);
  protected readonly byHand = !inject(MediaMatcher).matchMedia('(pointer: coarse)').matches;
  protected readonly lost = computed(() => this.store.lost().map(told));
  protected readonly forms = computed(() => this.store.boilerplate().map(told));
  protected readonly at = computed(() => (this.store.view()?.unplaced ?? []).find(({ id }) => id === this.texte()) ?? null);
  protected readonly openForms = computed(() => this.at()?.boilerplate === true);
  protected readonly lostWords = computed(() => counted(this.lost().length, 'texte', undefined, 'aucun'));

  constructor() {
    this.place.panelFirst.set(true);
    inject(Keys).use([{ key: 'm', does: 'Placer le texte choisi', run: () => this.on((text) => void this.acts.place(text)) }, { key: 'e', does: 'Écarter le texte choisi', run: () => this.on((text) => this.discard(text, true)) }]);
    effect(() => {
      const text = this.at();
      this.place.chosen.set(this.store.elements().get(this.element() ?? '')?.id ?? null);
      this.place.spot.set({ where: text?.where ?? null, text: text?.text ?? '' });
    });
  }

  protected discard(text: Unplaced, boilerplate: boolean): void {
    this.acts.make(discarding(text, boilerplate));
  }

  protected moved(event: CdkDragMove<Unplaced>): void {
    this.drag.over(event.pointerPosition, { text: event.source.data });
  }

  protected dropped(event: CdkDragEnd<Unplaced>): void {
    this.drag.drop(event.dropPoint, { text: event.source.data });
  }

  private on(act: (text: Unplaced) => void): void {
    const text = this.at();
    if (text && this.corrections.open()) act(text);
  }
}

function told(text: Unplaced): { readonly text: Unplaced; readonly place: string } {
  return { text, place: placeInWords(text.where) ?? '' };
}
