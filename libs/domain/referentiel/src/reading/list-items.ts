import type { StreamParagraph } from './stream-paragraph.js';
import { startsLower } from './wording.js';

/** Items written after one another in one line of a list (`one, - two`): a dash after a stop, or before a capital, opens the next; a dot of list among dashes climbs a level. */
const NEXT_ITEM = /\s-(?=\s+\p{Lu})|(?<=[,;:]|(?<!\.)\.)\s-(?=\s+[\p{L}«"])|\s[•●▪](?=\s+\S)/gu;
/** A heading stuck to the last item above it: `… sont prêts Le dossier est complet :`. */
const STUCK_HEADING = /^(.+\p{Ll})\s+((?:(?:Les?|La|Une?|Des)\s|L['’])[^.;:]*:)$/u;

/** Parts the items that run on in one paragraph, each on its own. */
export function listItems(stream: readonly StreamParagraph[]): readonly StreamParagraph[] {
  return stream.flatMap((paragraph, index) => itemsOf(paragraph, isAlone(stream, index)));
}

function isAlone(stream: readonly StreamParagraph[], index: number): boolean {
  return !stream[index - 1]?.bullet && !stream[index + 1]?.bullet;
}

/** Dashes between items of which none is stopped (`lire le besoin - écrire la réponse`), where the list holds nothing else. */
function unstopped(text: string): readonly RegExpMatchArray[] {
  const cuts = [...text.matchAll(/\s-(?=\s+\p{L})/gu)];
  const pieces = text.split(/\s-\s+(?=\p{L})/u);
  return cuts.length > 0 && pieces.every((piece) => startsLower(piece) && piece.includes(' ')) ? cuts : [];
}

function itemsOf(paragraph: StreamParagraph, alone: boolean): readonly StreamParagraph[] {
  if (!paragraph.bullet) return [paragraph];
  const stopped = [...paragraph.text.matchAll(NEXT_ITEM)];
  const cuts = alone && stopped.length === 0 ? unstopped(paragraph.text) : stopped;
  return [0, ...cuts.map((cut) => (cut.index ?? 0) + cut[0].length)].flatMap((from, index) => {
    const text = paragraph.text.slice(from, cuts[index]?.index).trim();
    const level = index > 0 && !cuts[index - 1]?.[0].endsWith('-') ? Math.max(0, paragraph.level - 1) : paragraph.level;
    const item = { ...paragraph, text, level, opensCell: paragraph.opensCell && index === 0, afterCut: paragraph.afterCut && index === 0 };
    const stuck = STUCK_HEADING.exec(text);
    return stuck ? [{ ...item, text: stuck[1] ?? '' }, { ...item, text: stuck[2] ?? '', bullet: false, level: 0, list: null, opensCell: false, afterCut: false }] : [item];
  });
}
