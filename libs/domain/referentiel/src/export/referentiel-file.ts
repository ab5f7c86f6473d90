import type { Id } from '@probant/domain-kernel';
import type { Bloc, Doubt, ReferentielReading, ReferentielTree, Unplaced } from '../tree.js';

/** The form of the file: its number grows when a file of before can no longer be read as it was. */
export const REFERENTIEL_SCHEMA = 'probant-referentiel/1';

/** A référentiel as a file of its own: everything of the tree with its ids, the doubts and what has no place. Read again, it gives the same. */
export interface ReferentielFile {
  readonly schema: typeof REFERENTIEL_SCHEMA;
  readonly tree: ReferentielTree;
  readonly doubts: readonly Doubt[];
  readonly unplaced: readonly Unplaced[];
}

/** Writes a reading as a file. Who settled a doubt stays at home: people are no part of a référentiel. */
export function toReferentielFile({ tree, doubts, unplaced }: ReferentielReading): ReferentielFile {
  return { schema: REFERENTIEL_SCHEMA, tree, doubts: doubts.map((doubt) => ({ ...doubt, by: null })), unplaced };
}

/** Reads it back. */
export function fromReferentielFile({ tree, doubts, unplaced }: ReferentielFile): ReferentielReading {
  return { tree, doubts: doubts.map((doubt) => ({ ...doubt, by: null })), unplaced };
}

/** What is wrong in the ties of a file: an id given twice, or one that names nothing there. `path` says where. */
export interface FileFault { readonly path: string; readonly id: Id; readonly kind: 'twice' | 'unknown' }

/** The first fault of the ties of a tree, or null: each thing has an id of its own, each tie names a thing of its bloc. */
export function fileFault({ tree, doubts, unplaced }: Pick<ReferentielFile, 'tree' | 'doubts' | 'unplaced'>): FileFault | null {
  const seen = new Set<Id>();
  for (const { id, path } of idsOf(tree, doubts, unplaced)) {
    if (seen.has(id)) return { path, id, kind: 'twice' };
    seen.add(id);
  }
  for (const { id, path, among } of tiesOf(tree)) if (id !== null && !among.has(id)) return { path, id, kind: 'unknown' };
  return null;
}

interface Placed { readonly id: Id; readonly path: string }
interface Tied { readonly id: Id | null; readonly path: string; readonly among: ReadonlySet<Id> }

function placed(path: string, things: readonly { readonly id: Id }[]): readonly Placed[] {
  return things.map(({ id }, index) => ({ id, path: `${path}[${String(index)}]` }));
}

function idsOf(tree: ReferentielTree, doubts: readonly Doubt[], unplaced: readonly Unplaced[]): readonly Placed[] {
  return [
    ...placed('tree.optionGroups', tree.optionGroups), ...placed('tree.requirements', tree.requirements), ...placed('tree.glossary', tree.glossary), ...placed('doubts', doubts), ...placed('unplaced', unplaced), ...placed('tree.blocs', tree.blocs),
    ...tree.blocs.flatMap((bloc, index) => idsOfBloc(bloc, `tree.blocs[${String(index)}]`)),
  ];
}

function idsOfBloc(bloc: Bloc, at: string): readonly Placed[] {
  const under = <T>(name: string, parents: readonly T[], of: (parent: T) => readonly { readonly id: Id }[], inner: string): readonly Placed[] => parents.flatMap((parent, index) => placed(`${at}.${name}[${String(index)}].${inner}`, of(parent)));
  return [
    ...placed(`${at}.components`, bloc.components), ...placed(`${at}.activities`, bloc.activities), ...placed(`${at}.competencies`, bloc.competencies), ...placed(`${at}.modalities`, bloc.modalities),
    ...placed(`${at}.criteriaGroups`, bloc.criteriaGroups), ...placed(`${at}.criteria`, bloc.criteria),
    ...under('activities', bloc.activities, (one) => one.tasks, 'tasks'), ...under('modalities', bloc.modalities, (one) => one.deliverables, 'deliverables'),
    ...under('modalities', bloc.modalities, (one) => one.expectedElements, 'expectedElements'), ...under('criteria', bloc.criteria, (one) => one.subCriteria, 'subCriteria'),
  ];
}

function tiesOf(tree: ReferentielTree): readonly Tied[] {
  const groups = idSet(tree.optionGroups);
  return tree.blocs.flatMap((bloc, index) => [{ id: bloc.optionGroupId, path: `tree.blocs[${String(index)}].optionGroupId`, among: groups }, ...tiesOfBloc(bloc, `tree.blocs[${String(index)}]`)]);
}

function tiesOfBloc(bloc: Bloc, at: string): readonly Tied[] {
  const [components, activities, competencies, modalities, groups] = [idSet(bloc.components), idSet(bloc.activities), idSet(bloc.competencies), idSet(bloc.modalities), idSet(bloc.criteriaGroups)];
  const all = (ids: readonly Id[], path: string, among: ReadonlySet<Id>): readonly Tied[] => ids.map((id, index) => ({ id, path: `${path}[${String(index)}]`, among }));
  return [
    ...bloc.activities.map((one, index) => ({ id: one.componentId, path: `${at}.activities[${String(index)}].componentId`, among: components })),
    ...bloc.competencies.flatMap((one, index) => [
      { id: one.activityId, path: `${at}.competencies[${String(index)}].activityId`, among: activities },
      { id: one.componentId, path: `${at}.competencies[${String(index)}].componentId`, among: components },
    ]),
    ...bloc.modalities.flatMap((one, index) => [
      { id: one.componentId, path: `${at}.modalities[${String(index)}].componentId`, among: components },
      ...all(one.competencyIds, `${at}.modalities[${String(index)}].competencyIds`, competencies),
      ...one.parts.flatMap((part, rank) => all(part.competencyIds, `${at}.modalities[${String(index)}].parts[${String(rank)}].competencyIds`, competencies)),
    ]),
    ...bloc.criteria.flatMap((one, index) => [
      { id: one.groupId, path: `${at}.criteria[${String(index)}].groupId`, among: groups },
      ...all(one.competencyIds, `${at}.criteria[${String(index)}].competencyIds`, competencies),
      ...all(one.modalityIds, `${at}.criteria[${String(index)}].modalityIds`, modalities),
      ...one.subCriteria.flatMap((sub, rank) => all(sub.competencyIds, `${at}.criteria[${String(index)}].subCriteria[${String(rank)}].competencyIds`, competencies)),
    ]),
  ];
}

function idSet(things: readonly { readonly id: Id }[]): ReadonlySet<Id> {
  return new Set(things.map(({ id }) => id));
}
