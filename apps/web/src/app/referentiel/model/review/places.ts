import type { CorrectionBody } from '@probant/contract';
import type { ReferentielTree } from '@probant/domain-referentiel';
import type { Element } from '../elements';

/** What a correction calls each kind of element. */
export type Level = Extract<CorrectionBody, { kind: 'add' }>['level'];
/** The kinds that hold others. */
type Holder = Element['kind'];

export const LEVEL_OF: Readonly<Record<Element['kind'], Level>> = {
  bloc: 'bloc', component: 'component', activity: 'activity', task: 'task', competency: 'competency', criterion: 'criterion', sub_criterion: 'sub_criterion', modality: 'modality',
  deliverable: 'deliverable', expected_element: 'expected_element', requirement: 'requirement', term: 'glossary',
};

/** Under what each kind may stand; nothing: in the document itself. */
const HOLDERS: Readonly<Record<Element['kind'], readonly Holder[]>> = {
  bloc: [], requirement: [], term: [], component: ['bloc'], activity: ['bloc', 'component'], modality: ['bloc', 'component'], competency: ['bloc', 'component'], task: ['activity'],
  deliverable: ['modality'], expected_element: ['modality'], criterion: ['competency', 'bloc'], sub_criterion: ['criterion'],
};

/** Kinds that may stand under a kind; those of the document when it is null. */
export function heldBy(holder: Element['kind'] | null): readonly Element['kind'][] {
  const kinds = Object.keys(HOLDERS) as Element['kind'][];
  return kinds.filter((kind) => (holder === null ? HOLDERS[kind].length === 0 : HOLDERS[kind].includes(holder)));
}

/** Whether a kind may stand under this element. */
export function mayStandUnder(kind: Element['kind'], holder: Element): boolean {
  return HOLDERS[kind].includes(holder.kind);
}

/** The ids of what stands under a parent (null: the document) as one kind, in order: what an element may come after. */
export function rowOf(tree: ReferentielTree, kind: Element['kind'], parent: Element | null): readonly string[] {
  if (parent === null) return kind === 'bloc' ? ids(tree.blocs) : kind === 'requirement' ? ids(tree.requirements) : ids(tree.glossary);
  const { bloc } = parent;
  if (bloc === null) return [];
  const component = parent.kind === 'component' ? parent.id : null;
  const own = <T extends { readonly id: string; readonly componentId: string | null }>(items: readonly T[]): readonly string[] => ids(items.filter((each) => each.componentId === component));
  switch (kind) {
    case 'component': return ids(bloc.components);
    case 'activity': return own(bloc.activities);
    case 'competency': return own(bloc.competencies);
    case 'modality': return own(bloc.modalities);
    case 'criterion': return ids(parent.kind === 'competency' ? bloc.criteria.filter(({ competencyIds }) => competencyIds.includes(parent.id)) : bloc.criteria);
    case 'task': return parent.kind === 'activity' ? ids(parent.item.tasks) : [];
    case 'sub_criterion': return parent.kind === 'criterion' ? ids(parent.item.subCriteria) : [];
    case 'deliverable': return parent.kind === 'modality' ? ids(parent.item.deliverables) : [];
    case 'expected_element': return parent.kind === 'modality' ? ids(parent.item.expectedElements) : [];
    default: return [];
  }
}

function ids(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}
