import type { Command } from 'commander';
import { JournalCheck, SystemTransactions, type Break, type JournalVerdict } from '@probant/database';
import { inHouse } from '../house.js';
import { print, Refused, type OutputOptions } from '../output.js';

const REASONS: Readonly<Record<Break, string>> = {
  missing: 'cette ligne manque', moved: 'elle ne suit pas la précédente', changed: 'son contenu a changé', personal_changed: 'les noms ou le texte qu’elle couvre ont changé', cut: 'la fin de la chaîne manque',
};

/** Adds the command that reads the chain of the journal again. */
export function register(program: Command): void {
  program
    .command('journal').description('Journal').command('verify').description('Relit la chaîne de chaque organisme ; sort en erreur à la première ligne fausse')
    .option('--organisation <nom>', 'un seul organisme, par son nom dans les adresses').option('--json', 'imprime les données')
    .action(verify);
}

async function verify({ organisation, ...options }: OutputOptions & { readonly organisation?: string }): Promise<void> {
  const verdicts = await inHouse(async (get) => {
    const [system, check] = [get(SystemTransactions), get(JournalCheck)];
    const all = await system.plain('read', () => check.organisations());
    const asked = all.filter(({ slug }) => !organisation || slug === organisation);
    if (organisation && asked.length === 0) throw new Refused(`Aucun organisme ne porte le nom d’adresse « ${organisation} ».`);
    const found: JournalVerdict[] = [];
    for (const one of asked) found.push(await system.plain('read', () => check.verify(one)));
    return found;
  });
  print(options, verdicts, verdicts.map(sentence));
  if (verdicts.some(({ broken }) => broken)) throw new Refused('La chaîne ne tient pas : gardez cette base en l’état et prévenez l’organisme.');
}

function sentence({ slug, lines, unsealed, broken }: JournalVerdict): string {
  const tail = unsealed > 0 ? `, ${unsealed} pas encore scellée${unsealed > 1 ? 's' : ''}` : '';
  return broken ? `${slug} : FAUX à la ligne ${broken.number} (${REASONS[broken.reason]})${tail}` : `${slug} : ${lines} ligne${lines > 1 ? 's' : ''} vérifiée${lines > 1 ? 's' : ''}${tail}`;
}
