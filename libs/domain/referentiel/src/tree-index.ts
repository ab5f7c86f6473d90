import type { Id } from '@probant/domain-kernel';
import type { Bloc, Competency, Criterion, Modality, ReferentielTree, TransversalRequirement } from './tree.js';

/** What is found by id in a tree, and what hangs under what. Built once, read many times. */
export interface TreeIndex {
  readonly blocs: ReadonlyMap<Id, Bloc>;
  readonly competencies: ReadonlyMap<Id, Competency>;
  readonly criteria: ReadonlyMap<Id, Criterion>;
  readonly modalities: ReadonlyMap<Id, Modality>;
  readonly requirements: ReadonlyMap<Id, TransversalRequirement>;
  /** The bloc a competency, criterion or modality stands in. */
  readonly blocOf: ReadonlyMap<Id, Bloc>;
  /** Criteria that bear on a competency; a shared criterion is under each of its competencies. */
  readonly criteriaOfCompetency: ReadonlyMap<Id, readonly Criterion[]>;
  /** Criteria of a bloc, in printed order. */
  readonly criteriaOfBloc: ReadonlyMap<Id, readonly Criterion[]>;
}

/** Indexes a tree. A competency without criteria has an empty list. */
export function indexTree(tree: ReferentielTree): TreeIndex {
  const all = <T>(of: (bloc: Bloc) => readonly T[]): { bloc: Bloc; item: T }[] => tree.blocs.flatMap((bloc) => of(bloc).map((item) => ({ bloc, item })));
  const competencies = all((bloc) => bloc.competencies);
  const criteria = all((bloc) => bloc.criteria);
  const modalities = all((bloc) => bloc.modalities);
  const criteriaOfCompetency = new Map<Id, Criterion[]>(competencies.map(({ item }) => [item.id, []]));
  for (const { item } of criteria) for (const id of new Set(item.competencyIds)) criteriaOfCompetency.get(id)?.push(item);
  return {
    blocs: new Map(tree.blocs.map((bloc) => [bloc.id, bloc])),
    competencies: new Map(competencies.map(({ item }) => [item.id, item])),
    criteria: new Map(criteria.map(({ item }) => [item.id, item])),
    modalities: new Map(modalities.map(({ item }) => [item.id, item])),
    requirements: new Map(tree.requirements.map((requirement) => [requirement.id, requirement])),
    blocOf: new Map([...competencies, ...criteria, ...modalities].map(({ bloc, item }) => [item.id, bloc])),
    criteriaOfCompetency,
    criteriaOfBloc: new Map(tree.blocs.map((bloc) => [bloc.id, bloc.criteria])),
  };
}
