import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, viewChild } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Trouble } from '../../../shell/trouble';
import { type ParagraphMark, speaksOf } from '../../model/source-lines';
import { ReferentielStore } from '../../referentiel.store';
import { bring } from './bring';
import type { Spot } from './spot';

/** The document as it was read, line by line; the place looked at is marked, what found no place too. */
@Component({
  selector: 'pb-source-lines',
  imports: [MatProgressBar, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-trouble [error]="store.sourceError()" (again)="store.reloadSource()" />
    @if (store.sourceLoading() && store.lines().length === 0) { <mat-progress-bar mode="indeterminate" aria-label="Ouverture du document" /> }
    <div class="sheet" #sheet [style.--columns]="columns()" role="region" tabindex="0" aria-labelledby="source-title">
      @for (line of shown(); track line.number) {
        @if (line.paragraphs > 0) {
          <div class="line" [class.here]="line.number === here()" [attr.data-line]="line.number" [attr.aria-current]="line.number === here() ? 'location' : null">
            <span class="no num" aria-hidden="true">{{ line.number }}</span>
            <div class="cells" [class.alone]="line.cells.length === 1" [style.--cells]="line.cells.length">
              @for (cell of line.cells; track $index) { <div class="cell">@for (each of cell; track $index) { <p [class]="each.mark ?? ''">@switch (each.mark) { @case ('hot') { <mark>{{ each.text }}</mark> } @case ('lost') { <mark class="lost">{{ each.text }}</mark> } @default { {{ each.text }} } }</p> }</div> }
            </div>
          </div>
        }
      }
    </div>
  `,
  styles: `
    :host { display: flex; flex-direction: column; flex: 1; min-width: 0; min-height: 0; }
    .sheet { container-type: inline-size; flex: 1; min-height: 0; overflow: auto; padding: .75rem 0; background: var(--probant-paper); color: var(--probant-paper-ink); border: 1px solid var(--mat-sys-outline-variant); border-radius: 2px; font: 400 .875rem/1.25rem var(--probant-font-paper); color-scheme: light; }
    .line { display: grid; grid-template-columns: 2.75rem minmax(0, 1fr); min-width: calc(var(--columns) * 9.5rem + 2.75rem); }
    .no { position: sticky; left: 0; background: var(--probant-paper); padding: .375rem .5rem; text-align: right; font: var(--mat-sys-label-small); font-weight: 400; color: color-mix(in srgb, var(--probant-paper-ink) 72%, var(--probant-paper)); }
    .cells { display: grid; grid-template-columns: repeat(var(--cells), minmax(0, 1fr)); margin-right: .75rem; }
    .cell { padding: .375rem .4375rem; border: 1px solid var(--probant-paper-rule); margin: 0 -1px -1px 0; overflow-wrap: anywhere; } .alone { width: calc(100cqi - 4rem); } .alone .cell { border-color: transparent; }
    p + p { margin-top: .375rem; }
    .here .no { background: var(--probant-marker); color: var(--probant-paper-ink); font-weight: 700; }
    mark { background: var(--probant-marker); color: inherit; box-shadow: 0 0 0 2px var(--probant-marker); border-radius: 1px; }
    .lost { background: none; text-decoration: underline wavy; text-underline-offset: .2em; box-shadow: none; }
    @media (max-width: 68rem) { .sheet { max-height: 70vh; } }
  `,
})
export class SourceLines {
  readonly spot = input.required<Spot>();
  protected readonly store = inject(ReferentielStore);
  private readonly sheet = viewChild.required<ElementRef<HTMLElement>>('sheet');
  private readonly lost = computed(() => { const byLine = new Map<number, string[]>(); for (const { where, text } of this.store.lost()) if (where.line !== undefined) byLine.set(where.line, [...(byLine.get(where.line) ?? []), text]); return byLine; });
  protected readonly here = computed(() => this.spot().where?.line ?? null);
  protected readonly columns = computed(() => this.store.lines().reduce((most, { cells }) => Math.max(most, cells.length), 1));
  protected readonly shown = computed(() => {
    const [here, text] = [this.here(), this.spot().text];
    return this.store.lines().map(({ number, cells }) => ({
      number,
      paragraphs: cells.flat().length,
      cells: cells.map((cell) => cell.map((paragraph) => ({ text: paragraph, mark: this.markOf(paragraph, number === here ? text : '', number) }))),
    }));
  });

  constructor() {
    afterRenderEffect(() => {
      const line = this.here();
      if (line === null || this.store.lines().length === 0) return;
      const sheet = this.sheet().nativeElement;
      const found = sheet.querySelector<HTMLElement>(`[data-line="${line}"]`);
      const target = found?.querySelector<HTMLElement>('mark:not(.lost)') ?? found;
      if (target) bring(sheet, target);
    });
  }

  private markOf(paragraph: string, wanted: string, line: number): ParagraphMark {
    if (wanted && speaksOf(paragraph, wanted)) return 'hot';
    return this.lost().get(line)?.some((text) => speaksOf(paragraph, text)) ? 'lost' : null;
  }
}
