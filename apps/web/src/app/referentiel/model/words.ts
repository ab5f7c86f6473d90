import type { Bloc, Criterion, Modality, Provenance, RequirementKind, TieBasis } from '@probant/domain-referentiel';
import { counted } from '@probant/ui';
import type { Element } from './elements';

/** `Bloc 2`, `Bloc 4 option A`. */
export function blocName(bloc: Bloc): string {
  return `Bloc ${bloc.number}${bloc.option ? ` option ${bloc.option}` : ''}`;
}

/** The code of an element as printed, or what it is when it bears none. */
export function codeOf(element: Element): string {
  switch (element.kind) {
    case 'bloc': return blocName(element.item);
    case 'component': return element.item.code ?? 'Composante';
    case 'activity': return element.item.code ?? 'Activité';
    case 'competency': return element.item.code ?? 'Compétence';
    case 'criterion': return element.item.code ?? `Critère ${element.bloc.criteria.indexOf(element.item) + 1}`;
    case 'modality': return modalityName(element.item, element.bloc);
    case 'requirement': return REQUIREMENT_WORDS[element.item.kind];
    case 'task': return 'Tâche';
    case 'sub_criterion': return `Sous-critère ${element.holder.subCriteria.indexOf(element.item) + 1}`;
    case 'deliverable': return 'À remettre';
    case 'expected_element': return 'Élément attendu';
    case 'term': return element.item.term;
  }
}

/** The printed code of a modality, or its rank in the bloc. */
export function modalityName(modality: Modality, bloc: Bloc): string {
  return modality.printedCode ?? modality.code ?? `Modalité ${bloc.modalities.indexOf(modality) + 1}`;
}

/** Codes of the competencies a criterion bears on, in printed order. */
export function competencyCodes(criterion: Criterion, bloc: Bloc): readonly string[] {
  return bloc.competencies.filter(({ id }) => criterion.competencyIds.includes(id)).map((each) => each.code ?? 'sans code');
}

/** Codes of the modalities a criterion names, in their shortest form: `M1` rather than `Modalité 1`. */
export function modalityCodes(criterion: Criterion, bloc: Bloc): readonly string[] {
  return bloc.modalities.filter(({ id }) => criterion.modalityIds.includes(id)).map((each) => each.code ?? modalityName(each, bloc));
}

/** `ligne 28`, `page 4`, or the path in a document. */
export function placeInWords(place: Provenance | null): string | null {
  if (place?.page !== undefined) return `page\u00A0${place.page}`;
  if (place?.line !== undefined) return `ligne\u00A0${place.line}`;
  return place?.path ?? null;
}

/** The count and the word, or nothing at all: what is listed only when there is some. */
export function some(count: number, one: string, many?: string): string {
  return count === 0 ? '' : counted(count, one, many);
}

/** `5 blocs, 21 compétences, 47 critères`. */
export function countsInWords(counts: { readonly blocs: number; readonly competencies: number; readonly criteria: number }): string {
  return `${counted(counts.blocs, 'bloc')}, ${counted(counts.competencies, 'compétence')}, ${counted(counts.criteria, 'critère')}`;
}

export const KIND_WORDS: Readonly<Record<Element['kind'], string>> = {
  bloc: 'Bloc de compétences', component: 'Composante', activity: 'Activité', competency: 'Compétence', criterion: 'Critère', modality: 'Modalité d’évaluation', task: 'Tâche', sub_criterion: 'Sous-critère', deliverable: 'Production à remettre', expected_element: 'Élément attendu', requirement: 'Exigence hors blocs', term: 'Glossaire',
};
export const REQUIREMENT_WORDS: Readonly<Record<RequirementKind, string>> = {
  thesis: 'Mémoire', internship: 'Stage ou mission', finalCase: 'Cas final', writtenWork: 'Écrit', oral: 'Oral', evidenceBooklet: 'Livret de preuves', allBlocs: 'Tous les blocs', partialByBloc: 'Par bloc', exemption: 'Dispense', accommodation: 'Aménagement', other: 'Autre exigence',
};
export const ROUTE_WORDS: Readonly<Record<'formation' | 'vae' | 'both', string>> = { formation: 'formation', vae: 'VAE', both: 'formation et VAE' };
export const ROUTE_BASIS_WORDS: Readonly<Record<'printed' | 'contrast' | 'inferred', string>> = { printed: 'la voie est imprimée', contrast: 'la voie se lit par contraste', inferred: 'la voie est déduite' };

/** How the tie of a criterion is known. */
export const BASIS_WORDS: Readonly<Record<TieBasis, string>> = {
  explicit: 'ses codes sont imprimés', range: 'ses codes sont imprimés comme une suite', row: 'rattaché par sa ligne : toutes les compétences de la rangée', modality: 'rattaché par sa modalité', inferred: 'rattaché par déduction',
};
/** The same in a word or two, beside the ties themselves. */
export const BASIS_TAGS: Readonly<Record<TieBasis, string>> = { explicit: 'Codes imprimés', range: 'Suite de codes', row: 'Par sa ligne', modality: 'Par sa modalité', inferred: 'Déduit' };
