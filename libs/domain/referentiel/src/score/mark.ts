/** SHA-256 of a text, in hexadecimal: handed in, for the domain knows no cryptography. */
export type Fingerprint = (text: string) => string;

/** A text told without being copied: its first four words, how many it has, and the start of the fingerprint of all of them. */
export type Mark = string;

/** The words a mark is made of: runs of letters and digits, in lower case, composed; ligatures and accents typed apart are the same words. */
export function wordsToMark(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Makes the mark of a text. */
export function markOf(text: string, fingerprint: Fingerprint): Mark {
  const words = wordsToMark(text);
  return `${words.slice(0, 4).join(' ')}|${words.length}|${fingerprint(words.join(' ')).slice(0, 10)}`;
}

/** Whether two marks are those of the same words. */
export function sameMark(one: Mark, other: Mark): boolean {
  return wholeOf(one) === wholeOf(other);
}

/** What tells a text from another: its count and its fingerprint. */
export function wholeOf(mark: Mark): string {
  return mark.slice(mark.indexOf('|') + 1);
}

/** Whether two marks may be those of one text read with a difference: they begin alike. */
export function beginAlike(one: Mark, other: Mark): boolean {
  const [left, right] = [headOf(one), headOf(other)];
  return left.length > 0 && right.length > 0 && left.slice(0, 2).join(' ') === right.slice(0, 2).join(' ');
}

function headOf(mark: Mark): readonly string[] {
  return mark.slice(0, mark.indexOf('|')).split(' ').filter((word) => word !== '');
}
