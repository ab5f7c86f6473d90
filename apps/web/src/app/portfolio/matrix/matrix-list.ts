import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatAccordion, MatExpansionPanel, MatExpansionPanelDescription, MatExpansionPanelHeader, MatExpansionPanelTitle } from '@angular/material/expansion';
import { RouterLink } from '@angular/router';
import { counted, Icon, plural, State } from '@probant/ui';
import { MatrixStore } from '../matrix.store';
import type { MatrixBloc, MatrixGroup, MatrixRow } from '../model/matrix-model';
import { shortPlace } from '../model/place';
import type { Where } from '../portfolio.client';
import { heatOf } from './cell';
import type { Cell } from './matrix-grid';

/** The same facts as the grid, competency by competency, for a narrow screen. */
@Component({
  selector: 'pb-matrix-list',
  imports: [Icon, MatAccordion, MatButton, MatExpansionPanel, MatExpansionPanelDescription, MatExpansionPanelHeader, MatExpansionPanelTitle, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mat-accordion multi displayMode="flat">
      @for (group of bloc().groups; track group.competency.id) {
        <mat-expansion-panel class="card" [expanded]="group.mapped < group.asked">
          <mat-expansion-panel-header><mat-panel-title><span>{{ group.label }} · {{ group.competency.text }}</span></mat-panel-title><mat-panel-description [class.c-mapped]="group.mapped === group.asked">{{ countOf(group) }}</mat-panel-description></mat-expansion-panel-header>
          <ul>
            @for (row of group.rows; track row.criterion.id) {
              <li>
                <p><b class="code">{{ row.label }}</b> {{ row.criterion.text }}</p>
                <div class="row row--tight">
                  <pb-state [kind]="kindOf(row)">{{ wordsOf(row) }}</pb-state>
                  @for (piece of tiedTo(row); track piece.id) { <button type="button" class="chip" (click)="opened.emit({ evidenceId: piece.id, competencyId: row.competency.id, criterionId: row.criterion.id })">{{ piece.said }}</button> }
                </div>
                @if (editable() && row.count === 0) { <button matButton="tonal" type="button" (click)="asked.emit({ group, criterionId: row.criterion.id })"><pb-icon class="before" name="plus" />Rattacher une preuve</button> }
                @if (editable() && row.count > 0) { <button matButton type="button" (click)="asked.emit({ group, criterionId: row.criterion.id })">Rattacher une autre preuve</button> }
              </li>
            }
          </ul>
          <a [routerLink]="['/o', where().org, 'candidature', where().candidacy, 'competence', group.competency.id]">Écrire mon argument pour {{ group.label }}</a>
        </mat-expansion-panel>
      }
    </mat-accordion>
  `,
  styleUrl: './matrix-list.css',
})
export class MatrixList {
  readonly where = input.required<Where>();
  readonly bloc = input.required<MatrixBloc>();
  readonly editable = input(true);
  readonly opened = output<Cell>();
  readonly asked = output<{ readonly group: MatrixGroup; readonly criterionId: string }>();

  private readonly store = inject(MatrixStore);
  private readonly jury = computed(() => ({ validated: 'jury : bloc validé', not_validated: 'jury : bloc non validé', none: 'jury : pas encore lu' })[this.bloc().verdict ?? 'none']);

  protected countOf({ mapped, asked }: MatrixGroup): string {
    return `${asked === 0 ? 'Rien à rattacher ici' : `${mapped} ${plural(mapped, 'rattaché')} sur ${asked}`} · ${this.jury()}`;
  }

  protected kindOf(row: MatrixRow): 'none' | 'mapped' | 'oral' | 'exempted' {
    if (row.count > 0) return 'mapped';
    return row.state === 'oral' || row.state === 'exempted' ? row.state : 'none';
  }

  protected wordsOf(row: MatrixRow): string {
    return row.count > 0 ? counted(row.count, 'preuve') : row.state === 'none' ? 'Sans preuve' : heatOf(row).words;
  }

  protected tiedTo(row: MatrixRow): readonly { readonly id: string; readonly said: string }[] {
    return [...row.ties].map(([id, tie]) => { const where = shortPlace(tie.place); return { id, said: `${this.store.evidenceOf(id)?.title ?? ''}${where ? `, ${where}` : ''}` }; });
  }
}
