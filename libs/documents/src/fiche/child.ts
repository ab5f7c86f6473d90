import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readFiche, type FicheFound } from '@probant/domain-referentiel';
import { RESULT_FILE } from '../reading/in-folder.js';
import { Unread } from '../reading/unread.js';
import { chooseFiche } from './choose-fiche.js';
import { ficheFile } from './fiche-file.js';

/** A process of its own: finds one fiche in a file of the register, writes it, ends. */
async function find(file: string, name: string, number: string | null): Promise<FicheFound> {
  try {
    const found = await ficheFile(file, name);
    if (!found) return { fault: 'not_a_fiche' };
    const chosen = await chooseFiche(found, number);
    return 'record' in chosen ? { fault: null, fiche: readFiche(chosen.record), updatedOn: found.dated } : { fault: 'several_fiches', ...chosen };
  } catch (error) {
    return { fault: error instanceof Unread ? error.fault : 'unreadable' };
  }
}

const [file = '', name = '', folder = '', number = ''] = process.argv.slice(2);
await writeFile(path.join(folder, RESULT_FILE), JSON.stringify(await find(file, name, number || null)));
process.exit(0);
