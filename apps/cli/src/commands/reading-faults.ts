import type { FaultFacts } from '@probant/use-cases';

type Sentence = (facts: FaultFacts) => string;
const said = (facts: FaultFacts, key: string): string => String(facts[key] ?? '');
const inPart = (facts: FaultFacts): string => (facts['part'] ? `, dans sa partie « ${said(facts, 'part')} »` : '');

/** Kinds of files by their type, as a person calls them. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml/, 'un document Word'], [/spreadsheetml|ms-excel/, 'un classeur'], [/presentationml/, 'une présentation'], [/pdf/, 'un PDF'], [/opendocument/, 'un document OpenDocument'],
  [/html/, 'une page HTML'], [/xml/, 'du XML'], [/^text\//, 'du texte'], [/^image\//, 'une image'], [/^video\//, 'une vidéo'], [/^audio\//, 'un son'], [/zip/, 'une archive ZIP'],
];

function kindOf(type: string): string {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'autre chose';
}

/** What is wrong with a document, its place, and what to do. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  empty: () => 'Ce fichier est vide : aucun texte à lire.',
  encrypted: () => 'Ce fichier est protégé par un mot de passe, demandé dès son ouverture : enregistrez-en une copie sans protection.',
  scanned: (facts) => `${facts['pictures'] && facts['pages'] ? `${said(facts, 'pictures')} page${Number(facts['pictures']) > 1 ? 's' : ''} sur ${said(facts, 'pages')} ne contien${Number(facts['pictures']) > 1 ? 'nent' : 't'} qu’une image` : 'Ce document est une image numérisée'}, sans texte : demandez au certificateur le fichier d’origine, ou passez celui-ci à la reconnaissance de caractères.`,
  format: (facts) => `${facts['is'] ? `Ce fichier est ${kindOf(said(facts, 'is'))} : il` : 'Il'} n’est pas d’une forme que l’on sait lire. Enregistrez-le en DOCX, PDF, XLSX, CSV, HTML, Markdown ou texte.`,
  mislabelled: (facts) => `Son nom finit par « .${said(facts, 'said')} », mais ce fichier est ${kindOf(said(facts, 'is'))} : donnez-lui la bonne extension, ou exportez-le de nouveau.`,
  unreadable: (facts) => (facts['cut'] ? 'Ce fichier s’arrête avant sa fin : téléchargez-le ou enregistrez-le de nouveau.' : `Ce fichier est abîmé${inPart(facts)} : ouvrez-le chez vous et enregistrez-le de nouveau.`),
  xml_entities: (facts) => `Ce fichier déclare un DOCTYPE ou des entités XML${inPart(facts)}${facts['line'] ? `, ligne ${said(facts, 'line')}` : ''}, et ils ne sont jamais ouverts. Enregistrez-le de nouveau ; si c’est un export du répertoire, téléchargez-le de nouveau sur data.gouv.fr.`,
  too_large: (facts) => `Ce fichier est démesuré une fois ouvert${inPart(facts)}${facts['megabytes'] ? ` (${said(facts, 'megabytes')} Mo)` : facts['pages'] ? ` (${said(facts, 'pages')} pages)` : ''} : enregistrez-le sans ses images.`,
  columns: (facts) => `Aucune colonne ${facts['sheet'] ? `de la feuille « ${said(facts, 'sheet')} » ` : ''}n’a été reconnue comme celle des compétences ou des critères (${said(facts, 'columns')} colonnes, qui commencent par « ${said(facts, 'first')} ») : dites ce qu’elles contiennent avec --columns.`,
  json: (facts) => (facts['printed'] ? 'Ce JSON est celui que « referentiel read » imprime, sans identifiants : exportez le référentiel avec « referentiel export » pour l’importer.' : `Ce JSON n’est pas un référentiel exporté de Probant${facts['line'] ? ` : erreur à la ligne ${said(facts, 'line')}` : facts['path'] ? ` : « ${said(facts, 'path')} » n’est pas ce qui est attendu` : ''}.`),
  json_version: (facts) => `Ce fichier est de la forme « ${said(facts, 'schema')} », et cette version de Probant lit « ${said(facts, 'known')} » : exportez-le de nouveau depuis une version récente.`,
  json_ties: (facts) => `À « ${said(facts, 'path')} », l’identifiant ${said(facts, 'id')} ${facts['kind'] === 'twice' ? 'est donné deux fois' : 'ne désigne rien'} : ce fichier a été modifié depuis son export.`,
  not_a_fiche: () => 'Ce fichier XML ne contient aucune fiche du répertoire (élément FICHE avec son NUMERO_FICHE).',
  fiche_absent: () => 'Cette fiche n’est pas dans ce fichier : vérifiez son numéro, ou prenez l’export du RS pour une fiche RS.',
  fiche_csv: () => 'C’est l’export CSV du répertoire, qui n’a pas les listes de compétences : prenez l’export XML (flux V4.1).',
  not_one: (facts) => `Ce document a été lu jusqu’au bout${facts['lines'] ? ` (${said(facts, 'lines')} lignes)` : ''} sans y trouver de bloc de compétences : ce n’est pas un référentiel.`,
  stopped: () => 'La lecture a été arrêtée.',
};

/** The sentence of a fault of reading, bare or under its chapter. */
export function faultSentence(fault: string, facts: FaultFacts | null | undefined): string {
  const bare = fault.replace(/^referentiel\./, '');
  return SENTENCES[bare]?.(facts ?? {}) ?? bare;
}
