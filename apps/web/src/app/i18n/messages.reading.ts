import type { Facts, Sentences } from './sentences';

const said = (facts: Facts, key: string): string => String(facts[key] ?? '');
const inPart = (facts: Facts): string => (facts['part'] ? `, dans sa partie « ${said(facts, 'part')} »` : '');
const several = (facts: Facts, key: string): boolean => Number(facts[key] ?? 0) > 1;

/** Kinds of files by their type, as a person calls them. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml/, 'un document Word'], [/spreadsheetml|ms-excel/, 'un classeur'], [/presentationml/, 'une présentation'], [/pdf/, 'un PDF'], [/opendocument/, 'un document OpenDocument'],
  [/html/, 'une page HTML'], [/xml/, 'du XML'], [/^text\//, 'du texte'], [/^image\//, 'une image'], [/^video\//, 'une vidéo'], [/^audio\//, 'un son'], [/zip/, 'une archive ZIP'],
];

const kindOf = (type: string): string => KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'd’une autre nature';

/** Why a document gives no référentiel: what is wrong, where, and the way out. */
export const READING_FAULTS: Sentences = {
  'referentiel.empty': 'Ce fichier est vide : aucun texte à lire. Vérifiez qu’il s’ouvre chez vous, puis importez-le de nouveau.',
  'referentiel.encrypted': 'Ce fichier est protégé par un mot de passe, demandé dès son ouverture. Enregistrez-en une copie sans protection, puis importez-la.',
  'referentiel.scanned': (facts) => `${facts['pages'] && several(facts, 'pages') ? `${said(facts, 'pictures')} ${several(facts, 'pictures') ? 'pages sont des images numérisées' : 'page est une image numérisée'} sur ${said(facts, 'pages')}` : 'Ce document est une image numérisée'}, sans texte. Importez le fichier d’origine, ou passez celui-ci d’abord à la reconnaissance de caractères.`,
  'referentiel.format': (facts) => `${facts['is'] ? `Ce fichier est ${kindOf(said(facts, 'is'))} : nous ne savons pas le lire` : 'Nous ne savons pas lire ce format'}. Enregistrez le document en DOCX, PDF, XLSX, CSV, HTML ou texte, puis importez-le.`,
  'referentiel.mislabelled': (facts) => `Son nom finit par « .${said(facts, 'said')} », mais ce fichier est ${kindOf(said(facts, 'is'))}. Donnez-lui la bonne extension, ou exportez-le de nouveau, puis importez-le.`,
  'referentiel.unreadable': (facts) => (facts['cut'] ? 'Ce fichier s’arrête avant sa fin. Téléchargez-le ou enregistrez-le de nouveau, puis importez-le.' : `Ce fichier est abîmé ou incomplet${inPart(facts)}. Ouvrez-le chez vous, enregistrez-le de nouveau, puis importez-le.`),
  'referentiel.xml_entities': (facts) => `Ce fichier déclare un DOCTYPE ou des entités XML${inPart(facts)}${facts['line'] ? `, ligne ${said(facts, 'line')}` : ''} : nous ne les ouvrons jamais. Enregistrez-le de nouveau depuis son logiciel, ou téléchargez de nouveau l’export du répertoire.`,
  'referentiel.too_large': (facts) => `Ce fichier est démesuré une fois ouvert${inPart(facts)}${facts['megabytes'] ? ` : ${said(facts, 'megabytes')} Mo` : facts['pages'] ? ` : ${said(facts, 'pages')} pages` : ''}. Enregistrez-le sans ses images, puis importez-le de nouveau.`,
  'referentiel.not_one': (facts) => `Ce document ne ressemble pas à un référentiel : lu jusqu’au bout${facts['lines'] ? ` (${said(facts, 'lines')} lignes)` : ''}, il ne contient ni bloc ni compétence. Importez celui qui présente les activités, les compétences et l’évaluation.`,
  'referentiel.columns': (facts) => `Nous n’avons pas reconnu la colonne des compétences ${facts['sheet'] ? `dans la feuille « ${said(facts, 'sheet')} »` : 'dans ce tableau'} (${said(facts, 'columns')} ${several(facts, 'columns') ? 'colonnes' : 'colonne'}, la première ligne dit « ${said(facts, 'first')} »). Dites ce que contient chaque colonne, ou importez un autre document.`,
  'referentiel.json': (facts) => (facts['printed'] ? 'Ce JSON est une lecture imprimée, sans identifiants. Exportez le référentiel par « Exporter en JSON », puis importez ce fichier-là.' : `Ce JSON n’est pas un référentiel exporté de Probant${facts['line'] ? ` : il est mal écrit à la ligne ${said(facts, 'line')}` : facts['path'] ? ` : « ${said(facts, 'path')} » n’est pas ce qui est attendu` : ''}. Exportez-le de nouveau, sans le modifier.`),
  'referentiel.json_version': (facts) => `Ce fichier est de la forme « ${said(facts, 'schema')} » ; nous lisons « ${said(facts, 'known')} ». Exportez-le de nouveau depuis une version récente de Probant.`,
  'referentiel.json_ties': (facts) => `Ce fichier a été modifié depuis son export : à « ${said(facts, 'path')} », l’identifiant ${said(facts, 'id')} ${facts['kind'] === 'twice' ? 'est donné deux fois' : 'ne désigne rien'}. Exportez-le de nouveau.`,
  'referentiel.stopped': 'La lecture a été arrêtée, rien n’en reste. Déposez de nouveau le fichier pour la reprendre.',
};
