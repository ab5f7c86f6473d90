import { bracketedCodes } from './codes.js';
import type { ColumnRole } from './headings.js';
import { listItems } from './list-items.js';
import type { StreamParagraph } from './stream-paragraph.js';
import type { Section } from './section.js';
import type { SourceParagraph } from './source.js';
import { endsClosed, endsUnfinished, startsLower } from './wording.js';

export type { StreamParagraph } from './stream-paragraph.js';

const bracketedKinds = ['modality', 'criterion', 'competency'] as const;

/** One column of a bloc from top to bottom, with the paragraphs cut by page ends made whole: each cell goes on alone. */
export function columnStream(section: Section, role: ColumnRole, startsNew: (text: string) => boolean): readonly StreamParagraph[] {
  const stream: StreamParagraph[] = [];
  for (const [row, { cells, afterCut }] of section.rows.entries()) {
    for (const [index, paragraph] of (cells.get(role) ?? []).entries()) {
      const last = stream.at(-1);
      const goes = last !== undefined && ((isTieAlone(paragraph) && (index > 0 || afterCut)) || (afterCut && index === 0 && goesOn(last, paragraph, startsNew)));
      const whole = last && goes ? join(last, paragraph, row) : null;
      if (whole) stream[stream.length - 1] = whole;
      else stream.push({ ...paragraph, rows: new Set([row]), opensCell: index === 0, afterCut: afterCut && index === 0 });
    }
  }
  return listItems(stream);
}

/** Codes in brackets alone on their line tie what stands above: `(M1).` */
function isTieAlone({ text, bullet }: SourceParagraph): boolean {
  return !bullet && /^\([^()]*\d[^()]*\)\s*[.:;]?$/u.test(text) && bracketedKinds.some((kind) => bracketedCodes(text, kind).length > 0);
}

/** Whether the paragraph at the head of a cell under a page end finishes the last one above it; a dash left alone at the end waits for its item. */
function goesOn(last: StreamParagraph, next: SourceParagraph, startsNew: (text: string) => boolean): boolean {
  if (next.bullet || startsNew(next.text)) return false;
  if (last.bullet && /\s[-–]$/u.test(last.text)) return true;
  if (endsClosed(last.text)) return startsLower(next.text) && !/[:;]$/.test(last.text);
  return startsLower(next.text) || endsUnfinished(last.text);
}

function join(last: StreamParagraph, next: SourceParagraph, row: number): StreamParagraph {
  const glue = /[\p{L}]-$/u.test(last.text) || last.text.endsWith('/') || /^['’]/.test(next.text) ? '' : ' ';
  return { ...last, text: last.text + glue + next.text, rows: new Set([...last.rows, row]) };
}
