import { access, constants } from 'node:fs/promises';
import type { Command } from 'commander';
import { readDocumentFile } from '@probant/documents';
import { toInterchange, type Interchange } from '@probant/domain-referentiel';
import type { FicheChoice } from '@probant/use-cases';
import { print, Refused, type OutputOptions } from '../output.js';
import { importDocument, type ImportAsked, type Imported } from './referentiel-import.js';

const SENTENCES: Readonly<Record<string, string>> = {
  'referentiel.empty': 'Ce fichier est vide : aucun texte à lire.',
  'referentiel.unreadable': 'Ce fichier n’est pas d’une forme que l’on sait lire (texte, Markdown, HTML, DOCX, PDF né numérique).',
  'referentiel.scanned': 'Ce PDF est une image numérisée, sans texte : demandez au certificateur le fichier d’origine, ou passez-le à la reconnaissance de caractères.',
  'referentiel.encrypted': 'Ce fichier est protégé par un mot de passe : enregistrez-en une copie sans protection.',
  'referentiel.too_large': 'Ce fichier est trop volumineux une fois ouvert.',
  'referentiel.format': 'Ce fichier n’est pas d’une forme que l’on sait lire : enregistrez-le en texte, en HTML, en DOCX ou en PDF.',
  'referentiel.xml_entities': 'Ce fichier XML déclare un DOCTYPE ou des entités : le répertoire n’en publie pas, et ils ne sont pas ouverts. Téléchargez de nouveau l’export sur data.gouv.fr.',
  'referentiel.not_a_fiche': 'Ce fichier XML ne contient aucune fiche du répertoire (élément FICHE avec son NUMERO_FICHE).',
  'referentiel.fiche_absent': 'Cette fiche n’est pas dans ce fichier : vérifiez son numéro, ou prenez l’export du RS pour une fiche RS.',
  'referentiel.fiche_csv': 'C’est l’export CSV du répertoire, qui n’a pas les listes de compétences : prenez l’export XML (flux V4.1).',
  'referentiel.not_one': 'Aucun bloc de compétences n’a été trouvé dans ce document : ce n’est pas un référentiel.',
};

/** Adds the commands that read a référentiel, and keep it. */
export function register(program: Command): void {
  const group = program.commands.find((command) => command.name() === 'referentiel') ?? program.command('referentiel').description('Référentiels : lire un document, l’importer');
  group
    .command('read')
    .description('Lit le document d’un certificateur, ou une fiche du répertoire, et imprime l’arbre, les doutes et ce qui n’a pas trouvé de place')
    .argument('<fichier>', 'texte, Markdown, HTML, DOCX, PDF, ou XML du répertoire (zippé ou non)')
    .option('--fiche <numéro>', 'dans un export du répertoire, la fiche à lire (RNCP37674)')
    .option('--json', 'imprime les données')
    .action(async (file: string, { fiche, ...options }: OutputOptions & { readonly fiche?: string }) => {
      const out = await readDocument(file, fiche?.trim().toUpperCase() ?? null);
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

/** Reads a document of this machine as other programs get it. Throws `Refused` with the sentence of what is wrong; of a file of the register that holds several fiches, the one of this number is read. */
export async function readDocument(file: string, fiche: string | null = null): Promise<Interchange> {
  await readable(file);
  const document = await readDocumentFile(file, fiche);
  if (document.fault === 'several_fiches') throw new Refused(severalFiches(document.choices ?? [], document.total ?? 0));
  if (document.fault) throw new Refused(SENTENCES[`referentiel.${document.fault}`] ?? document.fault);
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
