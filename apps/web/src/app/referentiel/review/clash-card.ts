import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Note } from '@probant/ui';
import { againOn, type Clash } from '../model/review/clash';
import type { Gesture } from '../model/review/gestures';

/** The same element corrected by two people: both texts are shown, one chooses what stays. Nothing is lost meanwhile. */
@Component({
  selector: 'pb-clash-card',
  imports: [MatButton, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-note kind="warn" live><b>{{ clash().by ?? 'Une autre personne' }} a changé le même élément pendant que vous le corrigiez.</b> Rien n’est perdu&#160;: choisissez ce qui reste.</pb-note>
    <div class="two">
      <section aria-label="Ce que vous avez fait"><h2>Ce que vous avez fait</h2><p class="small">{{ clash().mine ?? clash().waiting.said }}</p>@if (again(); as gesture) { <button matButton="tonal" type="button" (click)="settled.emit(gesture)">Garder le mien</button> }</section>
      <section aria-label="Ce qui est là maintenant"><h2>Ce qui est là maintenant</h2><p class="small">{{ stands() }}</p><button matButton="tonal" type="button" (click)="settled.emit(null)">Garder le sien</button></section>
    </div>
  `,
  styles: `
    :host { display: grid; gap: .75rem; }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .75rem; }
    section { display: grid; gap: .5rem; align-content: start; justify-items: start; padding: .75rem; border: 1px solid var(--mat-sys-outline-variant); border-radius: var(--mat-sys-corner-medium); background: var(--probant-card); }
    h2 { font: var(--mat-sys-label-medium); } p { white-space: pre-line; overflow-wrap: anywhere; }
  `,
})
export class ClashCard {
  readonly clash = input.required<Clash>();
  readonly settled = output<Gesture | null>();
  protected readonly stands = computed(() => { const { stands } = this.clash(); return typeof stands === 'string' ? stands : stands === null ? 'Cet élément a été déplacé, joint à un autre ou retiré.' : 'Ses liens ne sont plus ceux que vous voyiez.'; });
  protected readonly again = computed(() => againOn(this.clash()));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('button')?.focus());
  }
}
