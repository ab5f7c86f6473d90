import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { EvidenceView, TieView } from '@probant/contract';
import type { Modality } from '@probant/domain-referentiel';
import { Undo } from '@probant/ui';
import { sentenceOf } from '../../i18n/sentence';
import { MatrixStore } from '../matrix.store';

/** A piece tied to the competency. */
export interface Piece { readonly evidence: EvidenceView; readonly tie: TieView }

/** The expected elements of a modality, as a checklist: each is brought by a piece. */
@Component({
  selector: 'pb-elements-card',
  imports: [MatButton, MatCheckbox, MatMenu, MatMenuItem, MatMenuTrigger],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" [attr.aria-labelledby]="'elements-' + modality().id">
      <h2 [id]="'elements-' + modality().id">Éléments attendus</h2>
      <p class="small muted">{{ modality().title }}, {{ brought() }} sur {{ lines().length }}</p>
      <ul>
        @for (line of lines(); track line.id) {
          <li>
            @if (line.by.length > 0 || pieces().length === 1) { <mat-checkbox [checked]="line.by.length > 0" [disabled]="!store.editable()" (change)="line.by.length > 0 ? drop(line.id) : bring(line.id, pieces()[0]!)">{{ line.text }}@if (line.by) { <small>{{ line.by }}</small> }</mat-checkbox> }
            @else {
              <p>{{ line.text }}</p>
              @if (store.editable() && pieces().length > 1) {
                <button matButton type="button" [matMenuTriggerFor]="menu" [attr.aria-label]="'Dire quelle preuve apporte : ' + line.text">Quelle preuve l’apporte ?</button>
                <mat-menu #menu="matMenu">@for (piece of pieces(); track piece.tie.id) { <button mat-menu-item type="button" (click)="bring(line.id, piece)">P{{ piece.evidence.number }} {{ piece.evidence.title }}</button> }</mat-menu>
              }
            }
          </li>
        }
      </ul>
      @if (pieces().length === 0) { <p class="hint">Rattachez d’abord une preuve : vous cocherez ensuite ce qu’elle apporte.</p> }
    </section>
  `,
  styles: `
    h2 { margin-bottom: .25rem; }
    ul { display: grid; gap: .25rem; margin-top: .75rem; font: var(--mat-sys-body-small); }
    li > p { padding: .375rem 0; }
    small { display: block; color: var(--mat-sys-on-surface-variant); }
  `,
})
export class ElementsCard {
  readonly modality = input.required<Modality>();
  readonly competency = input.required<string>();
  readonly pieces = input.required<readonly Piece[]>();
  protected readonly store = inject(MatrixStore);
  private readonly undo = inject(Undo);

  protected readonly lines = computed(() => this.modality().expectedElements.map(({ id, text }) => ({ id, text, by: this.pieces().filter(({ tie }) => tie.expectedElementIds.includes(id)).map(({ evidence }) => `P${evidence.number} ${evidence.title}`).join(', ') })));
  protected readonly brought = computed(() => this.lines().filter(({ by }) => by !== '').length);

  protected bring(elementId: string, { tie }: Piece): Promise<void> {
    return this.saved(() => this.store.save(tie, { expectedElementIds: [...this.store.draftOf(tie).value().expectedElementIds, elementId] }));
  }

  protected drop(elementId: string): Promise<void> {
    const bringing = this.pieces().filter(({ tie }) => tie.expectedElementIds.includes(elementId));
    return this.saved(async () => { for (const { tie } of bringing) await this.store.save(tie, { expectedElementIds: this.store.draftOf(tie).value().expectedElementIds.filter((id) => id !== elementId) }); });
  }

  private async saved(act: () => Promise<void>): Promise<void> {
    await act().catch((error: unknown) => this.undo.say(sentenceOf(error)));
  }
}
