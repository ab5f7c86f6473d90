import type { Provenance } from '../tree.js';
import { doubt, type Margin } from './draft.js';
import { blocHeading, columnRole, isAside, type BlocHeading, type ColumnRole } from './headings.js';
import type { SourceCell, SourceDocument, SourceParagraph, SourceRow, SourceTable } from './source.js';
import { partEvaluation, underCode } from './shared-columns.js';
import { endsClosed, endsUnfinished, fold, startsLower } from './wording.js';

/** A row of a bloc: what each column holds, and whether a page end stands just above. */
export interface SectionRow {
  readonly cells: ReadonlyMap<ColumnRole, readonly SourceParagraph[]>;
  readonly afterCut: boolean;
  readonly where: Provenance;
  /** Columns whose empty cell is empty, where nothing from above goes on. */
  readonly closed?: readonly ColumnRole[];
}

export interface Section {
  readonly heading: BlocHeading & { readonly where: Provenance };
  /** Text of full-width rows, and paragraphs between the heading and its table. */
  readonly description: SourceParagraph[];
  readonly rows: SectionRow[];
}

/** A document cut in its natural parts. */
export interface Sections {
  readonly front: readonly SourceParagraph[];
  readonly blocs: readonly Section[];
  readonly back: readonly SourceParagraph[];
  readonly notes: readonly SourceParagraph[];
}

const NOTE = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\S/u;
const DASHES = /^[\s|:–—-]+$/;
const DEFAULT_COLUMNS: readonly ColumnRole[] = ['activities', 'competencies', 'modalities', 'criteria'];

/** Cuts a document into what precedes the blocs, each bloc with its rows, what follows, and footnotes. */
export function cutSections(source: SourceDocument, margin: Margin): Sections {
  return new Cutter(margin).cut(source);
}

class Cutter {
  private readonly front: SourceParagraph[] = [];
  private readonly notes: SourceParagraph[] = [];
  private readonly blocs: Section[] = [];
  private loose: SourceParagraph[] = [];
  private columns: Map<number, ColumnRole> = new Map();
  private cutAbove = false;
  private inTable = false;
  /** The header of a table ended its page: what comes first on the next may be the rest of it. */
  private headerOpen = false;
  /** The last heading of a bloc ended its cell: a page end may have cut it. */
  private headingOpen = false;

  constructor(private readonly margin: Margin) {}

  cut(source: SourceDocument): Sections {
    for (const block of source.blocks) {
      if (block.kind === 'table') this.table(block);
      else this.paragraph(block.paragraph);
    }
    const inBlocs = this.blocs.some((bloc) => bloc.rows.length > 0);
    return { front: inBlocs ? this.front : [...this.front, ...this.loose], blocs: this.blocs, back: inBlocs ? this.loose : [], notes: this.notes };
  }

  private paragraph(paragraph: SourceParagraph): void {
    if (NOTE.test(paragraph.text)) {
      this.notes.push(paragraph);
      return;
    }
    const heading = blocHeading(paragraph.text);
    if (heading && /bloc|^(?:(?:rncp|rs)\s?\d+\s?[-–]?\s?)?bc/i.test(paragraph.text) && !paragraph.bullet && paragraph.text.length < 300) this.open({ ...heading, where: paragraph.where });
    else this.loose.push(paragraph);
  }

  private open(heading: Section['heading']): void {
    this.settle();
    this.blocs.push({ heading, description: [], rows: [] });
  }

  /** Text met before the first bloc is the front; between two tables of a bloc it describes it or stays unplaced. */
  private settle(): void {
    const bloc = this.blocs.at(-1);
    if (!bloc) this.front.push(...this.loose);
    else if (bloc.rows.length === 0) bloc.description.push(...this.loose);
    else for (const paragraph of this.loose) this.margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate: isHeading(paragraph) });
    this.loose = [];
  }

  private table(table: SourceTable): void {
    this.cutAbove = table.mayContinue && this.inTable;
    for (const row of table.rows) this.row(row);
    this.inTable = true;
  }

  private row(row: SourceRow): void {
    const filled = row.cells.filter((cell) => cell.paragraphs.length > 0);
    if (filled.length === 0) return;
    const restOfHeader = this.headerOpen && this.cutAbove && filled.every((cell) => startsLower(textOf(cell)));
    this.headerOpen = this.header(filled);
    if (restOfHeader || this.headerOpen || filled.every((cell) => DASHES.test(textOf(cell)))) this.setAside(row, filled);
    else this.body(row, filled);
  }

  private setAside(row: SourceRow, cells: readonly SourceCell[]): void {
    for (const cell of cells) this.margin.unplaced.push({ where: row.where, text: textOf(cell), boilerplate: true });
  }

  /** Header rows set the columns; the line of legal definitions under them, in italics, is boilerplate too. */
  private header(filled: readonly SourceCell[]): boolean {
    const roles = filled.map((cell) => ({ cell, role: columnRole(textOf(cell)) ?? (isAside(textOf(cell)) ? ('aside' as const) : null) }));
    if (roles.filter(({ role }) => role !== null && role !== 'aside').length >= 2 && roles.every(({ role }) => role !== null)) {
      if (roles.some(({ role }) => role === 'activities' || role === 'competencies')) this.columns = new Map();
      for (const { cell, role } of roles) this.assign(cell, role ?? 'evaluation');
      this.cutAbove = false;
      this.settle();
      return true;
    }
    const definitions = filled.every((cell) => cell.paragraphs.every((one) => one.italic) && /^(?:decrit|identifie|definit|presente)\b/.test(fold(textOf(cell))));
    return definitions && filled.length >= 2;
  }

  private assign(cell: SourceCell, role: ColumnRole): void {
    for (let column = cell.column; column < cell.column + cell.span; column += 1) this.columns.set(column, role);
  }

  private body(row: SourceRow, all: readonly SourceCell[]): void {
    const filled = all.filter((cell) => !this.asideCell(cell, row));
    const [first] = filled;
    const lead = first && this.isLeftmost(first, row) ? first.paragraphs[0] : undefined;
    const heading = lead ? blocHeading(lead.text) : null;
    const again = heading !== null && this.isCurrent(heading);
    const cut = lead && !heading && this.cutHeading(lead);
    if (again && lead) this.margin.unplaced.push({ where: lead.where, text: lead.text, boilerplate: true });
    if (heading && lead && !again) this.open({ ...heading, where: lead.where });
    else if (!cut) this.settle();
    const rest = heading && lead ? afterHeading(row, lead, heading.rest) : cut && lead ? afterHeading(row, lead, '') : row;
    this.headingOpen = heading !== null && heading.rest === '' && first?.paragraphs.length === 1;
    this.place(rest);
    this.cutAbove = false;
  }

  /** Sets aside the cell of a column that holds nothing of the tree. */
  private asideCell(cell: SourceCell, row: SourceRow): boolean {
    if (this.columns.get(cell.column) !== 'aside') return false;
    const text = textOf(cell);
    this.margin.unplaced.push({ where: row.where, text, boilerplate: !/\p{L}{3}/u.test(text) });
    return true;
  }

  /** Whether nothing of the tree stands left of a cell. */
  private isLeftmost(cell: SourceCell, row: SourceRow): boolean {
    return row.cells.every((one) => one.column >= cell.column || this.columns.get(one.column) === 'aside');
  }

  /** A bloc that each row repeats in its own column is opened once. */
  private isCurrent({ number, option, title }: BlocHeading): boolean {
    const heading = this.blocs.at(-1)?.heading;
    return heading !== undefined && heading.number === number && heading.option === option && fold(heading.title) === fold(title);
  }

  /** Finishes the title of a bloc that a page end cut. */
  private cutHeading(lead: SourceParagraph): boolean {
    const bloc = this.blocs.at(-1);
    const { title } = bloc?.heading ?? { title: '' };
    if (!bloc || !this.cutAbove || !this.headingOpen || lead.bullet || endsClosed(title) || !(startsLower(lead.text) || endsUnfinished(title))) return false;
    this.blocs[this.blocs.length - 1] = { ...bloc, heading: { ...bloc.heading, title: `${title} ${lead.text}` } };
    return true;
  }

  private place(row: SourceRow): void {
    const filled = row.cells.filter((cell) => cell.paragraphs.length > 0 && this.columns.get(cell.column) !== 'aside');
    if (filled.length === 0) return;
    const bloc = this.blocs.at(-1) ?? this.unnamedBloc(row.where);
    const only = filled[0];
    const fullWidth = filled.length === 1 && only !== undefined && this.isLeftmost(only, row) && bloc.rows.length === 0 && only.paragraphs.every((one) => !one.bullet && blocHeading(one.text) === null && !/^(?:A|AS)\.?\s?\d/.test(one.text));
    if (only && fullWidth) {
      bloc.description.push(...only.paragraphs);
      return;
    }
    const cells = new Map<ColumnRole, readonly SourceParagraph[]>();
    for (const cell of filled) for (const [role, paragraphs] of this.rolesIn(cell, row)) cells.set(role, underCode(cells.get(role) ?? [], paragraphs));
    bloc.rows.push({ cells, afterCut: bloc.rows.length > 0 && (this.cutAbove || finishesRow(cells, bloc.rows)), where: row.where });
  }

  /** A column that holds the whole evaluation is parted where it names its modalities and its criteria. */
  private rolesIn(cell: SourceCell, row: SourceRow): readonly (readonly [ColumnRole, readonly SourceParagraph[]])[] {
    if (this.columns.get(cell.column) !== 'evaluation') return [[this.roleOf(cell, row), cell.paragraphs]];
    return partEvaluation(cell.paragraphs, (label) => this.margin.unplaced.push({ where: label.where, text: label.text, boilerplate: true }));
  }

  private roleOf(cell: SourceCell, row: SourceRow): ColumnRole {
    const known = this.columns.get(cell.column);
    if (known) return known === 'evaluation' ? 'criteria' : known;
    return DEFAULT_COLUMNS[row.cells.length === 3 ? cell.column + 1 : cell.column] ?? 'criteria';
  }

  private unnamedBloc(where: Provenance): Section {
    doubt(this.margin, 'bloc.heading_missing', where, 'Un tableau commence sans intitulé de bloc : un bloc 1 sans intitulé a été ouvert.', 'Donner le numéro et l’intitulé du bloc.');
    const bloc: Section = { heading: { number: '1', option: null, title: '', rest: '', where }, description: [], rows: [] };
    this.front.push(...this.loose.splice(0));
    this.blocs.push(bloc);
    return bloc;
  }
}

/** A word that ties what follows it to what comes before. */
const LINKED = /^(?:d'|de |des |du |et |ou |en |par |pour |a |au |aux |que |qui )/;

/** A row cut by hand, or by a page that the format does not tell: its competency, or its activity, goes on in the middle of the sentence left above; its criteria, after a word that ends none. */
function finishesRow(cells: ReadonlyMap<ColumnRole, readonly SourceParagraph[]>, above: readonly SectionRow[]): boolean {
  return (['activities', 'competencies', 'modalities', 'criteria'] as const).some((role, rank) => {
    const next = cells.get(role)?.[0];
    const last = lastAbove(role, above);
    return next !== undefined && last !== undefined && !next.bullet && startsLower(next.text) && (rank < 2 ? !last.bullet && !endsClosed(last.text) : endsUnfinished(last.text) || (LINKED.test(fold(next.text)) && !endsClosed(last.text)));
  });
}

/** What stands last in a column above, through the pieces of a row already cut. */
function lastAbove(role: ColumnRole, above: readonly SectionRow[]): SourceParagraph | undefined {
  for (const { cells, afterCut } of [...above].reverse()) {
    const last = cells.get(role)?.at(-1);
    if (last || !afterCut) return last;
  }
  return undefined;
}

function afterHeading(row: SourceRow, lead: SourceParagraph, rest: string): SourceRow {
  const cells = row.cells.map((cell) => {
    if (cell.paragraphs[0] !== lead) return cell;
    const kept = cell.paragraphs.slice(1);
    return { ...cell, paragraphs: rest === '' ? kept : [{ ...lead, text: rest, strong: false }, ...kept] };
  });
  return { ...row, cells };
}

function isHeading(paragraph: SourceParagraph): boolean {
  return columnRole(paragraph.text) !== null && paragraph.text.length < 120;
}

/** All the text of a cell, its paragraphs joined by spaces. */
export function textOf(cell: Pick<SourceCell, 'paragraphs'>): string {
  return cell.paragraphs.map((paragraph) => paragraph.text).join(' ');
}
