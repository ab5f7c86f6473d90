import { addDays, DomainError, type Day } from '@probant/domain-kernel';
import { ACCESS_ROADS, type Fiche, type FicheBloc, type FicheCorrespondence, type RecordElement, type RoadOnFiche } from './fiche.js';
import { listOf } from './fiche-list.js';
import { modalitiesOf } from './roads.js';

const NUMBER = /^(?:RNCP|RS)\d{1,6}$/;

/** The number of the fiche an element holds; null when it holds none. */
export function ficheNumber(record: RecordElement): string | null {
  const number = valueOf(record, 'NUMERO_FICHE')?.toUpperCase() ?? null;
  return number !== null && NUMBER.test(number) ? number : null;
}

/** Reads a fiche from its element, flux V4.1 or the older V2; what it does not know is left aside, in any order. Throws `invalid` without a number. */
export function readFiche(record: RecordElement): Fiche {
  const number = ficheNumber(record);
  if (!number) throw new DomainError('invalid', 'referentiel.not_a_fiche');
  const day = (name: string): Day | null => dayOf(valueOf(record, name));
  const europe = childOf(record, 'NOMENCLATURE_EUROPE');
  return {
    number, title: valueOf(record, 'INTITULE'), abbreviation: abbreviationOf(record),
    level: europe ? levelOf(valueOf(europe, 'NIVEAU') ?? valueOf(europe, 'LIBELLE') ?? valueOf(europe, 'INTITULE')) : null,
    state: valueOf(record, 'ETAT_FICHE'), active: yesOf(valueOf(record, 'ACTIF')), registration: valueOf(record, 'TYPE_ENREGISTREMENT'),
    endsOn: day('DATE_FIN_ENREGISTREMENT'), effectiveOn: day('DATE_EFFET'), decidedOn: day('DATE_DECISION'), publishedOn: day('DATE_DE_PUBLICATION'), awardedUntil: day('DATE_LIMITE_DELIVRANCE'),
    certifiers: within(record, 'CERTIFICATEURS', 'CERTIFICATEUR').flatMap((each) => {
      const name = valueOf(each, 'NOM_CERTIFICATEUR');
      return name ? [{ name, siret: valueOf(each, 'SIRET_CERTIFICATEUR'), tradeName: valueOf(each, 'NOM_COMMERCIAL'), website: valueOf(each, 'SITE_INTERNET') }] : [];
    }),
    roads: ACCESS_ROADS.flatMap((road): RoadOnFiche[] => {
      const element = childOf(record, `SI_JURY_${road}`);
      return element ? [{ road, open: yesOf(valueOf(element, 'ACTIF') ?? textOf(element)), jury: valueOf(element, 'COMPOSITION') }] : [];
    }),
    blocs: within(record, 'BLOCS_COMPETENCES', 'BLOC_COMPETENCES').flatMap(blocOf),
    rawAbilities: childOf(record, 'CAPACITES_ATTESTEES')?.text ?? '',
    partialAward: valueOf(record, 'VALIDATION_PARTIELLE_PERIMETRE') ?? valueOf(record, 'VALIDATION_PARTIELLE'),
    correspondences: within(record, 'CORRESPONDANCES', 'CORRESPONDANCE').flatMap(correspondenceOf),
    formerNumbers: within(record, 'ANCIENNES_CERTIFICATIONS', 'ANCIENNE_CERTIFICATION').flatMap((each) => valueOf(each, 'ID_FICHE_ANCIENNE_CERTIFICATION') ?? []),
    newNumbers: within(record, 'NOUVELLES_CERTIFICATIONS', 'NOUVELLE_CERTIFICATION').flatMap((each) => valueOf(each, 'ID_FICHE_NOUVELLE_CERTIFICATION') ?? []),
  };
}

function blocOf(element: RecordElement): FicheBloc[] {
  const code = valueOf(element, 'CODE');
  if (!code) return [];
  const [rawCompetencies, rawModalities] = [childOf(element, 'LISTE_COMPETENCES')?.text ?? '', childOf(element, 'MODALITES_EVALUATION')?.text ?? ''];
  const prerequisites = [valueOf(element, 'PREREQUIS_ENTREE_FORMATION_BLOC'), valueOf(element, 'PREREQUIS_VALIDATION_BLOC')].filter((each) => each !== null);
  return [{ code, label: valueOf(element, 'LIBELLE') ?? '', rawCompetencies, competencies: listOf(rawCompetencies), rawModalities, modalities: modalitiesOf(rawModalities), prerequisites: prerequisites.length > 0 ? prerequisites.join('\n') : null }];
}

function correspondenceOf(element: RecordElement): FicheCorrespondence[] {
  const [source, destination] = [childOf(element, 'SOURCE'), childOf(element, 'DESTINATION')];
  const fiche = destination && valueOf(destination, 'NUMERO_FICHE');
  return fiche ? [{ sourceCodes: source ? codesIn(source) : [], fiche, destinationCodes: codesIn(destination) }] : [];
}

function codesIn(element: RecordElement): readonly string[] {
  return element.children.filter(({ name }) => name === 'BLOC_COMPETENCES').flatMap((each) => valueOf(each, 'CODE') ?? []);
}

function within(record: RecordElement, list: string, item: string): readonly RecordElement[] {
  return record.children.filter(({ name }) => name === list).flatMap(({ children }) => children.filter(({ name }) => name === item));
}

function childOf(element: RecordElement, name: string): RecordElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}

function textOf(element: RecordElement): string | null {
  const text = element.text.replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

function valueOf(element: RecordElement, name: string): string | null {
  const child = childOf(element, name);
  return child && textOf(child);
}

function abbreviationOf(record: RecordElement): string | null {
  const element = childOf(record, 'ABREGE');
  return element && (valueOf(element, 'LIBELLE') ?? valueOf(element, 'CODE') ?? textOf(element));
}

/** `NIV7`, `Niveau 7`; none for `AUCUN`. */
function levelOf(text: string | null): number | null {
  const digit = /[3-8]/.exec(text ?? '')?.[0];
  return digit ? Number(digit) : null;
}

function yesOf(text: string | null): boolean | null {
  if (text === null) return null;
  if (/^(?:oui|active?|true|1)$/i.test(text)) return true;
  return /^(?:non|inactive?|false|0)$/i.test(text) ? false : null;
}

/** `JJ/MM/AAAA`, or the older `AAAA-MM-JJ` with or without its hour; null for a day that does not exist. */
function dayOf(text: string | null): Day | null {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(text ?? '');
  const day = french ? `${french[3]}-${french[2]}-${french[1]}` : (/^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? null);
  return day !== null && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && addDays(day, 0) === day ? day : null;
}
