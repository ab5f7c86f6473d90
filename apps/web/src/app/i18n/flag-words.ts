/** Reasons a school may give for an item of a booklet it gives back, by code. */
export const FLAG_WORDS = {
  wrong_person: 'Ce n’est pas la bonne personne', wrong_version: 'Ce n’est pas la bonne version', unreadable: 'Le fichier ne s’ouvre pas ou se lit mal', over_limit: 'Une limite est dépassée', place_missing: 'Le passage à lire n’est pas indiqué', other: 'Autre chose',
} as const;
export type FlagCode = keyof typeof FLAG_WORDS;

/** The words of a reason; one of a newer server is said plainly. */
export function flagWords(code: string): string {
  return Object.hasOwn(FLAG_WORDS, code) ? FLAG_WORDS[code as FlagCode] : 'À reprendre';
}
