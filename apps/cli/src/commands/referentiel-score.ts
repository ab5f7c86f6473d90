import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { LEVELS, markReading, type Expected, type Interchange } from '@probant/domain-referentiel';
import { print, Refused, type OutputOptions } from '../output.js';
import { expectedIn, fingerprint, measure, type Measured } from './measure.js';
import { readable } from './referentiel.js';
import { formTable, levelTable } from './score-table.js';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const EXPECTED = path.join(ROOT, 'libs/documents/expected');
const FORMS = ['txt', 'html', 'md', 'docx', 'pdf'] as const;

interface Asked extends OutputOptions { readonly all?: boolean | string; readonly documents: string; readonly forms?: string; readonly faults?: boolean }

/** Adds the commands that measure the reading of référentiels against what persons read in them. */
export function register(program: Command): void {
  const group = program.commands.find((command) => command.name() === 'referentiel') ?? program.command('referentiel');
  group
    .command('score')
    .description('Compare la lecture d’un document au résultat attendu ; sort en erreur quand un but est manqué')
    .argument('[fichier]', 'document à lire')
    .argument('[attendu]', 'résultat attendu (JSON)')
    .option('--all [dossier]', 'tous les résultats attendus du dossier, sur toutes leurs formes')
    .option('--documents <dossier>', 'où sont les documents', path.resolve(ROOT, '../shared/referentiels'))
    .option('--forms <dossier>', 'où sont les mêmes documents écrits sous d’autres formes')
    .option('--faults', 'montre chaque écart')
    .option('--json', 'imprime les données')
    .action(async (file: string | undefined, expected: string | undefined, options: Asked) => {
      const measured = options.all ? await measureAll(options) : [await measureOne(file, expected)];
      print(options, measured, [...(measured.length > 1 ? formTable(measured) : measured.flatMap((one) => levelTable(one))), ...(options.faults ? measured.flatMap(faultLines) : [])]);
      const missed = measured.filter((one) => one.refused !== null || one.missed.length > 0);
      if (missed.length > 0) throw new Refused(`But manqué : ${missed.map((one) => `${one.document} ${one.form} (${one.refused ?? one.missed.join(', ')})`).join(' ; ')}`);
    });
  group
    .command('mark')
    .description('Change les textes d’une lecture (JSON) en empreintes : la forme d’un résultat attendu')
    .argument('<lecture>', 'ce qu’imprime « referentiel read --json », relu et corrigé par une personne')
    .action(async (file: string) => print({ json: true }, markReading(JSON.parse(await readFile(file, 'utf8')) as Interchange, fingerprint), []));
}

async function measureOne(file: string | undefined, expected: string | undefined): Promise<Measured> {
  if (!file || !expected) throw new Refused('Donnez un document et son résultat attendu, ou --all.');
  await readable(expected);
  return measure(file, path.extname(file).slice(1), await expectedIn(expected));
}

async function measureAll({ all, documents, forms }: Asked): Promise<readonly Measured[]> {
  const folder = typeof all === 'string' ? all : EXPECTED;
  await readable(folder);
  const measured: Measured[] = [];
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.json')).sort()) {
    const expected = await expectedIn(path.join(folder, name));
    for (const [form, file] of await filesOf(expected, documents, forms)) measured.push(await measure(file, form, expected));
  }
  if (measured.length === 0) throw new Refused(`Aucun résultat attendu dans ${folder}.`);
  return measured;
}

/** The files of a document: those it was given in, then the same content in other forms. */
async function filesOf({ document, files }: Expected, documents: string, forms: string | undefined): Promise<readonly (readonly [string, string])[]> {
  const given = Object.entries(files).flatMap(([form, file]) => (file === null ? [] : [[form, path.join(documents, file)] as const]));
  if (!forms) return given;
  const made = FORMS.map((form) => [`→ ${form}`, path.join(forms, `${document}.${form}`)] as const);
  const there = await Promise.all(made.map(([, file]) => access(file).then(() => true, () => false)));
  return [...given, ...made.filter((_, index) => there[index])];
}

function faultLines({ document, form, score }: Measured): readonly string[] {
  return score ? LEVELS.flatMap((level) => score[level].faults.map((fault) => `${document} ${form} ${level} ${fault}`)) : [];
}
