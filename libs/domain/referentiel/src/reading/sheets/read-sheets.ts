import type { Draft, DraftRequirement, Margin } from '../draft.js';
import type { SourceDocument, SourceParagraph } from '../source.js';
import { fold, startsLower } from '../wording.js';
import { readGrid, type GridRow } from './criteria-grid.js';
import { cutSheets, titleOf, wordsOfPart, type SheetPart } from './cut-sheets.js';
import { asked, sessionRequirements, sessionTest } from './sheet-requirements.js';
import { namedIn, nearest, type ToldTest } from './sheet-modalities.js';
import { settleBlocs, type BlocSheet, type Sheet } from './sheet-blocs.js';
import { linedTests, readTests } from './tests-table.js';

/** Where each kind of part goes when no sheet takes it: heads and repeats are boilerplate, the rest is shown as having no place. */
const BOILERPLATE = new Set(['front', 'summary', 'legal', 'synopsis', 'competencyList']);
/** A line of long words in capitals parts a definition; it is no term. */
const INNER_TITLE = /^\p{Lu}{6,}(?:\s\p{Lu}{6,})*$/u;
const NOTHING = /^(?:sans objet|neant)\.?$/;

/**
 * Reads a référentiel written as sheets: each activity type is a bloc, each professional competency a competency with its criteria of performance;
 * tests and their grid give modalities, criteria and ties; what holds for the whole session stands outside the blocs.
 */
export function readSheets(source: SourceDocument, margin: Margin): Omit<Draft, 'doubts' | 'unplaced'> {
  return new SheetsReader(margin).read(source);
}

class SheetsReader {
  private readonly blocs: BlocSheet[] = [];
  private readonly competencies: Sheet[] = [];
  private readonly transversals: (Sheet & { readonly beside: string[] })[] = [];
  private readonly session: ToldTest[] = [];
  private readonly requirements: DraftRequirement[] = [];
  private readonly glossary: { term: string; definition: string }[] = [];
  private readonly grid: GridRow[] = [];
  private sheet: Sheet | null = null;
  private bloc: BlocSheet | null = null;
  private test: ToldTest | null = null;
  private inSession = true;
  private title: string | null = null;

  constructor(private readonly margin: Margin) {}

  read(source: SourceDocument): Omit<Draft, 'doubts' | 'unplaced'> {
    const parts = cutSheets(source);
    for (const part of parts) this.part(part);
    const all = parts.flatMap((part) => wordsOfPart(part)).map((one) => one.text).join('\n');
    const code = /\b(RNCP|RS)\s?n?[°º]?\s?(\d{3,6})\b/.exec(all);
    const blocs = settleBlocs({ blocs: this.blocs, competencies: this.competencies, session: this.session, grid: this.grid }, this.margin);
    const ministry = /\bminist[èe]re\s+(?:chargé\s+)?(?:de\s+l['’]emploi|du\s+travail)(?![\p{L}-])/iu.exec(all)?.[0];
    return { title: this.title, certifier: ministry ? `M${ministry.slice(1)}` : null, rncp: code ? `${code[1] ?? ''}${code[2] ?? ''}` : null, glossary: this.glossary, blocs, requirements: [...this.requirements, ...this.session.map(sessionTest), ...this.transversals.map((one) => asked({ kind: 'other', route: 'both', lines: [{ ...blank(one), text: one.title }, ...one.text], contents: one.beside, criteria: one.performance.map((line) => line.text) }))] };
  }

  private part(part: SheetPart): void {
    switch (part.kind) {
      case 'front': return this.front(part);
      case 'activity': case 'competency': case 'transversal': return this.open(part);
      case 'definition': case 'process': return this.describe(part);
      case 'performance': return this.perform(part);
      case 'competencyList': this.bloc?.named.push(...part.paragraphs.map((one) => one.text)); return this.aside(part);
      case 'glossary': return this.terms(part);
      case 'references': return this.references(part);
      case 'general': return this.general(part);
      case 'session': this.requirements.push(...sessionRequirements(part.paragraphs)); return this.heading(part);
      case 'certificate': return this.certificate(part);
      case 'tests': return this.tests(part);
      case 'details': return this.details(part);
      case 'vae': return this.vae(part);
      case 'grid': return this.criteria(part);
      case 'transversalGrid': return this.beside(part);
      case 'jury': return this.jury(part);
      default: return this.aside(part);
    }
  }

  /** The cover names what is certified. */
  private front(part: SheetPart): void {
    const text = [...(part.heading ? [part.heading] : []), ...part.paragraphs].map((one) => one.text).join('\n');
    this.title ??= /titre\s+professionnel\s+(?:de\s+)?([^\n]{3,140})/iu.exec(text)?.[1]?.replace(/\s+Niveau\s+\d.*$/u, '').trim() ?? null;
    this.aside(part);
  }

  private open(part: SheetPart): void {
    const { title, rest } = titleOf(part);
    const sheet = { number: part.rest, title: title.map((one) => one.text).join(' '), where: title[0]?.where ?? part.heading?.where ?? {}, text: [...rest], performance: [] };
    this.heading(part);
    if (part.kind === 'transversal' && part.heading) return this.set(part.paragraphs, false);
    if (part.kind === 'transversal') {
      const transversal = { ...sheet, beside: [] };
      this.transversals.push(transversal);
      this.sheet = transversal;
    } else if (part.kind === 'activity') {
      this.bloc = { ...sheet, named: [], tests: [] };
      this.sheet = this.bloc;
      this.blocs.push(this.bloc);
    } else {
      this.sheet = sheet;
      this.competencies.push(sheet);
    }
  }

  private describe(part: SheetPart): void {
    if (!this.sheet) return this.aside(part);
    this.heading(part);
    this.sheet.text.push(...part.paragraphs);
  }

  private perform(part: SheetPart): void {
    if (!this.sheet) return this.aside(part);
    this.heading(part);
    this.sheet.performance.push(...part.paragraphs);
  }

  /** Bold lines are terms, what stands under them defines them. */
  private terms(part: SheetPart): void {
    this.heading(part);
    let last: { term: string; definition: string } | null = null;
    for (const { strong, text, where } of part.paragraphs) {
      if (strong && last === null && startsLower(text)) this.margin.unplaced.push({ where, text, boilerplate: true });
      else if (strong && !INNER_TITLE.test(text) && (last === null || last.definition !== '')) this.glossary.push((last = { term: text, definition: '' }));
      else if (strong && !INNER_TITLE.test(text) && last) last.term += ` ${text}`;
      else if (last) last.definition += `${last.definition === '' ? '' : '\n'}${text}`;
      else this.margin.unplaced.push({ where, text, boilerplate: false });
    }
  }

  private references(part: SheetPart): void {
    this.title = part.paragraphs.map((one) => /^intitul[ée]\s+du\s+titre[^:]*:\s*(.+)$/iu.exec(one.text)?.[1]).find((one) => one !== undefined) ?? this.title;
    this.aside(part);
  }

  private general(part: SheetPart): void {
    const adapted = part.paragraphs.filter((one) => /\bhandicap\b|\bamenagement\b/.test(fold(one.text)));
    if (adapted.length > 0) this.requirements.push(asked({ kind: 'accommodation', route: 'both', lines: adapted }));
    this.aside(part, new Set(adapted));
  }

  /** A certificate of one bloc: what follows holds for this bloc alone. */
  private certificate(part: SheetPart): void {
    this.heading(part);
    const inline = /\d\s*[:–-]\s*(\p{L}.*)$/u.exec(part.heading?.text ?? '')?.[1];
    if (inline !== undefined) return this.certificateNamed(inline, part);
    const { title, rest } = titleOf(part);
    const words = title.map((one) => one.text).join(' ');
    const known = namedIn(words, this.blocs)[0] ?? nearest(title[0]?.text ?? '', this.blocs, (one) => one.title);
    this.inSession = false;
    this.sheet = null;
    this.bloc = known ?? { number: part.rest ?? String(this.blocs.length + 1), title: title[0]?.text ?? '', where: title[0]?.where ?? {}, text: [], performance: [], named: [], tests: [] };
    if (!known) this.blocs.push(this.bloc);
    const name = title.filter((one) => known && fold(known.title).includes(fold(one.text)));
    this.set(name, true);
    this.set([...title, ...rest].filter((one, index) => !name.includes(one) && (known || index > 0)), false);
  }

  /** The name stands after the number, in one line: it opens the certificate of a bloc already met; a mere list of certificates is shown as it is. */
  private certificateNamed(name: string, part: SheetPart): void {
    const known = nearest(name, this.blocs, (one) => one.title, 0.8);
    if (known) {
      this.inSession = false;
      this.sheet = null;
      this.bloc = known;
    }
    const tables = part.tables.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)));
    this.set([...part.paragraphs, ...tables], false);
  }

  private tests(part: SheetPart): void {
    this.heading(part);
    const inTables = readTests(part.tables);
    const lined = linedTests(part.paragraphs);
    const tests = [...inTables.tests, ...lined.tests];
    const { total, aside } = inTables;
    const told = tests.map((test) => ({ ...test, more: [], vae: [] }));
    (this.inSession ? this.session : (this.bloc?.tests ?? this.session)).push(...told);
    this.test = told[0] ?? null;
    this.set([...lined.rest, ...total], false);
    this.set([...aside, ...tests.flatMap((test) => test.competencies)], true);
  }

  private details(part: SheetPart): void {
    const name = part.rest ?? '';
    const found = nearest(name.replace(/^(?:l'|le |la |les )/, ''), this.inSession ? this.session : (this.bloc?.tests ?? []), (one) => one.name);
    if (!found) return this.aside(part);
    this.test = found;
    this.heading(part);
    found.more.push(...part.paragraphs);
  }

  /** What is told to candidates by experience, as far as the next bold line; what follows goes on about the test. */
  private vae(part: SheetPart): void {
    const end = part.paragraphs.findIndex((one) => one.strong);
    const own = end === -1 ? part.paragraphs : part.paragraphs.slice(0, end);
    this.heading(part);
    if (this.inSession) this.requirements.push(asked({ kind: 'other', route: 'vae', lines: own }));
    else if (this.test) this.test.vae.push(...own);
    else this.set(own, false);
    const rest = part.paragraphs.slice(own.length);
    if (this.test) this.test.more.push(...rest);
    else this.set(rest, false);
  }

  private criteria(part: SheetPart): void {
    this.heading(part);
    const { rows, aside } = readGrid(part.tables);
    this.grid.push(...rows);
    this.set(aside, true);
    this.set(part.paragraphs, false);
  }

  /** The competencies through which each transversal one is judged. */
  private beside(part: SheetPart): void {
    this.heading(part);
    this.set(part.paragraphs, false);
    let current: (typeof this.transversals)[number] | null = null;
    for (const { cells } of part.tables.flatMap((table) => table.rows)) {
      const [first, second] = [0, 1].map((column) => cells.find((cell) => cell.column === column)?.paragraphs ?? []);
      if (first && first.length > 0) current = nearest(first.map((one) => one.text).join(' '), this.transversals, (one) => one.title);
      if (current && second) current.beside.push(...second.map((one) => one.text));
      this.set([...(first ?? []), ...(current ? [] : (second ?? []))], true);
    }
  }

  private jury(part: SheetPart): void {
    const said = part.paragraphs.filter((one) => !NOTHING.test(fold(one.text)));
    const timed = part.heading && /\d\s?(?:h|min)/i.test(part.heading.text) ? [part.heading] : [];
    if (!this.inSession || said.length + timed.length === 0) return this.aside(part);
    if (timed.length === 0) this.heading(part);
    this.set(part.paragraphs.filter((one) => !said.includes(one)), true);
    this.requirements.push(asked({ kind: 'other', route: 'both', lines: [...timed, ...said] }));
  }

  private heading(part: SheetPart): void {
    if (part.heading) this.set([part.heading], true);
  }

  /** Sets a whole part aside as one passage. */
  private aside(part: SheetPart, without: ReadonlySet<SourceParagraph> = new Set()): void {
    const lines = wordsOfPart(part, without);
    const nothing = part.paragraphs.every((one) => NOTHING.test(fold(one.text))) && part.tables.length === 0;
    this.set(lines, BOILERPLATE.has(part.kind) || nothing);
  }

  private set(lines: readonly SourceParagraph[], boilerplate: boolean): void {
    if (lines.length > 0) this.margin.unplaced.push({ where: lines[0]?.where ?? {}, text: lines.map((one) => one.text).join('\n'), boilerplate });
  }
}

function blank(sheet: Sheet): SourceParagraph {
  return { text: '', bullet: false, level: 0, list: null, strong: true, italic: false, where: sheet.where };
}
