import type { Id } from '@probant/domain-kernel';
import type { Bloc, Criterion, Doubt, Modality, ReferentielReading, Unplaced } from '../tree.js';
import { aBloc, aCompetency, aCriterion, aModality, aTree } from './tree.builders.js';

/** An open doubt. */
export function aDoubt(part: Partial<Doubt> = {}): Doubt {
  return { id: 'doubt', code: 'range.ambiguous', where: { line: 3 }, subjectId: null, message: 'Une suite, ou deux ?', suggestion: null, state: 'open', note: null, by: null, ...part };
}

/** A text of the document that found no place. */
export function aLooseText(part: Partial<Unplaced> = {}): Unplaced {
  return { id: 'loose', where: { line: 9 }, text: 'Durée indicative de vingt minutes', boilerplate: false, ...part };
}

/** Counted ids: `new-1`, `new-2`… */
export function newIds(prefix = 'new'): () => Id {
  let count = 0;
  return () => `${prefix}-${(count += 1)}`;
}

/** Two blocs, of which the first has every level there is, then two options of a third; a requirement, a term; two doubts and two texts without place. */
export function aWholeDraft(): ReferentielReading {
  const subCriteria = [{ id: 's1', text: 'les délais sont tenus', competencyIds: ['c1'] }, { id: 's2', text: 'le budget est tenu', competencyIds: [] }];
  const criteria: readonly Criterion[] = [
    aCriterion({ id: 'k1', code: 'CR1', text: 'Le projet est conduit jusqu’à son terme', heading: 'Conduite', groupId: 'g1', competencyIds: ['c1'], modalityIds: ['m1'], subCriteria, provenance: { line: 12 } }),
    aCriterion({ id: 'k2', text: 'La demande est reformulée. Les besoins sont classés.', competencyIds: ['c1', 'c2'], modalityIds: ['m1'], basis: 'row', scope: 'à l’écrit' }),
    aCriterion({ id: 'k3', code: 'CR3', text: 'Le bilan est écrit', groupId: 'g1', competencyIds: ['c2'] }),
  ];
  const modality: Modality = aModality({
    id: 'm1', title: 'Étude de cas', text: 'Une étude de cas individuelle de trois pages.', competencyIds: ['c1', 'c2'], componentId: 'p1', pages: { min: null, max: 3, approx: false }, durations: [{ minutes: 20, text: 'vingt minutes', of: 'oral' }],
    deliverables: [{ id: 'd1', title: 'Une note', language: null }], expectedElements: [{ id: 'e1', text: 'un budget', language: null, choice: null }], parts: [{ scope: 'individuel', competencyIds: ['c1'], text: 'partie écrite' }],
  });
  const whole: Bloc = aBloc({
    id: 'b1', title: 'Conduire un projet', description: 'De la demande au bilan.', components: [{ id: 'p1', code: 'P1', title: 'Analyser', globalCompetency: 'Comprendre une demande' }],
    activities: [{ id: 'a1', code: 'A1', title: 'Recueil du besoin', description: null, tasks: [{ id: 't1', text: 'Rencontrer le client' }], componentId: 'p1' }],
    competencies: [aCompetency({ id: 'c1', text: 'Analyser une demande', activityId: 'a1', componentId: 'p1', provenance: { page: 2, box: [1, 2, 3, 4] } }), aCompetency({ id: 'c2', code: 'C2', text: 'Tenir un budget' })],
    modalities: [modality, aModality({ id: 'm2', printedCode: 'M2', code: 'M2', title: '', text: 'Une soutenance.', competencyIds: ['c2'], observed: true })], criteriaGroups: [{ id: 'g1', heading: 'Qualité du travail' }], criteria,
  });
  const other = aBloc({ id: 'b2', number: '2', title: 'Rendre compte', competencies: [aCompetency({ id: 'c3', code: 'C3', text: 'Présenter un bilan' })], criteria: [aCriterion({ id: 'k4', text: 'Le bilan est clair', competencyIds: ['c3'] })] });
  const options = ['A', 'B'].map((option) => aBloc({ id: `b3${option}`, number: '3', option, optionGroupId: 'o3', title: `Option ${option}` }));
  return {
    tree: aTree({
      optionGroups: [{ id: 'o3', title: 'Bloc 3', choose: 1 }], blocs: [whole, other, ...options], glossary: [{ id: 'w1', term: 'bilan', definition: 'ce que le projet a donné' }],
      requirements: [{ id: 'r1', route: 'formation', routeBasis: 'printed', kind: 'thesis', text: 'Un mémoire est soutenu.', contents: ['une bibliographie'], criteria: [], months: { min: 4, max: null }, minutes: null, evaluators: ['un jury'], indispensable: null }],
    }),
    doubts: [aDoubt({ id: 'q1', subjectId: 'k2' }), aDoubt({ id: 'q2', subjectId: 's1', state: 'postponed' })],
    unplaced: [aLooseText({ id: 'u1', text: 'C9 Animer une équipe. Page suivante' }), aLooseText({ id: 'u2', where: { line: 1 }, text: 'Page 1', boilerplate: true })],
  };
}
