/** Lower case without accents, typographic signs made plain: for comparing, never for keeping. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—‑‐]/g, '-')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** The words of a text: runs of letters and digits, folded. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Likeness of two texts, from 0 to 1: share of words in common. */
export function likeness(one: string, other: string): number {
  const left = new Set(wordsOf(one));
  const right = new Set(wordsOf(other));
  if (left.size === 0 || right.size === 0) return left.size === right.size ? 1 : 0;
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common);
}

const UNFINISHED = /(?:^|[\s(])(?:a|au|aux|avec|ce|ces|cette|chaque|dans|de|des|du|d'une|d'un|en|est|et|la|le|les|leur|leurs|l'|ou|par|pour|que|qui|sa|ses|son|sont|sous|sur|un|une|vers)$/;

/** Whether a sentence stops in the middle: no closing sign, and a comma, a slash or a small word last. */
export function endsUnfinished(text: string): boolean {
  const folded = fold(text);
  return /[,/(]$/.test(folded) || UNFINISHED.test(folded);
}

/** Whether the text closes a sentence or opens a list. */
export function endsClosed(text: string): boolean {
  return /[.!?:;…]["»)\s]*$/.test(text.trim());
}

export function startsLower(text: string): boolean {
  return /^[("«\s]*(?:\p{Ll}|d['’])/u.test(text);
}
