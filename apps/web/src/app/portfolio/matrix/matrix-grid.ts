import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatrixView, TieView } from '@probant/contract';
import { Glyph, HeatCell, Icon } from '@probant/ui';
import type { MatrixBloc, MatrixGroup, MatrixRow } from '../model/matrix-model';
import { shortPlace } from '../model/place';
import type { Where } from '../portfolio.client';
import { heatOf } from './cell';
import { type At, columnOn, move, type Shape } from './grid-moves';

/** A cell of the grid: one piece and one criterion under one competency. */
export interface Cell { readonly evidenceId: string; readonly competencyId: string; readonly criterionId: string }
type Line = { readonly group: MatrixGroup; readonly row: null; readonly index: number } | { readonly group: MatrixGroup; readonly row: MatrixRow; readonly index: number };
const WIDTH_WITHOUT_EVIDENCE = 3;

/** Criteria of a bloc against the evidence: one stop of Tab, arrows inside, Enter to tie or open, Delete to untie. */
@Component({
  selector: 'pb-matrix-grid',
  imports: [Glyph, HeatCell, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './matrix-grid.html',
  styleUrl: './matrix-grid.css',
  host: { '(keydown)': 'press($event)', '(focusin)': 'remember($event)' },
})
export class MatrixGrid {
  readonly where = input.required<Where>();
  readonly bloc = input.required<MatrixBloc>();
  readonly evidence = input.required<MatrixView['evidence']>();
  readonly selected = input<Cell | null>(null);
  readonly editable = input(true);
  readonly opened = output<Cell>();
  readonly untied = output<{ readonly tie: TieView; readonly criterionId: string }>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly at = signal<At>({ line: 1, col: 0 });
  protected readonly heatOf = heatOf;
  protected readonly place = shortPlace;
  protected readonly columns = computed(() => this.evidence().length + WIDTH_WITHOUT_EVIDENCE);
  protected readonly lines = computed<readonly Line[]>(() => this.bloc().groups.flatMap((group) => [{ group, row: null }, ...group.rows.map((row) => ({ group, row }))]).map((line, index) => ({ ...line, index: index + 1 })));
  private readonly shape = computed<Shape>(() => [Math.max(1, this.evidence().length), ...this.lines().map(({ row }) => (row ? Math.max(1, this.evidence().length) : 1))]);
  protected readonly jury = computed(() => { const { verdict } = this.bloc(); return verdict === null ? 'Jury : pas encore lu' : verdict === 'validated' ? 'Jury : bloc validé' : 'Jury : bloc non validé'; });

  constructor() {
    effect(() => { if (this.selected()) untracked(() => setTimeout(() => this.showSelected())); });
  }

  /** The one place of the grid that Tab reaches. */
  protected stop(line: number, col: number): 0 | -1 {
    const at = this.at();
    const here = Math.min(at.line, this.shape().length - 1);
    return here === line && columnOn({ line: here, col: at.col }, this.shape()) === col ? 0 : -1;
  }

  protected isSelected(row: MatrixRow, evidenceId: string): boolean {
    const cell = this.selected();
    return cell?.evidenceId === evidenceId && cell.competencyId === row.competency.id && (cell.criterionId === '' || cell.criterionId === row.criterion.id);
  }

  protected labelOf(row: MatrixRow, { id, number }: MatrixView['evidence'][number]): string {
    const tie = row.ties.get(id);
    if (!tie) return `Rattacher P${number} à ${row.label}`;
    const where = shortPlace(tie.place);
    return `P${number} soutient ${row.label}${where ? `, ${where}` : ''}`;
  }

  protected open(row: MatrixRow, evidenceId: string): void {
    if (this.editable() || row.ties.has(evidenceId)) this.opened.emit({ evidenceId, competencyId: row.competency.id, criterionId: row.criterion.id });
  }

  protected remember(event: FocusEvent): void {
    const [line, col] = (event.target as HTMLElement).dataset['at']?.split(':').map(Number) ?? [];
    if (line !== undefined && col !== undefined) this.at.update((at) => ({ line, col: this.shape()[line] === 1 && at.line !== line ? at.col : col }));
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Delete' || event.key === 'Backspace') return this.untie(event);
    const next = move(event.key, this.at(), this.shape(), event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    this.at.set(next);
    this.element.nativeElement.querySelector<HTMLElement>(`[data-at="${next.line}:${columnOn(next, this.shape())}"]`)?.focus();
    this.at.set(next);
  }

  /** Scrolls the grid sideways so that the open tie is not under the panel or the first column. */
  private showSelected(): void {
    const [frame, cell, head] = ['.scroll', '.sel', '.crit'].map((found) => this.element.nativeElement.querySelector<HTMLElement>(found));
    if (!frame || !cell || !head) return;
    const [box, at] = [frame.getBoundingClientRect(), cell.getBoundingClientRect()];
    if (at.right > box.right) frame.scrollLeft += at.right - box.right + 16;
    else if (at.left < box.left + head.offsetWidth) frame.scrollLeft -= box.left + head.offsetWidth - at.left + 16;
  }

  private untie(event: KeyboardEvent): void {
    const { line, col } = this.at();
    const row = this.lines()[line - 1]?.row;
    const piece = this.evidence()[col];
    const tie = row && piece ? row.ties.get(piece.id) : undefined;
    if (!row || !tie || !this.editable()) return;
    event.preventDefault();
    this.untied.emit({ tie, criterionId: row.criterion.id });
  }
}
