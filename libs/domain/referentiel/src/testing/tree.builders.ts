import type { Bloc, Competency, Criterion, Modality, ReferentielTree } from '../tree.js';

/** A tree with what the test names and nothing else. */
export function aTree(part: Partial<ReferentielTree> = {}): ReferentielTree {
  return { title: 'Certification', certifier: null, rncp: null, optionGroups: [], blocs: [], requirements: [], glossary: [], ...part };
}

export function aBloc(part: Partial<Bloc> = {}): Bloc {
  return { id: 'bloc', number: '1', option: null, optionGroupId: null, title: 'Bloc', description: null, components: [], activities: [], competencies: [], modalities: [], criteriaGroups: [], criteria: [], ...part };
}

export function aCompetency(part: Partial<Competency> = {}): Competency {
  return { id: 'competency', code: 'C1', text: 'Conduire un projet', activityId: null, componentId: null, ...part };
}

export function aModality(part: Partial<Modality> = {}): Modality {
  return { id: 'modality', code: 'M1', printedCode: 'M1', title: 'Dossier', text: 'Dossier', competencyIds: [], componentId: null, deliverables: [], expectedElements: [], individual: null, group: null, written: null, oral: null, pages: null, durations: [], formats: [], parts: [], ...part };
}

export function aCriterion(part: Partial<Criterion> = {}): Criterion {
  return { id: 'criterion', code: null, groupId: null, heading: null, text: 'Le projet est tenu', competencyIds: [], modalityIds: [], scope: null, facet: null, basis: 'explicit', subCriteria: [], ...part };
}
