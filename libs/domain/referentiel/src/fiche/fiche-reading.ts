import type { Id } from '@probant/domain-kernel';
import { modalityFacts } from '../reading/modality-facts.js';
import type { Activity, Bloc, Competency, Doubt, Modality, Provenance, ReferentielReading, Unplaced } from '../tree.js';
import type { Fiche, FicheBloc, FicheItem, RecordElement } from './fiche.js';
import { piecesOf, listOf } from './fiche-list.js';
import { formatsOf } from './formats.js';
import { lookLikeHeadings } from './headings.js';
import { readFiche } from './read-fiche.js';

/** What a fiche gives as a référentiel: blocs and competencies, no criteria; and its words line by line. */
export interface FicheReading { readonly reading: ReferentielReading; readonly lines: readonly string[] }

/** Everything that is written while one fiche is read. */
interface Desk { readonly ids: () => Id; readonly doubts: Doubt[]; readonly lines: string[] }

/** Elements whose words are in the tree. */
const PLACED = new Set(['NUMERO_FICHE', 'INTITULE', 'CERTIFICATEURS', 'BLOCS_COMPETENCES']);
/** Elements a person may want in the tree; the others are labels, codes and lists of the register. */
const WORDS = new Set(['ACTIVITES_VISEES', 'CAPACITES_ATTESTEES', 'OBJECTIFS_CONTEXTE', 'SECTEURS_ACTIVITE', 'TYPE_EMPLOI_ACCESSIBLES', 'REGLEMENTATIONS_ACTIVITES', 'PREREQUIS_ENTREE_FORMATION', 'PREREQUIS_VALIDATION_CERTIFICATION', 'NIVEAU_MAITRISE_COMPETENCES', 'MODALITES_RENOUVELLEMENT']);

/** Reads a fiche into a tree without criteria. A fiche without blocs gives one, of what it attests. Throws `invalid` for an element that is no fiche. */
export function readFicheReferentiel(record: RecordElement, ids: () => Id): FicheReading {
  const fiche = readFiche(record);
  const desk: Desk = { ids, doubts: [], lines: [`${fiche.number} ${fiche.title ?? ''}`.trim()] };
  const whole = fiche.blocs.length === 0;
  const blocs = (whole ? [wholeFiche(fiche)] : fiche.blocs).map((bloc, index) => blocOf(bloc, index, fiche, desk));
  if (whole) note(desk, 'fiche.no_bloc', {}, 'Cette fiche n’a pas de bloc : ce qu’elle atteste est lu comme un seul bloc.', null);
  if (fiche.title === null) note(desk, 'referentiel.title_missing', {}, 'La fiche ne porte pas l’intitulé de la certification.', 'Le saisir.');
  note(desk, 'fiche.no_criteria', {}, 'Le répertoire ne publie pas les critères d’évaluation.', 'Importer le document du certificateur : lui seul les donne.');
  const unplaced = leftOver(record, whole, desk);
  const certifier = [...new Set(fiche.certifiers.map(({ name }) => name))].join(' ; ') || null;
  return { reading: { tree: { title: fiche.title, certifier, rncp: fiche.number, optionGroups: [], blocs, requirements: [], glossary: [] }, doubts: desk.doubts, unplaced }, lines: desk.lines };
}

function wholeFiche(fiche: Fiche): FicheBloc {
  return { code: fiche.number, label: fiche.title ?? '', rawCompetencies: fiche.rawAbilities, competencies: listOf(fiche.rawAbilities), rawModalities: '', modalities: [], prerequisites: null };
}

function blocOf(bloc: FicheBloc, index: number, fiche: Fiche, desk: Desk): Bloc {
  const id = desk.ids();
  const path = `BLOC_COMPETENCES[${index + 1}]`;
  const line = desk.lines.push(`${bloc.code} ${bloc.label}`.trim());
  const first = line + 1;
  desk.lines.push(...piecesOf(bloc.rawCompetencies));
  const at = (item: FicheItem): Provenance => ({ line: first + item.piece, path: `${path}/LISTE_COMPETENCES` });
  const { lead, items } = leadOf(bloc);
  const { activities, competencies } = placed(items, at, desk);
  if (lead) note(desk, 'fiche.lead', at(lead), 'La première ligne n’a pas la forme des suivantes : elle est lue comme la description du bloc.', 'En faire une compétence si c’en est une.', id);
  if (bloc.label === '') note(desk, 'bloc.title_missing', { line, path }, 'Ce bloc n’a pas d’intitulé.', 'Le saisir.', id);
  if (fiche.blocs.some((other, rank) => rank < index && other.code === bloc.code)) note(desk, 'code.duplicate', { line, path }, `Le code ${bloc.code} est porté par deux blocs de la fiche.`, 'Vérifier au répertoire.', id);
  if (/\boption(?:nel|s)?\b|facultati/i.test(bloc.label)) note(desk, 'fiche.optional_bloc', { line, path }, 'L’intitulé dit ce bloc facultatif ou optionnel : la fiche ne dit pas combien en choisir.', 'Fixer le groupe d’options.', id);
  if (competencies.length === 0) note(desk, 'bloc.empty', { line, path }, 'Aucune compétence n’a été lue dans ce bloc.', 'Vérifier la fiche, ou saisir le bloc.', id);
  const description = [lead?.text, bloc.prerequisites].filter(Boolean).join('\n') || null;
  return { id, number: numberOf(bloc.code, index), option: null, optionGroupId: null, title: bloc.label, description, components: [], activities, competencies, modalities: modalityOf(bloc, path, desk), criteriaGroups: [], criteria: [] };
}

/** Before the first coded or bulleted item, a line of another form introduces the list. */
function leadOf({ competencies: { form, items } }: FicheBloc): { readonly lead: FicheItem | null; readonly items: readonly FicheItem[] } {
  const [first, second] = items;
  const leads = first !== undefined && second !== undefined && ((form === 'coded' && first.code === null && second.code !== null) || /:$/.test(first.text));
  return leads ? { lead: first, items: items.slice(1) } : { lead: null, items };
}

/** An item with deeper ones after it is the activity they belong to. */
function placed(items: readonly FicheItem[], at: (item: FicheItem) => Provenance, desk: Desk): { readonly activities: readonly Activity[]; readonly competencies: readonly Competency[] } {
  const activities: Activity[] = [];
  const competencies: Competency[] = [];
  const headings = lookLikeHeadings(items);
  for (const [index, item] of items.entries()) {
    const under = item.level > 1 ? (activities.at(-1)?.id ?? null) : null;
    const id = desk.ids();
    if (item.level < (items[index + 1]?.level ?? 0)) activities.push({ id, code: item.code, title: item.text, description: null, tasks: [], componentId: null });
    else competencies.push({ id, code: item.code, text: item.text, activityId: under, componentId: null, provenance: at(item) });
    if (item.joined) note(desk, 'fiche.joined_line', at(item), 'Cette ligne était coupée dans la fiche : sa suite lui a été rendue.', 'La séparer si c’étaient deux compétences.', id);
    if (headings.has(item)) note(desk, 'fiche.heading_or_competency', at(item), 'Cette ligne, plus courte que celles qui suivent, peut être un titre et non une compétence.', 'En faire une activité si c’est un titre.', id);
  }
  return { activities, competencies };
}

function modalityOf({ rawModalities, modalities }: FicheBloc, path: string, desk: Desk): readonly Modality[] {
  if (modalities.length === 0) return [];
  const line = desk.lines.length + 1;
  desk.lines.push(...piecesOf(rawModalities));
  const text = modalities.map((one) => one.text).join('\n');
  return [{ id: desk.ids(), code: null, printedCode: null, title: '', text, competencyIds: [], componentId: null, deliverables: [], expectedElements: [], ...modalityFacts(text), formats: formatsOf(modalities), parts: [], provenance: { line, path: `${path}/MODALITES_EVALUATION` } }];
}

/** The number at the end of the official code; without one, the rank. */
function numberOf(code: string, index: number): string {
  return /BC0*(\d+)$/.exec(code)?.[1] ?? /^0*(\d{1,2})$/.exec(code)?.[1] ?? String(index + 1);
}

/** What the fiche says besides: its own words, and what is the register’s. */
function leftOver(record: RecordElement, whole: boolean, desk: Desk): readonly Unplaced[] {
  return record.children.flatMap((element): Unplaced[] => {
    if (PLACED.has(element.name) || (whole && element.name === 'CAPACITES_ATTESTEES')) return [];
    const text = wordsIn(element).join(' · ');
    if (text === '') return [];
    const line = desk.lines.push(text);
    return [{ id: desk.ids(), where: { line, path: element.name }, text, boilerplate: !WORDS.has(element.name) }];
  });
}

function wordsIn(element: RecordElement): readonly string[] {
  return [...piecesOf(element.text), ...element.children.flatMap(wordsIn)];
}

function note({ ids, doubts }: Desk, code: string, where: Provenance, message: string, suggestion: string | null, subjectId: Id | null = null): void {
  doubts.push({ id: ids(), code, where, subjectId, message, suggestion, state: 'open', note: null, by: null });
}
