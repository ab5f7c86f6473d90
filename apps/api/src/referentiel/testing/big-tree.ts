import type { Bloc, ReferentielTree } from '@probant/domain-referentiel';

const SENTENCE = 'Le candidat montre, à partir d’une situation réelle, comment la démarche choisie répond au besoin exprimé, et justifie ses choix par des éléments vérifiables. ';

/** A tree of five blocs that share `criteria` criteria, each of several sentences. */
export function aTreeOf(criteria: number, id: () => string): ReferentielTree {
  const blocs = [1, 2, 3, 4, 5].map((number): Bloc => {
    const [competency, modality] = [id(), id()];
    return {
      id: id(), number: String(number), option: null, optionGroupId: null, title: `Bloc ${number}`, description: null, components: [], activities: [], criteriaGroups: [],
      competencies: [{ id: competency, code: `C${number}`, text: SENTENCE, activityId: null, componentId: null }],
      modalities: [{ id: modality, code: `M${number}`, printedCode: `M${number}`, title: 'Dossier', text: SENTENCE.repeat(4), competencyIds: [competency], componentId: null, deliverables: [], expectedElements: [], individual: null, group: null, written: null, oral: null, pages: null, durations: [], formats: [], parts: [] }],
      criteria: Array.from({ length: criteria / 5 }, (_, index) => ({ id: id(), code: `CR${number}-${index + 1}`, groupId: null, heading: null, text: SENTENCE.repeat(3).trim(), competencyIds: [competency], modalityIds: [modality], scope: null, facet: null, basis: 'row', subCriteria: [{ id: id(), text: SENTENCE.trim(), competencyIds: [] }], provenance: { page: number, box: [10, 20, 300, 40] } })),
    };
  });
  return { title: 'Responsable de projets', certifier: null, rncp: null, optionGroups: [], blocs, requirements: [], glossary: [] };
}
