/** A piece of a text: plain, or a web address to follow. */
export interface Piece { readonly text: string; readonly href: string | null }

/** Cuts a text at its web addresses; the full stop of a sentence stays out of the address. */
export function linkify(text: string): readonly Piece[] {
  return text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)»])/).filter(Boolean).map((piece) => ({ text: piece, href: /^https?:\/\//.test(piece) ? piece : null }));
}
