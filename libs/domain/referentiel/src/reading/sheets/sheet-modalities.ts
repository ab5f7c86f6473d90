import type { DraftCompetency, DraftModality } from '../draft.js';
import { modalityFacts } from '../modality-facts.js';
import { expectedElements } from '../expected-elements.js';
import type { SourceParagraph } from '../source.js';
import { fold, likeness } from '../wording.js';
import type { PrintedTest } from './tests-table.js';

/** A test with what is told of it apart from its table. */
export interface ToldTest extends PrintedTest {
  readonly more: SourceParagraph[];
  /** What is told to candidates by experience alone. */
  readonly vae: SourceParagraph[];
}

/** The competencies whose titles a text holds, however its lines were joined. */
export function namedIn<T extends { readonly title: string }>(text: string, competencies: readonly T[]): readonly T[] {
  const folded = fold(text);
  return competencies.filter((one) => folded.includes(fold(one.title)));
}

/** The thing whose name is nearest to the words given, if it is at least this near. */
export function nearest<T>(words: string, things: readonly T[], nameOf: (thing: T) => string, near = 0.5): T | null {
  const ranked = things.map((thing) => ({ thing, rank: fold(nameOf(thing)) === fold(words) ? 2 : likeness(nameOf(thing), words) })).sort((one, other) => other.rank - one.rank);
  return ranked[0] && ranked[0].rank >= near ? ranked[0].thing : null;
}

/** Turns a test of a bloc into its modality; `titles` are those of all competencies, folded. Items that only name competencies are ties, not elements of a checklist. */
export function toSheetModality(test: ToldTest, titles: readonly string[], competencies: readonly DraftCompetency[]): DraftModality {
  const told = [...test.duration, ...test.details, ...test.more];
  const lines = [...test.lines.map((one) => one.text), ...[...told, ...test.vae].map((one) => (one.bullet ? `${'  '.repeat(one.level)}- ${one.text}` : one.text))];
  const text = lines.join('\n');
  const items = told.filter((one) => one.bullet && !titles.includes(fold(one.text.replace(/\s*[;,.]\s*$/, ''))));
  const handedIn = deliverables(told);
  return {
    code: null, printedCode: null, numbers: [], title: test.name, text, competencies: [...competencies], component: null,
    deliverables: handedIn.map((one) => ({ title: one.text.replace(/\s*[;,.]\s*$/, ''), language: null })),
    expectedElements: expectedElements(items.filter((one) => !handedIn.includes(one))),
    ...modalityFacts(`${test.name}\n${lines.slice(1).join('\n')}`),
    formats: test.vae.length > 0 ? [{ route: 'vae', text: test.vae.map((one) => one.text).join('\n'), work: null, form: null }] : [],
    parts: [], rows: new Set(), where: test.lines[0]?.where ?? {},
  };
}

/** The items under a line that says what the candidate prepares or hands in. */
function deliverables(paragraphs: readonly SourceParagraph[]): readonly SourceParagraph[] {
  let listing = false;
  return paragraphs.filter((one) => {
    if (!one.bullet) listing = /\b(?:prepare|remet|produit|rend|fournit|depose)\s*:?$/.test(fold(one.text));
    return one.bullet && listing;
  });
}
