import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Cells, type StateKind } from '@probant/ui';
import { Brand } from '../../shell/brand';

const MOTIF: readonly StateKind[] = ['met', 'met', 'met', 'met', 'met', 'met', 'mapped', 'mapped', 'mapped', 'mapped', 'none', 'none'];

/** The frame of the pages one meets before being signed in: the promise at the left, the form at the right. */
@Component({
  selector: 'pb-front',
  imports: [Brand, Cells],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <aside>
      <pb-brand />
      <div class="promise">
        <pb-cells [states]="motif" label="Douze cases : six atteintes, quatre rattachées, deux encore vides" large />
        <p class="big">Ce que vous savez faire mérite d’être prouvé.</p>
        <p class="read">Déposez vos preuves à votre rythme. Rien ne se perd, tout s’enregistre, et vous voyez toujours la prochaine étape.</p>
      </div>
      <span></span>
    </aside>
    <main id="contenu"><div class="form"><ng-content /></div></main>
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); min-height: 100vh; }
    aside { background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); padding: 3rem 4rem; display: flex; flex-direction: column; justify-content: space-between; gap: 2rem; }
    .promise { max-width: 30rem; } pb-cells { margin-bottom: 2rem; --mat-sys-outline: currentColor; }
    .big { font: var(--mat-sys-display-small); letter-spacing: -.015em; margin-bottom: 1rem; text-wrap: balance; }
    main { display: grid; place-items: center; padding: 3rem; }
    .form { width: 100%; max-width: 25rem; display: block; }
    @media (max-width: 44rem) {
      :host { grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(0, 1fr); } aside { padding: 1rem; } .promise, .promise + span { display: none; } main { padding: 2rem 1rem; place-items: start center; }
    }
  `,
})
export class Front {
  protected readonly motif = MOTIF;
}
