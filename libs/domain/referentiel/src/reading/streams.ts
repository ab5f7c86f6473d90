import type { ColumnRole } from './headings.js';
import type { Section } from './sections.js';
import type { SourceParagraph } from './source.js';
import { endsClosed, endsUnfinished, startsLower } from './wording.js';

/** A paragraph of a column made whole: the rows it touches, and whether it opens a cell. */
export interface StreamParagraph extends SourceParagraph {
  readonly rows: ReadonlySet<number>;
  /** First paragraph of its cell. */
  readonly opensCell: boolean;
  /** First of a cell that stands right under a page end. */
  readonly afterCut: boolean;
}

/** One column of a bloc from top to bottom, with the paragraphs cut by page ends made whole: each cell goes on alone. */
export function columnStream(section: Section, role: ColumnRole, startsNew: (text: string) => boolean): readonly StreamParagraph[] {
  const stream: StreamParagraph[] = [];
  for (const [row, { cells, afterCut }] of section.rows.entries()) {
    for (const [index, paragraph] of (cells.get(role) ?? []).entries()) {
      const last = stream.at(-1);
      const whole = afterCut && index === 0 && last && goesOn(last, paragraph, startsNew) ? join(last, paragraph, row) : null;
      if (whole) stream[stream.length - 1] = whole;
      else stream.push({ ...paragraph, rows: new Set([row]), opensCell: index === 0, afterCut: afterCut && index === 0 });
    }
  }
  return stream.flatMap(items);
}

/** Items written after one another in one line of a list (`one, - two`): a dash after a stop, or before a capital, opens the next; a dot of list among dashes climbs a level. */
const NEXT_ITEM = /\s-(?=\s+\p{Lu})|(?<=[,;.:])\s-(?=\s+[\p{L}«"])|\s[•●▪](?=\s+\S)/gu;
/** A heading stuck to the last item above it: `… sont prêts Le dossier est complet :`. */
const STUCK_HEADING = /^(.+\p{Ll})\s+((?:(?:Les?|La|Une?|Des)\s|L['’])[^.;:]*:)$/u;

function items(paragraph: StreamParagraph): readonly StreamParagraph[] {
  if (!paragraph.bullet) return [paragraph];
  const cuts = [...paragraph.text.matchAll(NEXT_ITEM)];
  return [0, ...cuts.map((cut) => cut.index + cut[0].length)].flatMap((from, index) => {
    const text = paragraph.text.slice(from, cuts[index]?.index).trim();
    const level = index > 0 && !cuts[index - 1]?.[0].endsWith('-') ? Math.max(0, paragraph.level - 1) : paragraph.level;
    const item = { ...paragraph, text, level, opensCell: paragraph.opensCell && index === 0, afterCut: paragraph.afterCut && index === 0 };
    const stuck = STUCK_HEADING.exec(text);
    return stuck ? [{ ...item, text: stuck[1] ?? '' }, { ...item, text: stuck[2] ?? '', bullet: false, level: 0, list: null, opensCell: false, afterCut: false }] : [item];
  });
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
