import { readFicheReferentiel } from '@probant/domain-referentiel';
import type { DocumentRead } from '@probant/use-cases';
import { Unread } from '../reading/unread.js';
import { chooseFiche } from './choose-fiche.js';
import { ficheFile } from './fiche-file.js';

export interface FicheAsked { readonly file: string; readonly name: string; readonly number: string | null }

/** Reads a file of the register as a référentiel without criteria; null when it is no file of the register. Never throws because of the content. */
export async function readFicheDocument({ file, name, number }: FicheAsked, newId: () => string): Promise<DocumentRead | null> {
  try {
    const found = await ficheFile(file, name);
    if (!found) return null;
    const chosen = await chooseFiche(found, number);
    if (!('record' in chosen)) return { fault: 'several_fiches', choices: chosen.choices, total: chosen.total };
    return { fault: null, ...readFicheReferentiel(chosen.record, newId) };
  } catch (error) {
    return { fault: error instanceof Unread ? error.fault : 'unreadable' };
  }
}
