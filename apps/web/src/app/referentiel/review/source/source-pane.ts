import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { some } from '../../model/words';
import { ReferentielStore } from '../../referentiel.store';
import { SourceLines } from './source-lines';
import { SourcePage } from './source-page';
import { NOWHERE, type Spot } from './spot';

/** The document beside the tree: the page itself when it is a PDF, else its lines as they were read. */
@Component({
  selector: 'pb-source-pane',
  imports: [MatButtonToggle, MatButtonToggleGroup, SourceLines, SourcePage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head">
      <h2 id="source-title">Le document</h2>
      @if (store.paged()) {
        <mat-button-toggle-group aria-label="Façon de voir le document" hideSingleSelectionIndicator [value]="asPages() ? 'page' : 'lines'" (change)="wanted.set($event.value)">
          <mat-button-toggle value="page">Page</mat-button-toggle><mat-button-toggle value="lines">Texte lu</mat-button-toggle>
        </mat-button-toggle-group>
      }
      <p class="small muted num push">{{ size() }}</p>
    </div>
    @if (asPages()) { <pb-source-page [spot]="spot()" (lines)="wanted.set('lines')" /> } @else { <pb-source-lines [spot]="spot()" /> }
  `,
  styles: `
    :host { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
    .head { display: flex; align-items: center; min-height: 2.5rem; gap: 1rem; } h2 { font: var(--mat-sys-title-small); }
    mat-button-toggle-group { --mat-button-toggle-height: 2rem; font: var(--mat-sys-label-medium); }
  `,
})
export class SourcePane {
  readonly spot = input<Spot>(NOWHERE);
  protected readonly store = inject(ReferentielStore);
  protected readonly wanted = signal<'page' | 'lines'>('page');
  protected readonly asPages = computed(() => this.store.paged() && this.wanted() === 'page');
  protected readonly size = computed(() => (this.asPages() ? '' : some(this.store.lines().length, 'ligne')));
}
