import { settleIds } from '../reading/assign-ids.js';
import { leadingCode } from '../reading/codes.js';
import { doubt, type Margin } from '../reading/draft.js';
import { blocHeading, type BlocHeading } from '../reading/headings.js';
import { readFront } from '../reading/read-front.js';
import { readReferentiel } from '../reading/read-referentiel.js';
import { readRequirements } from '../reading/read-requirements.js';
import { tellSecondDocument } from '../reading/second-document.js';
import type { SourceParagraph, SourceRow } from '../reading/source.js';
import { fold } from '../reading/wording.js';
import type { Provenance, ReferentielReading, ReferentielTree } from '../tree.js';
import { layOut } from './lay-out.js';
import { ListedBloc } from './listed-bloc.js';
import { bodyOf, cellText, headingAlone, paragraphsOf, readsCompetencies, type Sheet, type SheetColumns } from './sheet.js';

/**
 * Reads a référentiel kept in a workbook, each sheet by what its columns were said to hold. Sheets drawn as a certifier draws them,
 * several competencies and criteria in a cell, are read as any document; sheets that list one thing a row are read row by row.
 * Never throws: what is doubtful is told, what finds no place is listed.
 */
export function readByColumns(sheets: readonly Sheet[], columns: readonly SheetColumns[], ids: () => string, previous: ReferentielTree | null = null): ReferentielReading {
  const read = sheets.map((sheet, index) => ({ sheet, columns: columns[index] ?? { headingRow: null, meanings: [] } }));
  const margin: Margin = { doubts: [], unplaced: [] };
  for (const one of read) setAside(one.sheet, one.columns, margin);
  if (read.some((one) => isDrawn(one.sheet, one.columns))) {
    const reading = readReferentiel(layOut(read), ids, previous);
    return { ...reading, unplaced: [...margin.unplaced.map((each) => ({ id: ids(), ...each })), ...reading.unplaced] };
  }
  const list = new List(margin);
  for (const one of read) list.sheet(one.sheet, one.columns);
  const front = readFront(list.front, margin);
  const requirements = readRequirements([front.rest, list.back], margin);
  if (front.title === null) doubt(margin, 'referentiel.title_missing', {}, 'Le document n’imprime pas l’intitulé de la certification.', 'Le saisir, ou joindre la fiche du répertoire.');
  const blocs = list.blocs.map((bloc) => bloc.settle());
  return tellSecondDocument(settleIds({ title: front.title, certifier: front.certifier, rncp: front.rncp, glossary: [], blocs, requirements, ...margin }, ids, previous), ids);
}

/** Several competencies, or several criteria, in one cell, and no column of codes beside them. */
function isDrawn(sheet: Sheet, columns: SheetColumns): boolean {
  if (!readsCompetencies(columns) || columns.meanings.some((one) => one.endsWith('_code') || one.startsWith('criterion_') || one === 'task' || one === 'deliverable')) return false;
  return bodyOf(sheet, columns).some((row) => {
    const competencies = paragraphsOf(row, columns, 'competency').filter((one) => leadingCode(one.text)?.code.kind === 'competency').length;
    return competencies > 1 || paragraphsOf(row, columns, 'criterion').length > 1;
  });
}

/** Headings are named as such; what stands in a column of no meaning is listed. */
function setAside(sheet: Sheet, columns: SheetColumns, margin: Margin): void {
  if (!readsCompetencies(columns)) return;
  const head = columns.headingRow === null ? undefined : sheet.rows[columns.headingRow];
  for (const cell of head?.cells ?? []) if (cellText(cell) !== '') margin.unplaced.push({ where: head?.where ?? {}, text: cellText(cell), boilerplate: true });
  for (const row of bodyOf(sheet, columns)) {
    if (headingAlone(row)) continue;
    for (const one of paragraphsOf(row, columns, 'unknown')) margin.unplaced.push({ where: one.where, text: one.text, boilerplate: false });
    for (const one of paragraphsOf(row, columns, 'ignored')) margin.unplaced.push({ where: one.where, text: one.text, boilerplate: true });
  }
}

/** Blocs of sheets that list one thing a row. */
class List {
  readonly front: SourceParagraph[] = [];
  readonly back: SourceParagraph[] = [];
  readonly blocs: ListedBloc[] = [];
  private current: ListedBloc | null = null;

  constructor(private readonly margin: Margin) {}

  sheet(sheet: Sheet, columns: SheetColumns): void {
    const listed = readsCompetencies(columns);
    const above = listed ? sheet.rows.slice(0, columns.headingRow ?? 0) : sheet.rows;
    const named = sheet.name === null ? null : blocHeading(sheet.name);
    if (listed) this.current = null;
    if (listed && named) this.open(named, sheet.rows[0]?.where ?? {});
    for (const row of above) this.around(row, listed);
    if (listed) for (const row of bodyOf(sheet, columns)) this.row(row, columns);
  }

  /** Rows above a table, and sheets without one: a heading of a bloc opens it, the rest is read as text. */
  private around(row: SourceRow, listed: boolean): void {
    const alone = listed ? headingAlone(row) : null;
    const texts = row.cells.flatMap((cell) => cell.paragraphs);
    if (alone) this.open(alone.heading, alone.where, alone.rest);
    else if (this.blocs.length === 0) this.front.push(...texts);
    else this.back.push(...texts);
  }

  private row(row: SourceRow, columns: SheetColumns): void {
    if (row.cells.every((cell) => cell.paragraphs.length === 0)) return;
    const alone = headingAlone(row);
    if (alone) {
      this.open(alone.heading, alone.where, alone.rest);
      return;
    }
    const stated = this.stated(row, columns);
    if (stated) this.open(stated.heading, row.where, stated.rest);
    this.here(row).take(row, columns);
  }

  /** What the columns of the bloc say in this row. */
  private stated(row: SourceRow, columns: SheetColumns): { readonly heading: BlocHeading; readonly rest: readonly SourceParagraph[] } | null {
    const number = paragraphsOf(row, columns, 'bloc_number').map((one) => one.text).join(' ').trim();
    const [title, ...rest] = paragraphsOf(row, columns, 'bloc');
    if (number === '' && !title) return null;
    const told = title ? blocHeading(title.text) : null;
    const counted = number === '' ? null : (blocHeading(number) ?? blocHeading(`Bloc ${number.replace(/^(?:RNCP\s?\d+\s?)?BC\s?/i, '')}`));
    const plain = [told?.title ?? '', told?.rest ?? ''].join(' ').trim();
    return { heading: { number: counted?.number ?? told?.number ?? (number === '' ? this.numberOf(title?.text ?? '') : number), option: counted?.option ?? told?.option ?? null, title: told ? plain : (title?.text ?? counted?.title ?? ''), rest: '' }, rest };
  }

  /** A bloc without a number takes the next one; the same title is the same bloc. */
  private numberOf(title: string): string {
    return this.blocs.find((one) => fold(one.heading.title) === fold(title))?.heading.number ?? String(this.blocs.length + 1);
  }

  private open(heading: BlocHeading, where: Provenance, rest: readonly SourceParagraph[] = []): void {
    const known = this.blocs.find((one) => one.heading.number === heading.number && one.heading.option === heading.option && (heading.title === '' || fold(one.heading.title) === fold(heading.title)));
    this.current = known ?? new ListedBloc(heading, where, this.margin);
    if (!known) {
      this.blocs.push(this.current);
      this.current.description.push(...rest.map((one) => one.text));
    }
  }

  private here(row: SourceRow): ListedBloc {
    if (!this.current) {
      doubt(this.margin, 'bloc.heading_missing', row.where, 'Un tableau commence sans intitulé de bloc : un bloc sans intitulé a été ouvert.', 'Donner le numéro et l’intitulé du bloc.');
      this.open({ number: String(this.blocs.length + 1), option: null, title: '', rest: '' }, row.where);
    }
    return this.current as ListedBloc;
  }
}
