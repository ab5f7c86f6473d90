import type { Criterion, Modality, TransversalRequirement } from '@probant/domain-referentiel';
import { frNumber } from '@probant/ui';
import { type Element, placeOf } from './elements';
import { BASIS_WORDS, modalityName, placeInWords, ROUTE_BASIS_WORDS, ROUTE_WORDS } from './words';

export interface Link { readonly id: string; readonly label: string }
export interface Listed { readonly title: string; readonly items: readonly string[] }

/** The addresses an element leads to. */
export function linksOf({ kind, bloc, item }: Element): readonly Link[] {
  if (!bloc) return [];
  const competencies = (ids: readonly string[]): Link[] => bloc.competencies.filter(({ id }) => ids.includes(id)).map(({ id, code }) => ({ id, label: code ?? 'Compétence' }));
  if (kind === 'criterion') return [...competencies(item.competencyIds), ...bloc.modalities.filter(({ id }) => item.modalityIds.includes(id)).map((each) => ({ id: each.id, label: modalityName(each, bloc) }))];
  if (kind === 'modality' || kind === 'sub_criterion') return competencies(item.competencyIds);
  if (kind === 'competency') return bloc.criteria.filter(({ competencyIds }) => competencyIds.includes(item.id)).map((each) => ({ id: each.id, label: each.code ?? `Critère ${bloc.criteria.indexOf(each) + 1}` }));
  return [];
}

/** What it lists, each under its title. */
export function listsOf(element: Element): readonly Listed[] {
  switch (element.kind) {
    case 'bloc': return [{ title: 'Description', items: element.item.description ? [element.item.description] : [] }];
    case 'component': return [{ title: 'Compétence globale', items: element.item.globalCompetency ? [element.item.globalCompetency] : [] }];
    case 'activity': return [{ title: 'Description', items: element.item.description ? [element.item.description] : [] }, { title: 'Tâches', items: element.item.tasks.map(({ text }) => text) }];
    case 'criterion': return [{ title: 'Sous-critères', items: element.item.subCriteria.map(({ text }) => text) }];
    case 'modality': return modalityLists(element.item);
    case 'requirement': return [{ title: 'Contenu', items: element.item.contents }, { title: 'Critères', items: element.item.criteria }, { title: 'Évaluateurs', items: element.item.evaluators }];
    default: return [];
  }
}

function modalityLists(item: Modality): readonly Listed[] {
  const language = (text: string, code: string | null): string => (code ? `${text} (${code})` : text);
  return [
    { title: 'À remettre', items: item.deliverables.map((each) => language(each.title, each.language)) },
    { title: 'Éléments attendus', items: item.expectedElements.map((each) => language(each.choice ? `${each.text} (${each.choice})` : each.text, each.language)) },
    { title: 'Parties', items: item.parts.map((each) => (each.scope ? `${each.scope} : ${each.text}` : each.text)) },
    { title: 'Formats', items: item.formats.map((each) => (each.route ? `${ROUTE_WORDS[each.route]} : ${each.text}` : each.text)) },
    { title: 'Durées', items: item.durations.map((each) => (each.of ? `${each.of} : ${each.text}` : each.text)) },
  ];
}

/** What was read of it, in sentences. */
export function factsOf(element: Element): readonly string[] {
  if (element.kind === 'criterion') return criterionFacts(element.item);
  if (element.kind === 'requirement') return requirementFacts(element.item);
  if (element.kind !== 'modality') return [];
  const { item } = element;
  const said = [[item.individual, 'individuelle'], [item.group, 'en groupe'], [item.written, 'écrite'], [item.oral, 'orale'], [item.observed, 'observée']] as const;
  const form = said.filter(([flag]) => flag).map(([, word]) => word);
  const { min = null, max = null, approx = false } = item.pages ?? {};
  const bounds = [...new Set([min, max])].filter((each) => each !== null).map((each) => frNumber(each));
  return [...(form.length > 0 ? [`Épreuve ${form.join(', ')}.`] : []), ...(bounds.length > 0 ? [`${approx ? 'Environ ' : ''}${bounds.join(' à ')} pages.`] : [])];
}

function criterionFacts(item: Criterion): readonly string[] {
  const facets = { group: 'Regarde le travail du groupe.', individual: 'Regarde la part de chacun.', form: 'Regarde la forme.', oral: 'Se juge à l’oral.' };
  return [...(item.heading ? [`Sous « ${item.heading} ».`] : []), ...(item.facet ? [facets[item.facet]] : []), `Lien aux compétences : ${BASIS_WORDS[item.basis]}.`];
}

function requirementFacts(item: TransversalRequirement): readonly string[] {
  const months = [...new Set([item.months?.min ?? null, item.months?.max ?? null])].filter((each) => each !== null);
  return [`Voie : ${ROUTE_WORDS[item.route]} (${ROUTE_BASIS_WORDS[item.routeBasis]}).`, ...(months.length > 0 ? [`${months.join(' à ')} mois.`] : []), ...(item.minutes === null ? [] : [`${item.minutes} minutes.`])];
}

/** Where it stands in the document. */
export function placeSentences(element: Element): readonly string[] {
  const place = placeInWords(placeOf(element));
  return place ? [`Dans le document : ${place}.`] : [];
}
