import type { FicheItem, FicheList } from './fiche.js';

/** What a printed item opens with: `A1C1.`, `A5.C1.`, `C.1.`, `C12`, `1.1.2`. */
const CODE = /^((?:(?:BC|AS|CS|CP|A|B|C)\.?\d{1,2}(?:[.-]\d{1,2})*\.?)+|\d{1,2}(?:\.\d{1,2})+|\d{1,2}(?=[.)]\s))(?=[\s.:)–—-]|\p{Lu}\p{Ll})[.\s]*(?:[:)–—-]\s*)?(?=\S)/u;
const BULLET = /^[-–—*•·▪‣●]\s*/u;
const SECOND = /^o\s+(?=\S)/u;
/** A bullet or a code alone: what it marks is the next piece. */
const LONE = /^(?:[-–—*•·▪‣●]|o|(?:[-–—*•·▪‣●]\s*)?(?:(?:(?:BC|AS|CS|CP|A|B|C)\.?\d{1,2}(?:[.-]\d{1,2})*\.?)+|\d{1,2}(?:\.\d{1,2})+)\s?[.:)–—-]?)$/u;
/** The rest of a piece: it starts in lower case, or with what closes or links. */
const REST = /^(?:\p{Ll}|[:;,).»])/u;

interface Piece { readonly text: string; readonly joined: boolean; readonly at: number }

/** The pieces of a flat text of the register: what runs of two spaces or more, or line ends, keep apart. Nothing may have gathered its spaces before. */
export function piecesOf(raw: string): readonly string[] {
  return raw.split(/[\s\u00a0]*[\r\n]+[\s\u00a0]*|[ \t\u00a0\u202f]{2,}/u).map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** Splits a list of competencies: pieces cut by a line end are joined, bullets taken off, codes read, the level taken from the depth of the code or from `o`. */
export function listOf(raw: string): FicheList {
  const pieces = joinedPieces(piecesOf(raw));
  const marks = pieces.map(markOf);
  const coded = marks.some(({ code }) => code !== null);
  const bulleted = marks.some(({ bullet }) => bullet !== null);
  const depths = [...new Set(marks.flatMap(({ depth }) => (depth === null ? [] : [depth])))].sort((a, b) => a - b);
  const items = marks.map(({ code, depth, bullet, text }, index): FicheItem => ({
    code, text, joined: pieces[index]?.joined ?? false, piece: pieces[index]?.at ?? 0,
    level: depth !== null ? depths.indexOf(depth) + 1 : bullet === 'second' ? 2 : 1,
  }));
  return { form: coded ? 'coded' : bulleted ? 'bulleted' : 'flat', items };
}

/** A list whose items mostly start in lower case is written so: nothing is joined by that sign. */
function joinedPieces(pieces: readonly string[]): readonly Piece[] {
  const lower = pieces.filter(startsLower).length;
  const sign = lower * 2 < pieces.length || pieces.length < 3;
  const joined: Piece[] = [];
  for (const [at, piece] of pieces.entries()) {
    const before = joined.at(-1);
    if (before && LONE.test(before.text)) joined.splice(-1, 1, { ...before, text: `${before.text} ${piece}` });
    else if (before && sign && startsLower(piece)) joined.splice(-1, 1, { ...before, text: `${before.text} ${piece}`, joined: true });
    else joined.push({ text: piece, joined: false, at });
  }
  return joined;
}

function startsLower(piece: string): boolean {
  return REST.test(piece) && !SECOND.test(piece) && !LONE.test(piece);
}

interface Mark { readonly code: string | null; readonly depth: number | null; readonly bullet: 'first' | 'second' | null; readonly text: string }

function markOf({ text }: Piece): Mark {
  const second = SECOND.exec(text);
  const bullet = second ? 'second' : BULLET.test(text) ? 'first' : null;
  const bare = (second ? text.slice(second[0].length) : text.replace(BULLET, '')).trim();
  const found = CODE.exec(bare);
  const rest = found ? bare.slice(found[0].length).trim() : bare;
  if (!found?.[1] || rest === '') return { code: null, depth: null, bullet, text: bare };
  const code = found[1].replace(/[.\s]+$/, '');
  return { code, depth: (code.match(/\d+/g) ?? []).length, bullet, text: rest };
}
