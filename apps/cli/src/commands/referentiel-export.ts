import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { referentielFileJsonSchema } from '@probant/contract';
import { Transactions } from '@probant/database';
import { DomainError } from '@probant/domain-kernel';
import { ExportReferentiel } from '@probant/use-cases';
import { inHouse } from '../house.js';
import { print, Refused, surroundings } from '../output.js';
import { organisationNamed } from './referentiel-import.js';

interface ExportAsked { readonly organisation: string; readonly out?: string }

/** Adds the commands that take a référentiel away as a file, and say what such a file is. */
export function registerExport(group: Command): void {
  group
    .command('export')
    .description('Écrit un référentiel importé comme un fichier JSON, à importer ailleurs tel quel')
    .argument('<identifiant>', 'l’identifiant du référentiel, comme dans son adresse')
    .requiredOption('--organisation <nom>', 'nom du certificateur dans les adresses')
    .option('--out <fichier>', 'où l’écrire ; sans cette option il est imprimé')
    .action(exportTo);
  group
    .command('schema')
    .description('Imprime le schéma JSON de ces fichiers, tel que docs/referentiel.schema.json le publie')
    .action(() => surroundings().out(`${JSON.stringify(referentielFileJsonSchema(), null, 2)}\n`));
}

async function exportTo(id: string, { organisation, out }: ExportAsked): Promise<void> {
  const exported = await inHouse(async (get) => {
    const organisationId = await organisationNamed(get, organisation);
    return get(Transactions).asSystem(organisationId, 'read', (actor) => get(ExportReferentiel).run(actor, id));
  }).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    throw new Refused(error.code === 'referentiel.no_tree' ? 'Ce référentiel n’a pas encore d’arbre.' : `Aucun référentiel « ${id} » dans cet organisme.`);
  });
  const text = `${JSON.stringify(exported.file, null, 2)}\n`;
  if (!out) return surroundings().out(text);
  await writeFile(out, text);
  print({}, exported, [`Écrit dans ${out} (${exported.file.schema}, ${String(exported.file.tree.blocs.length)} blocs)`]);
}
