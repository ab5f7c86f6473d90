import type { Provenance } from '../tree.js';
import { doubt, type Margin } from './draft.js';
import { finishesRow } from './cut-rows.js';
import { blocColumn, headerRow, indicatorColumns, supposedHeader, taskColumns } from './header-row.js';
import { blocHeading, type BlocHeading, type ColumnRole } from './headings.js';
import { textOf, type SourceCell, type SourceDocument, type SourceParagraph, type SourceRow, type SourceTable } from './source.js';
import { leadingCode } from './codes.js';
import { isHeading, joinRepeated, namesBlocs, otherBlocHeading, titleUnder, toldAfter, toldModalities } from './sections-told-apart.js';
import type { Section, Sections } from './section.js';
import { afterHeading, bareNumbered, partEvaluation, underCode, withNumbers } from './shared-columns.js';
import { endsClosed, endsUnfinished, fold, startsLower } from './wording.js';

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
  /** Columns that hold the tasks of the activities beside them. */
  private tasks: ReadonlySet<number> = new Set();
  /** Columns that hold the indicators of the criteria beside them. */
  private indicators: ReadonlySet<number> = new Set();
  /** The column that names the bloc of each row, when there is one. */
  private named: number | null = null;
  private cutAbove = false;
  private inTable = false;
  /** The header of a table ended its page: what comes first on the next may be the rest of it. */
  private headerOpen = false;
  /** The last heading of a bloc ended its cell: a page end may have cut it. */
  private headingOpen = false;

  /** No heading says `bloc`: what stands for one may. */
  private otherNames = false;

  constructor(private readonly margin: Margin) {}

  cut(source: SourceDocument): Sections {
    this.otherNames = !namesBlocs(source);
    for (const block of source.blocks) {
      if (block.kind === 'table') this.table(block);
      else this.paragraph(block.paragraph);
    }
    const inBlocs = this.blocs.some((bloc) => bloc.rows.length > 0);
    const last = this.blocs.at(-1);
    if (last && inBlocs) this.loose = toldAfter(last, this.loose);
    const blocs = joinRepeated(this.blocs, this.margin).map((bloc) => toldModalities(bloc, this.margin));
    return { front: inBlocs ? this.front : [...this.front, ...this.loose], blocs, back: inBlocs ? this.loose : [], notes: this.notes };
  }

  private paragraph(paragraph: SourceParagraph): void {
    if (NOTE.test(paragraph.text)) {
      this.notes.push(paragraph);
      return;
    }
    const heading = blocHeading(paragraph.text);
    const other = heading || paragraph.bullet || !this.otherNames ? null : otherBlocHeading(paragraph, this.margin);
    if (other) this.open({ ...other, where: paragraph.where });
    else if (heading && /bloc|^(?:(?:rncp|rs)\s?\d+\s?[-–]?\s?)?bc/i.test(paragraph.text) && !paragraph.bullet && paragraph.text.length < 300) this.open({ ...heading, where: paragraph.where });
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
    else if (bloc.rows.length === 0) this.describe(bloc, this.loose);
    else for (const paragraph of toldAfter(bloc, this.loose)) this.margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate: isHeading(paragraph) });
    this.loose = [];
  }

  /** What follows the number of a bloc that bears no title yet is its title. */
  private describe(bloc: Section, paragraphs: readonly SourceParagraph[]): void {
    const [first, ...rest] = paragraphs;
    const title = bloc.heading.title === '' && !bloc.heading.unnamed && bloc.description.length === 0 && first ? titleUnder(first, this.margin) : null;
    if (first && title !== null) this.blocs[this.blocs.length - 1] = { ...bloc, heading: { ...bloc.heading, title } };
    bloc.description.push(...(title === null ? paragraphs : rest));
  }

  private table(table: SourceTable): void {
    this.cutAbove = table.mayContinue && this.inTable;
    for (const row of table.rows) this.row(row);
    this.inTable = true;
  }

  private row(printed: SourceRow): void {
    const row = this.onceAcross(printed);
    const filled = row.cells.filter((cell) => cell.paragraphs.length > 0);
    if (filled.length === 0) return;
    const restOfHeader = this.headerOpen && this.cutAbove && filled.every((cell) => startsLower(textOf(cell)));
    this.headerOpen = this.header(filled);
    if (restOfHeader || this.headerOpen || filled.every((cell) => DASHES.test(textOf(cell)))) this.setAside(row, filled);
    else this.body(row);
  }

  /** A cell merged across the row may be given once in each of its columns. */
  private onceAcross(row: SourceRow): SourceRow {
    const [first, ...others] = row.cells.filter((cell) => cell.paragraphs.length > 0);
    const text = first ? fold(textOf(first)) : '';
    if (!first || others.length === 0 || !/\p{L}{2}/u.test(text) || others.some((cell) => fold(textOf(cell)) !== text)) return row;
    this.setAside(row, others);
    return { ...row, cells: row.cells.map((cell) => (cell === first ? cell : { ...cell, paragraphs: [] })) };
  }

  private setAside(row: SourceRow, cells: readonly SourceCell[]): void {
    for (const cell of cells) this.margin.unplaced.push({ where: row.where, text: textOf(cell), boilerplate: true });
  }

  /** Header rows set the columns; the line of legal definitions under them, in italics, is boilerplate too. */
  private header(filled: readonly SourceCell[]): boolean {
    const supposed = this.columns.size === 0 && !this.inTable ? supposedHeader(filled) : null;
    const roles = headerRow(filled) ?? supposed;
    if (roles && roles === supposed) doubt(this.margin, 'table.heading_supposed', filled[0]?.paragraphs[0]?.where ?? {}, `Les intitulés de ces colonnes ne sont pas tous connus : elles ont été lues dans l’ordre où elles se suivent d’habitude.`, 'Vérifier ce que contient chaque colonne.');
    if (roles) {
      if (roles.some(({ role }) => role === 'activities' || role === 'competencies')) {
        this.columns = new Map();
        this.tasks = taskColumns(roles);
        this.indicators = indicatorColumns(roles);
        this.named = blocColumn(roles);
      }
      for (const { cell, role } of roles) this.assign(cell, role);
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

  private body(printed: SourceRow): void {
    const row = withNumbers(printed, this.columns);
    const filled = row.cells.filter((cell) => cell.paragraphs.length > 0 && !this.asideCell(cell, row));
    const [first] = filled;
    const lead = first && this.isLeftmost(first, row) ? first.paragraphs[0] : undefined;
    const heading = lead ? (blocHeading(lead.text) ?? (first?.column === this.named ? this.namedAlone(lead.text) : this.otherNames && filled.length === 1 ? otherBlocHeading(lead, this.margin) : null)) : null;
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
    if (!this.isBeside(cell)) return false;
    const text = textOf(cell);
    this.margin.unplaced.push({ where: row.where, text, boilerplate: !/\p{L}{3}/u.test(text) });
    return true;
  }

  private isBeside({ column }: SourceCell): boolean {
    const role = this.columns.get(column);
    return role === 'aside' || role === 'numbers';
  }

  /** Whether nothing of the tree stands left of a cell. */
  private isLeftmost(cell: SourceCell, row: SourceRow): boolean {
    return row.cells.every((one) => one.column >= cell.column || this.isBeside(one));
  }

  /** A bloc named in its column by its title, its number before it or none. */
  private namedAlone(text: string): BlocHeading {
    const [, number, title = text] = /^(\d{1,2})\s*[.):–-]\s*(\p{L}.*)$/su.exec(text) ?? [];
    const again = this.blocs.find(({ heading }) => fold(heading.title) === fold(title));
    return { number: number ?? again?.heading.number ?? String(this.blocs.length + 1), option: null, title, rest: '' };
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
    const filled = row.cells.filter((cell) => cell.paragraphs.length > 0 && !this.isBeside(cell) && !this.asAbove(cell));
    if (filled.length === 0) return;
    const bloc = this.blocs.at(-1) ?? this.unnamedBloc(row.where);
    const only = filled[0];
    const fullWidth = filled.length === 1 && only !== undefined && this.isLeftmost(only, row) && bloc.rows.length === 0 && only.paragraphs.every((one) => !one.bullet && blocHeading(one.text) === null && !/^(?:A|AS)\.?\s?\d/.test(one.text));
    const activity = filled.length === 1 && only !== undefined && this.isLeftmost(only, row) && ![...this.columns.values()].includes('activities') && leadingCode(textOf(only))?.code.kind === 'activity';
    if (only && fullWidth && !activity) {
      this.describe(bloc, only.paragraphs);
      return;
    }
    const cells = new Map<ColumnRole, readonly SourceParagraph[]>();
    if (only && activity) cells.set('activities', only.paragraphs);
    else for (const cell of filled) for (const [role, paragraphs] of this.rolesIn(cell, row)) cells.set(role, underCode(cells.get(role) ?? [], paragraphs.map(bareNumbered)));
    bloc.rows.push({ cells, afterCut: bloc.rows.length > 0 && (this.cutAbove || finishesRow(cells, bloc.rows)), where: row.where });
  }

  /** `Idem`: the cell goes on with the one above, as an empty one does. */
  private asAbove(cell: SourceCell): boolean {
    const same = /^(?:idem|id\.|ibid\.?|["»]|''|voir ci-dessus|comme ci-dessus)(?: (?:ci-dessus|que (?:ci-dessus|precedemment)))?\.?$/.test(fold(textOf(cell)));
    if (same) this.margin.unplaced.push({ where: cell.paragraphs[0]?.where ?? {}, text: textOf(cell), boilerplate: true });
    return same;
  }

  /** A column that holds the whole evaluation is parted where it names its modalities and its criteria. */
  private rolesIn(cell: SourceCell, row: SourceRow): readonly (readonly [ColumnRole, readonly SourceParagraph[]])[] {
    if (this.tasks.has(cell.column)) return [['activities', cell.paragraphs.map((one) => (one.bullet ? one : { ...one, bullet: true, level: 0 }))]];
    if (this.indicators.size > 0 && this.columns.get(cell.column) === 'criteria') return [['criteria', cell.paragraphs.map((one) => ({ ...one, bullet: true, level: this.indicators.has(cell.column) ? 1 + one.level : 0 }))]];
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
    const bloc: Section = { heading: { number: '1', option: null, title: '', rest: '', where, unnamed: true }, description: [], rows: [] };
    this.front.push(...this.loose.splice(0));
    this.blocs.push(bloc);
    return bloc;
  }
}
