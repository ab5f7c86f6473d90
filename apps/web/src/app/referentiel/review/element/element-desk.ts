import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@probant/ui';
import { CorrectionsStore } from '../../corrections.store';
import type { Element } from '../../model/elements';
import { editing, type Held, tiesOf } from '../../model/review/gestures';
import { pathTo } from '../../model/tree-nodes';
import { KIND_WORDS } from '../../model/words';
import { ReferentielStore } from '../../referentiel.store';
import type { Written } from '../pieces/text-editor';
import { ElementActs } from '../element-acts';
import { ElementCard } from './element-card';
import { ElementFields } from './element-fields';

/** An element on the desk: its words and its facts are edited where they stand, and everything that moves it is a press away. */
@Component({
  selector: 'pb-element-desk',
  imports: [ElementCard, ElementFields, Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-element-card [element]="element()" [open]="open()" (saved)="save($event)" (parted)="acts.cut(element(), $event)">
      @if (open()) {
        <pb-element-fields [element]="element()" />
        <div class="acts" role="group" aria-label="Corriger cet élément">
          <button matButton="tonal" type="button" (click)="acts.move(held())">Déplacer vers…</button>
          @if (tied()) { <button matButton="tonal" type="button" (click)="acts.retie(held())">Rattacher…</button> }
          @if (element().kind !== 'bloc') { <button matButton type="button" (click)="acts.merge(held())">Joindre à…</button> }
          @for (kind of acts.addable(element()); track kind) { <button matButton type="button" (click)="acts.add(kind, element())"><pb-icon name="plus" size="sm" />{{ words[kind] }}</button> }
          <button matButton type="button" (click)="acts.remove(element())">Retirer</button>
        </div>
      }
    </pb-element-card>
  `,
  styles: `.acts { display: flex; flex-wrap: wrap; gap: .375rem; } pb-icon { margin-right: .25rem; }`,
})
export class ElementDesk {
  readonly element = input.required<Element>();
  protected readonly acts = inject(ElementActs);
  private readonly store = inject(ReferentielStore);
  private readonly corrections = inject(CorrectionsStore);
  protected readonly words = KIND_WORDS;
  protected readonly open = this.corrections.open;
  /** As the tree shows it: under the first line that does. */
  protected readonly held = computed<Held>(() => pathTo(this.store.nodes(), this.element().id).at(-1) ?? { id: this.element().id, under: null });
  protected readonly tied = computed(() => tiesOf(this.element()) !== null);

  protected save({ was, becomes }: Written): void {
    this.acts.make(editing(this.element(), becomes, was));
  }
}
