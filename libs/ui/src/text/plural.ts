/** The word in its number: French says `0 jour`, `1 jour`, `2 jours`. `many` defaults to the word and an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return Math.abs(count) >= 2 ? many : one;
}

/** The count and the word: `counted(3, 'critère')` is `3 critères`; zero is said `aucun` with `none`. */
export function counted(count: number, one: string, many = `${one}s`, none?: string): string {
  return count === 0 && none ? none : `${count.toLocaleString('fr-FR')}\u00A0${plural(count, one, many)}`;
}
