import { access, constants } from 'node:fs/promises';
import type { Command } from 'commander';
import { readDocumentFile } from '@probant/documents';
import { toInterchange, type Interchange } from '@probant/domain-referentiel';
import { print, Refused, type OutputOptions } from '../output.js';
import { importDocument, type ImportAsked, type Imported } from './referentiel-import.js';

const SENTENCES: Readonly<Record<string, string>> = {
  'referentiel.empty': 'Ce fichier est vide : aucun texte à lire.',
  'referentiel.unreadable': 'Ce fichier n’est pas d’une forme que l’on sait lire (texte, Markdown, HTML, DOCX, PDF né numérique).',
  'referentiel.scanned': 'Ce PDF est une image numérisée, sans texte : demandez au certificateur le fichier d’origine, ou passez-le à la reconnaissance de caractères.',
  'referentiel.encrypted': 'Ce fichier est protégé par un mot de passe : enregistrez-en une copie sans protection.',
  'referentiel.too_large': 'Ce fichier est trop volumineux une fois ouvert.',
  'referentiel.format': 'Ce fichier n’est pas d’une forme que l’on sait lire : enregistrez-le en texte, en HTML, en DOCX ou en PDF.',
  'referentiel.not_one': 'Aucun bloc de compétences n’a été trouvé dans ce document : ce n’est pas un référentiel.',
};

/** Adds the commands that read a référentiel, and keep it. */
export function register(program: Command): void {
  const group = program.commands.find((command) => command.name() === 'referentiel') ?? program.command('referentiel').description('Référentiels : lire un document, l’importer');
  group
    .command('read')
    .description('Lit le document d’un certificateur et imprime l’arbre, les doutes et ce qui n’a pas trouvé de place')
    .argument('<fichier>', 'texte, Markdown, HTML, DOCX ou PDF')
    .option('--json', 'imprime les données')
    .action(async (file: string, options: OutputOptions) => {
      const out = await readDocument(file);
      print(options, out, summary(out));
    });
  group
    .command('import')
    .description('Importe le document d’un certificateur et le lit ; sort en erreur quand il ne se lit pas')
    .argument('<fichier>', 'texte, Markdown, HTML, DOCX ou PDF')
    .requiredOption('--organisation <nom>', 'nom du certificateur dans les adresses')
    .requiredOption('--certification <code>', 'code RNCP, intitulé ou identifiant de la certification')
    .option('--json', 'imprime les données')
    .action(async (file: string, { organisation, certification, ...options }: OutputOptions & ImportAsked) => {
      await readable(file);
      const imported = await importDocument(file, { organisation, certification });
      const { referentiel: { id, status, counts, failure }, known } = imported;
      print(options, { id, known, status, counts, failure }, failure ? [] : told(imported, organisation));
      if (failure) throw new Refused(SENTENCES[failure] ?? failure);
    });
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

/** Reads a document of this machine as other programs get it. Throws `Refused` with the sentence of what is wrong. */
export async function readDocument(file: string): Promise<Interchange> {
  await readable(file);
  const document = await readDocumentFile(file);
  if (document.fault) throw new Refused(SENTENCES[`referentiel.${document.fault}`] ?? document.fault);
  return toInterchange(document.reading);
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
