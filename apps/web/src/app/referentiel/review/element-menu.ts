import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatDivider } from '@angular/material/divider';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Icon, Kbd } from '@probant/ui';
import { type Held, nameOf, tiesOf } from '../model/review/gestures';
import { KIND_WORDS } from '../model/words';
import { ElementActs } from './element-acts';

/** Everything that may be done to an element, in one menu. */
@Component({
  selector: 'pb-element-menu',
  imports: [Icon, Kbd, MatDivider, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (element(); as element) {
      <button matIconButton type="button" [attr.aria-label]="'Corriger ' + name()" [matMenuTriggerFor]="menu" (click)="$event.stopPropagation()" (keydown)="$event.stopPropagation()"><pb-icon name="more" size="sm" /></button>
      <mat-menu #menu>
        <button mat-menu-item type="button" (click)="edit.emit()"><span class="line">Modifier le texte, ou le couper <pb-kbd>F2</pb-kbd></span></button>
        <button mat-menu-item type="button" (click)="acts.move(held())"><span class="line">Déplacer vers… <pb-kbd>m</pb-kbd></span></button>
        <button mat-menu-item type="button" (click)="acts.shift(held(), -1)"><span class="line">Monter <pb-kbd>Alt ↑</pb-kbd></span></button>
        <button mat-menu-item type="button" (click)="acts.shift(held(), 1)"><span class="line">Descendre <pb-kbd>Alt ↓</pb-kbd></span></button>
        @if (tied()) { <button mat-menu-item type="button" (click)="acts.retie(held())"><span class="line">Rattacher… <pb-kbd>r</pb-kbd></span></button> }
        @if (element.kind !== 'bloc') { <button mat-menu-item type="button" (click)="acts.merge(held())"><span class="line">Joindre à… <pb-kbd>f</pb-kbd></span></button> }
        @for (kind of acts.addable(element); track kind) { <button mat-menu-item type="button" (click)="acts.add(kind, element)">Ajouter : {{ words[kind].toLowerCase() }}</button> }
        <mat-divider />
        <button mat-menu-item type="button" (click)="acts.remove(element)"><span class="line">Retirer de l’arbre <pb-kbd>Suppr</pb-kbd></span></button>
      </mat-menu>
    }
  `,
  styles: `.line { display: flex; justify-content: space-between; gap: 1.5rem; align-items: center; }`,
})
export class ElementMenu {
  readonly held = input.required<Held>();
  readonly edit = output();
  protected readonly acts = inject(ElementActs);
  protected readonly words = KIND_WORDS;
  protected readonly element = computed(() => this.acts.elementOf(this.held()));
  protected readonly name = computed(() => { const element = this.element(); return element ? nameOf(element) : ''; });
  protected readonly tied = computed(() => { const element = this.element(); return element !== null && tiesOf(element) !== null; });
}
