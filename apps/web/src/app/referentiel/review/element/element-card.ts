import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Typeset } from '@probant/ui';
import { type Element, textOf } from '../../model/elements';
import { isCuttable } from '../../model/review/gestures';
import { factsOf, type Link, linksOf, type Listed, listsOf, placeSentences } from '../../model/element-facts';
import { BASIS_TAGS, blocName, codeOf, KIND_WORDS } from '../../model/words';
import { EditableText } from '../pieces/editable-text';
import type { Parted, Written } from '../pieces/text-editor';

/** One element of the tree, whole: its text, what it is tied to, and what was read of it. Open, its words are edited where they stand. */
@Component({
  selector: 'pb-element-card',
  imports: [EditableText, RouterLink, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="eyebrow">{{ kind() }}@if (bloc(); as name) { <span> · {{ name }}</span> }</p>
    <h3>{{ code() }}</h3>
    <pb-editable-text class="text" [text]="text()" [label]="'Texte, ' + code()" [open]="open()" [cuttable]="cuttable()" (saved)="saved.emit($event)" (parted)="parted.emit($event)" />
    @if (links().length > 0) { <p class="row row--tight" role="group" aria-label="Lié à">@for (link of links(); track link.id) { <a class="tag" [routerLink]="[]" [queryParams]="{ element: link.id }" queryParamsHandling="merge">{{ link.label }}</a> }@if (basis(); as how) { <span class="how small muted">{{ how }}</span> }</p> }
    @for (list of lists(); track list.title) { <div><h4>{{ list.title }}</h4><ul>@for (item of list.items; track $index) { <li>{{ item }}</li> }</ul></div> }
    @for (fact of facts(); track $index) { <p class="small muted">{{ fact | pbFr }}</p> }
    <ng-content />
  `,
  styles: `
    :host { display: grid; gap: .75rem; }
    .text { max-width: var(--probant-measure); }
    .how { padding: .125rem .375rem; border: 1px dashed var(--mat-sys-outline); border-radius: var(--mat-sys-corner-extra-small); }
    h4 { font: var(--mat-sys-label-medium); } ul { list-style: disc; padding-left: 1.25rem; font: var(--mat-sys-body-small); } li { margin-top: .25rem; white-space: pre-line; }
  `,
})
export class ElementCard {
  readonly element = input.required<Element>();
  /** Says where it stands in the document: for whoever has the document. */
  readonly placed = input(true);
  /** Whether its words may be corrected here. */
  readonly open = input(false);
  readonly saved = output<Written>();
  readonly parted = output<Parted>();
  protected readonly kind = computed(() => KIND_WORDS[this.element().kind]);
  protected readonly bloc = computed(() => { const { bloc, kind } = this.element(); return bloc && kind !== 'bloc' ? blocName(bloc) : null; });
  protected readonly code = computed(() => codeOf(this.element()));
  protected readonly text = computed(() => textOf(this.element()));
  protected readonly cuttable = computed(() => isCuttable(this.element()));
  protected readonly links = computed<readonly Link[]>(() => linksOf(this.element()));
  /** How its ties are known. */
  protected readonly basis = computed(() => { const element = this.element(); return element.kind === 'criterion' ? BASIS_TAGS[element.item.basis] : null; });
  protected readonly lists = computed<readonly Listed[]>(() => listsOf(this.element()).filter(({ items }) => items.length > 0));
  protected readonly facts = computed(() => [...factsOf(this.element()), ...(this.placed() ? placeSentences(this.element()) : [])]);
}
