import type { SourceParagraph, SourceTable } from '../source.js';
import { fold } from '../wording.js';

/** A test as its table prints it: name, competencies, duration, how it goes. */
export interface PrintedTest {
  readonly name: string;
  readonly competencies: SourceParagraph[];
  readonly duration: SourceParagraph[];
  readonly details: SourceParagraph[];
  readonly lines: readonly SourceParagraph[];
}

export interface TestsRead {
  readonly tests: readonly PrintedTest[];
  /** The duration of all the tests together. */
  readonly total: readonly SourceParagraph[];
  /** Heads, and tests said to be without object. */
  readonly aside: readonly SourceParagraph[];
}

const ROLES = [/^modalites?\b/, /^competences? (?:professionnelles? )?evaluees?/, /^durees?\b/, /^(?:detail|organisation)\b/];

/** Reads tables of tests: one row a test; a row without a name goes on with the one above, across the end of a page. */
export function readTests(tables: readonly SourceTable[]): TestsRead {
  const tests: PrintedTest[] = [];
  const total: SourceParagraph[] = [];
  const aside: SourceParagraph[] = [];
  for (const { cells } of tables.flatMap((table) => table.rows)) {
    const at = (column: number): readonly SourceParagraph[] => cells.find((cell) => cell.column === column)?.paragraphs ?? [];
    const all = cells.flatMap((cell) => cell.paragraphs);
    const [name, competencies, duration, details] = [at(0), at(1), at(2), at(3)];
    const last = tests.at(-1);
    if (all.length === 0) continue;
    if (ROLES.some((role, column) => role.test(fold(textOf(at(column))))) || cells.some((cell) => cell.span > 2)) aside.push(...all);
    else if (name.length === 0 && /^duree totale\b/.test(fold(textOf(competencies)))) total.push(...all);
    else if (name.length > 0 && isNothing([...competencies, ...details])) aside.push(...all);
    else if (name.length > 0) tests.push({ name: textOf(name), competencies: [...competencies], duration: [...duration], details: [...details], lines: name });
    else if (last) {
      last.competencies.push(...competencies);
      last.duration.push(...duration);
      last.details.push(...details);
    } else aside.push(...all);
  }
  return { tests, total, aside };
}

const LINED = /^((?:mise en situation professionnelle|entretien (?:technique|final)|questionnaire professionnel|questionnement [aà] partir de productions?|pr[ée]sentation d['’]un projet)[^:]{0,60}?)\s*:\s*(?=\d)/iu;

/** Reads tests told one a line, each with its duration (`Entretien technique : 0 h 30`); the others are left. */
export function linedTests(paragraphs: readonly SourceParagraph[]): { readonly tests: readonly PrintedTest[]; readonly rest: readonly SourceParagraph[] } {
  const rest: SourceParagraph[] = [];
  const tests = paragraphs.flatMap((one) => {
    const found = LINED.exec(one.text);
    const name = found?.[1];
    if (!name) {
      rest.push(one);
      return [];
    }
    return [{ name, competencies: [], duration: [{ ...one, text: one.text.slice(found[0].length), bullet: false }], details: [], lines: [{ ...one, text: name }] }];
  });
  return { tests, rest };
}

function textOf(paragraphs: readonly SourceParagraph[]): string {
  return paragraphs.map((one) => one.text).join(' ');
}

function isNothing(paragraphs: readonly SourceParagraph[]): boolean {
  return paragraphs.length > 0 && paragraphs.every((one) => /^(?:sans objet|neant)\.?$/.test(fold(one.text)));
}
