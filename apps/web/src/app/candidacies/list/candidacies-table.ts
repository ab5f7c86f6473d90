import { ChangeDetectionStrategy, Component, computed, DOCUMENT, ElementRef, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { counted, HeatCell, Icon, Keys } from '@probant/ui';
import { clockWords, STAGE_WORDS, WAITING_WORDS } from '../../i18n/school-words';
import type { Line } from '../candidacies.client';
import { blocCell, blocColumns, cellOf } from './bloc-heat';
import { DueChip } from './due-chip';
import type { Sort } from './list-filters';

/** The lines as a dense table, as cards on a phone. `j` and `k` go from line to line, Enter opens one. */
@Component({
  selector: 'pb-candidacies-table',
  imports: [DueChip, HeatCell, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './candidacies-table.html',
  styles: `
    .card--flush { overflow-x: auto; }
    .table th:first-child { padding-left: 1.25rem; } .table thead th { height: 2.75rem; padding-block: 0; vertical-align: middle; }
    td { vertical-align: middle; }
    th button { display: inline-flex; align-items: center; gap: .25rem; min-height: 1.75rem; padding: 0; border: 0; background: none; font: inherit; }
    th button:hover { color: var(--mat-sys-on-surface); text-decoration: underline; }
    tbody th { padding: .4375rem .625rem; border-bottom: 1px solid var(--mat-sys-outline-variant); vertical-align: middle; text-align: left; }
    tbody tr:last-child th { border-bottom: 0; }
    .name { display: inline-block; padding: .125rem 0; color: var(--mat-sys-on-surface); font: var(--mat-sys-label-medium); text-decoration: none; white-space: nowrap; }
    .name:hover { text-decoration: underline; }
    tr:hover td, tr:hover th { background: var(--mat-sys-surface-container-low); }
    .table thead tr:hover th { background: none; }
    .sel td, .sel th, .sel:hover td, .sel:hover th { background: var(--mat-sys-secondary-container); }
    .clip { max-width: 10.5rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .stage { white-space: nowrap; }
    .c { text-align: center !important; }
    .heat { padding-inline: 2px !important; min-width: 4.75rem; }
    .table th:last-child, .table td:last-child { padding-left: .625rem; }
    .cards > li + li { margin-top: .75rem; }
    .cards .card { padding: 1rem; }
    .cards h2 { font: var(--mat-sys-title-medium); }
    .cards h2 a { color: inherit; text-decoration: none; display: inline-block; padding: .375rem 0; }
    .strip { display: grid; grid-template-columns: repeat(auto-fill, minmax(4.75rem, 1fr)); gap: .375rem; margin: .625rem 0; }
    .line { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: center; margin-top: .5rem; }
  `,
})
export class CandidaciesTable {
  readonly lines = input.required<readonly Line[]>();
  readonly org = input.required<string>();
  readonly sort = input.required<Sort>();
  readonly sorted = output<Sort>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  /** The line under the keyboard. */
  protected readonly here = signal<string | null>(null);
  protected readonly stages = STAGE_WORDS;
  protected readonly waits = WAITING_WORDS;
  protected readonly words = clockWords;
  protected readonly cell = cellOf;
  protected readonly blocCell = blocCell;
  protected readonly columns = computed(() => blocColumns(this.lines()));
  /** What keeps a booklet from being deposited; before and after, it says nothing. */
  protected readonly blockers = ({ status, blockers }: Line): string | null => ((status === 'building' || status === 'flagged') && blockers > 0 ? counted(blockers, 'blocage') : null);
  protected readonly short = (label: string): string => label.replace(/^Bloc /, 'B');

  constructor() {
    inject(Keys).use([
      { key: 'j', does: 'Candidature suivante', run: () => this.move(1) },
      { key: 'k', does: 'Candidature précédente', run: () => this.move(-1) },
      { key: 'Entrée', does: 'Ouvrir la candidature' },
    ]);
  }

  private move(step: 1 | -1): void {
    const links = [...this.element.querySelectorAll<HTMLAnchorElement>('.name')];
    const at = links.indexOf(this.document.activeElement as HTMLAnchorElement);
    const next = at >= 0 ? at + step : Math.max(0, this.lines().findIndex(({ id }) => id === this.here()));
    links[Math.min(links.length - 1, Math.max(0, next))]?.focus();
  }
}
