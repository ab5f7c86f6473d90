import { ficheNumber, type FicheChoice, type RecordElement } from '@probant/domain-referentiel';
import { ficheRecords } from './record-stream.js';
import type { FicheFile } from './fiche-file.js';
import { Unread } from '../reading/unread.js';

/** Fiches named to choose from, at most; the others are counted. */
const NAMED = 300;

/** The one fiche asked for, or those to choose from. */
export type FicheChosen = { readonly record: RecordElement } | { readonly choices: readonly FicheChoice[]; readonly total: number };

/** The fiche of this number, or the only one of the file. Throws `fiche_absent` when the number is not there, `not_a_fiche` when the file holds none. */
export async function chooseFiche(file: FicheFile, number: string | null): Promise<FicheChosen> {
  const choices: FicheChoice[] = [];
  let first: RecordElement | null = null;
  let total = 0;
  for await (const record of ficheRecords(file.text())) {
    const own = ficheNumber(record);
    if (own === null) continue;
    if (own === number) return { record };
    total += 1;
    first ??= record;
    if (choices.length < NAMED) choices.push({ number: own, title: record.children.find(({ name }) => name === 'INTITULE')?.text.trim() ?? '' });
  }
  if (!first) throw new Unread('not_a_fiche');
  if (number !== null) throw new Unread('fiche_absent');
  return total === 1 ? { record: first } : { choices, total };
}
