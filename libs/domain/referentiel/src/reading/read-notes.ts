import { doubt, type DraftTerm, type Margin } from './draft.js';
import type { SourceDocument, SourceParagraph } from './source.js';

const MARK = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*/u;
const ANCHOR = /([\p{L}\p{N}][\p{L}\p{N}’'.-]*)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/gu;

/** Words that bear the mark of a note, by that mark. */
export function noteAnchors(source: SourceDocument): ReadonlyMap<string, string> {
  const paragraphs = source.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))));
  const anchors = new Map<string, string>();
  for (const { text } of paragraphs) for (const found of text.matchAll(ANCHOR)) if (!anchors.has(found[2] ?? '')) anchors.set(found[2] ?? '', found[1] ?? '');
  return anchors;
}

/** Reads footnotes: those that define a term go to the glossary, under the word that bears their mark when they print none; the others are rules, left to the requirements. A number used twice is doubted. */
export function readNotes(notes: readonly SourceParagraph[], anchors: ReadonlyMap<string, string>, margin: Margin): { readonly glossary: DraftTerm[]; readonly rules: readonly SourceParagraph[] } {
  const glossary: DraftTerm[] = [];
  const rules: SourceParagraph[] = [];
  const seen = new Set<string>();
  for (const note of notes) {
    const mark = MARK.exec(note.text)?.[1] ?? '';
    const body = note.text.replace(MARK, '').replace(/^\*+(.+?)\*+$/su, '$1');
    const entry = definition(body, anchors.get(mark) ?? null);
    if (entry) glossary.push(entry);
    else rules.push({ ...note, text: body });
    if (seen.has(mark)) doubt(margin, 'note.number_repeated', note.where, `Le numéro de note ${mark} sert deux fois : chaque note a été lue là où elle est imprimée.`, 'Vérifier à quel appel répond chaque note.');
    seen.add(mark);
  }
  return { glossary, rules };
}

/** A term and what it means; a few words without a verb explain the word that calls them. */
function definition(body: string, anchor: string | null): DraftTerm | null {
  const printed = /^(.{2,80}?)\s*:\s+(.+)$/su.exec(body) ?? /^[«"]\s*(.{2,60}?)\s*[»"]\s+(.+)$/su.exec(body);
  if (printed && body.length < 400) return { term: printed[1] ?? '', definition: printed[2] ?? '' };
  return anchor !== null && body.length < 90 && !/[.;]\s/.test(body) ? { term: anchor, definition: body } : null;
}
