import { computed, inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import { cellText, headingsOf, readByColumns, readsCompetencies, widthOf, type ColumnMeaning, type Sheet, type SheetColumns } from '@probant/domain-referentiel';
import { ReferentielClient, type Where } from '../referentiel.client';

/** One column of the sheet on screen: its letter, its heading, its first texts, what it holds. */
export interface ColumnShown { readonly column: number; readonly letter: string; readonly heading: string; readonly samples: readonly string[]; readonly meaning: ColumnMeaning }

const SAMPLES = 2;

/** The sheets of a workbook, what a person says of their columns, and the tree the first rows make of it. */
@Injectable()
export class ColumnsStore {
  private readonly client = inject(ReferentielClient);
  private readonly at = signal<Where | null>(null);
  private readonly read = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.client.sheets(params) });

  readonly error = computed(() => this.read.error());
  readonly sheets = computed(() => (this.read.hasValue() ? this.read.value().sheets : []));
  readonly ready = computed(() => this.read.hasValue());
  /** What is said of each sheet; begins as it was known. */
  readonly said = linkedSignal<readonly SheetColumns[]>(() => this.sheets().map(({ columns }) => columns));
  readonly current = signal(0);
  readonly sheet = computed<Sheet | null>(() => this.sheets()[this.current()] ?? null);
  readonly columns = computed<SheetColumns | null>(() => this.said()[this.current()] ?? null);
  readonly shown = computed<readonly ColumnShown[]>(() => { const [sheet, columns] = [this.sheet(), this.columns()]; return sheet && columns ? columnsShown(sheet, columns) : []; });
  readonly enough = computed(() => this.said().some(readsCompetencies));
  /** The rows the preview is made of, over all the sheets. */
  readonly rows = computed(() => this.sheets().reduce((sum, { rows }) => sum + rows.length, 0));
  readonly preview = computed(() => { let count = 0; return readByColumns(this.sheets(), this.said(), () => String((count += 1))); });

  open(where: Where): void {
    const now = this.at();
    if (now?.org !== where.org || now.referentiel !== where.referentiel) this.at.set(where);
  }

  reload(): void {
    this.read.reload();
  }

  mean(column: number, meaning: ColumnMeaning): void {
    this.change((columns) => ({ ...columns, meanings: columns.meanings.map((one, index) => (index === column ? meaning : one)) }));
  }

  headAt(headingRow: number | null): void {
    this.change((columns) => ({ ...columns, headingRow }));
  }

  /** Has the workbook read again so. */
  save(): Promise<void> {
    const at = this.at();
    if (!at) throw new Error('no workbook is open');
    return this.client.setColumns(at, this.said().map(({ headingRow, meanings }) => ({ headingRow, meanings: [...meanings] })));
  }

  private change(make: (columns: SheetColumns) => SheetColumns): void {
    this.said.update((all) => all.map((one, index) => (index === this.current() ? make(one) : one)));
  }
}

function columnsShown(sheet: Sheet, { headingRow, meanings }: SheetColumns): readonly ColumnShown[] {
  const headings = headingsOf(sheet, headingRow);
  const body = sheet.rows.slice((headingRow ?? -1) + 1);
  return Array.from({ length: widthOf(sheet) }, (_, column) => ({
    column, letter: letterOf(column), heading: headings[column] ?? '', meaning: meanings[column] ?? 'unknown',
    samples: [...new Set(body.map((row) => cellText(row.cells.find((cell) => cell.column === column))).filter((text) => text !== ''))].slice(0, SAMPLES),
  }));
}

function letterOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);
}
