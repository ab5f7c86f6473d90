import type { SourceParagraph } from './source.js';
import { fold } from './wording.js';

const CHOICE = /\b(une?|deux|trois|quatre|\d+)\b[^.]{0,60}\bparmi\b[^.]{0,20}?\b(deux|trois|quatre|cinq|six|\d+)\b/;
const NUMBER: Readonly<Record<string, number>> = { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6 };

/** The checklist of a modality. Items announced by "one among four …:" carry that choice, until the list they stand in ends. */
export function expectedElements(paragraphs: readonly SourceParagraph[]): { text: string; language: string | null; choice: string | null }[] {
  let choice: { text: string; left: number } | null = null;
  return paragraphs.filter((one) => one.bullet).map((one) => {
    const current: string | null = choice && choice.left > 0 ? choice.text : null;
    if (choice) choice = choice.left > 1 ? { ...choice, left: choice.left - 1 } : null;
    const announced = /:\s*$/.test(one.text) ? CHOICE.exec(fold(one.text)) : null;
    if (announced) choice = { text: `${toNumber(announced[1])} parmi ${toNumber(announced[2])}`, left: Number(toNumber(announced[2])) };
    return { text: one.text.replace(/\s*(?:[,;]|(?<!\.)\.)\s*$/, ''), language: languageOf(one.text), choice: current };
  });
}

function toNumber(word: string | undefined): string {
  return String(NUMBER[word ?? ''] ?? Number(word ?? 1));
}

/** The language a production must be written in, when it is said. */
export function languageOf(text: string): string | null {
  const said = /\b(?:en|langue) (anglais|anglaise|espagnol|allemand|italien|chinois)\b/.exec(fold(text))?.[1];
  return said ? said.replace(/e$/, '') : null;
}
