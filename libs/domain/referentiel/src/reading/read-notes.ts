import type { DraftTerm, Margin } from './draft.js';
import type { SourceParagraph } from './source.js';

/** Reads footnotes: those that define a term go to the glossary, the others stay unplaced. */
export function readNotes(notes: readonly SourceParagraph[], margin: Margin): DraftTerm[] {
  const glossary: DraftTerm[] = [];
  for (const note of notes) {
    const body = note.text.replace(/^[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*/u, '');
    const definition = /^(.{2,80}?)\s*:\s+(.+)$/su.exec(body) ?? /^[«"]\s*(.{2,60}?)\s*[»"]\s+(.+)$/su.exec(body);
    if (definition) glossary.push({ term: definition[1] ?? '', definition: definition[2] ?? '' });
    else margin.unplaced.push({ where: note.where, text: note.text, boilerplate: false });
  }
  return glossary;
}
