import { access, constants } from 'node:fs/promises';
import type { Command } from 'commander';
import { readDocumentFile, type FileAsked } from '@probant/documents';
import { COLUMN_WORDS, columnsInWords, toInterchange, type ColumnMeaning, type FicheChoice, type Interchange } from '@probant/domain-referentiel';
import { print, Refused, type OutputOptions } from '../output.js';
import { faultSentence } from './reading-faults.js';
import { registerExport } from './referentiel-export.js';
import { importDocument, type ImportAsked, type Imported } from './referentiel-import.js';

const COLUMNS_HELP = `ce que contiennent les colonnes d’un classeur ou d’un CSV, dans l’ordre et séparé par des virgules, parmi : ${COLUMN_WORDS.join(', ')} ; à défaut c’est deviné`;

/** Adds the commands that read a référentiel, and keep it. */
export function register(program: Command): void {
  const group = program.commands.find((command) => command.name() === 'referentiel') ?? program.command('referentiel').description('Référentiels : lire un document, l’importer');
  group
    .command('read')
    .description('Lit le document d’un certificateur, ou une fiche du répertoire, et imprime l’arbre, les doutes et ce qui n’a pas trouvé de place')
    .argument('<fichier>', 'texte, Markdown, HTML, DOCX, PDF, XLSX, CSV, JSON de Probant, ou XML du répertoire (zippé ou non)')
    .option('--fiche <numéro>', 'dans un export du répertoire, la fiche à lire (RNCP37674)')
    .option('--columns <liste>', COLUMNS_HELP)
    .option('--json', 'imprime les données')
    .action(async (file: string, { fiche, columns, ...options }: OutputOptions & { readonly fiche?: string; readonly columns?: string }) => {
      const out = await readDocument(file, { fiche: fiche?.trim().toUpperCase() ?? null, columns: columnsAsked(columns) });
      print(options, out, summary(out));
    });
  registerExport(group);
  group
    .command('import')
    .description('Importe le document d’un certificateur et le lit ; sort en erreur quand il ne se lit pas')
    .argument('<fichier>', 'texte, Markdown, HTML, DOCX, PDF, XLSX, CSV ou JSON de Probant')
    .requiredOption('--organisation <nom>', 'nom du certificateur dans les adresses')
    .requiredOption('--certification <code>', 'code RNCP, intitulé ou identifiant de la certification')
    .option('--columns <liste>', COLUMNS_HELP)
    .option('--json', 'imprime les données')
    .action(async (file: string, { organisation, certification, columns, ...options }: OutputOptions & Omit<ImportAsked, 'columns'> & { readonly columns?: string }) => {
      await readable(file);
      const imported = await importDocument(file, { organisation, certification, columns: columnsAsked(columns) });
      const { referentiel: { id, status, counts, failure, failureFacts }, known } = imported;
      print(options, { id, known, status, counts, failure }, failure ? [] : told(imported, organisation));
      if (failure) throw new Refused(faultSentence(failure, failureFacts));
    });
}

/** Throws `Refused` naming the words that may stand there. */
function columnsAsked(typed: string | undefined): readonly ColumnMeaning[] | null {
  const columns = typed === undefined ? null : columnsInWords(typed);
  if (typed !== undefined && columns === null) throw new Refused(`Une colonne de « ${typed} » n’est pas connue : choisir parmi ${COLUMN_WORDS.join(', ')}.`);
  return columns;
}

/** Refuses a file that is not there or may not be opened. */
export async function readable(file: string): Promise<void> {
  await access(file, constants.R_OK).catch(() => {
    throw new Refused(`Fichier introuvable ou illisible : ${file}`);
  });
}

function told({ referentiel: { id, counts }, known }: Imported, organisation: string): readonly string[] {
  return [
    `${known ? 'Ce document était déjà là : il a été lu à nouveau' : 'Référentiel importé'} (/o/${organisation}/referentiels/${id})`,
    ...(counts ? [`${counts.blocs} blocs, ${counts.competencies} compétences, ${counts.modalities} modalités, ${counts.criteria} critères, ${counts.doubts} doutes`] : []),
  ];
}

/** Reads a document of this machine as other programs get it. Throws `Refused` with the sentence of what is wrong; of a file of the register that holds several fiches, the one of this number is read. */
export async function readDocument(file: string, asked: FileAsked = {}): Promise<Interchange> {
  await readable(file);
  const document = await readDocumentFile(file, asked);
  if (document.fault === 'several_fiches') throw new Refused(severalFiches(document.choices ?? [], document.total ?? 0));
  if (document.fault) throw new Refused(faultSentence(document.fault, document.facts));
  if (document.reading.tree.blocs.length === 0) throw new Refused(faultSentence('not_one', { lines: document.lines.length }));
  return toInterchange(document.reading);
}

const CHOICES_TOLD = 12;

function severalFiches(choices: readonly FicheChoice[], total: number): string {
  const told = choices.slice(0, CHOICES_TOLD).map(({ number, title }) => `  ${number}  ${title}`);
  return [`Ce fichier contient ${total} fiches : dites laquelle lire avec --fiche <numéro>.`, ...told, ...(total > told.length ? [`  et ${total - told.length} autres`] : [])].join('\n');
}

function summary(out: Interchange): readonly string[] {
  return [
    `${out.title ?? '(sans intitulé)'} · ${out.certifier ?? '(certificateur non imprimé)'}`,
    ...out.blocs.map((bloc) => `Bloc ${bloc.number}${bloc.option ? ` option ${bloc.option}` : ''} · ${bloc.title} : ${bloc.competencies.length} compétences, ${bloc.modalities.length} modalités, ${bloc.criteria.length} critères`),
    `${out.requirements.length} exigences hors blocs`,
    ...out.doubts.map((doubt) => `? ${place(doubt.where)} ${doubt.message}`),
    `${out.unplaced.filter((one) => !one.boilerplate).length} passages sans place, ${out.unplaced.filter((one) => one.boilerplate).length} mentions de forme`,
  ];
}

function place(where: Interchange['doubts'][number]['where']): string {
  if (where.page !== undefined) return `page ${where.page}`;
  return where.path ?? (where.line === undefined ? '' : `ligne ${where.line}`);
}
