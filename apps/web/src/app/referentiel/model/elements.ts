import type { Activity, Bloc, Competency, Component, Criterion, GlossaryEntry, Modality, Provenance, ReferentielTree, TransversalRequirement } from '@probant/domain-referentiel';

/** One thing of the tree that has its own address. */
export type Element =
  | { readonly kind: 'bloc'; readonly id: string; readonly bloc: Bloc; readonly item: Bloc }
  | { readonly kind: 'component'; readonly id: string; readonly bloc: Bloc; readonly item: Component }
  | { readonly kind: 'activity'; readonly id: string; readonly bloc: Bloc; readonly item: Activity }
  | { readonly kind: 'competency'; readonly id: string; readonly bloc: Bloc; readonly item: Competency }
  | { readonly kind: 'criterion'; readonly id: string; readonly bloc: Bloc; readonly item: Criterion }
  | { readonly kind: 'modality'; readonly id: string; readonly bloc: Bloc; readonly item: Modality }
  | { readonly kind: 'requirement'; readonly id: string; readonly bloc: null; readonly item: TransversalRequirement }
  | { readonly kind: 'term'; readonly id: string; readonly bloc: null; readonly item: GlossaryEntry };

/** Everything of a tree by id. What has no address of its own (a task, a deliverable, a sub-criterion) leads to what holds it. */
export function elementsOf(tree: ReferentielTree): ReadonlyMap<string, Element> {
  const all = new Map<string, Element>();
  for (const bloc of tree.blocs) {
    all.set(bloc.id, { kind: 'bloc', id: bloc.id, bloc, item: bloc });
    for (const item of bloc.components) all.set(item.id, { kind: 'component', id: item.id, bloc, item });
    for (const item of bloc.activities) hold(all, { kind: 'activity', id: item.id, bloc, item }, item.tasks);
    for (const item of bloc.competencies) all.set(item.id, { kind: 'competency', id: item.id, bloc, item });
    for (const item of bloc.criteria) hold(all, { kind: 'criterion', id: item.id, bloc, item }, item.subCriteria);
    for (const item of bloc.modalities) hold(all, { kind: 'modality', id: item.id, bloc, item }, [...item.deliverables, ...item.expectedElements]);
  }
  for (const item of tree.requirements) all.set(item.id, { kind: 'requirement', id: item.id, bloc: null, item });
  for (const [index, item] of tree.glossary.entries()) all.set(`terme-${index + 1}`, { kind: 'term', id: `terme-${index + 1}`, bloc: null, item });
  return all;
}

function hold(all: Map<string, Element>, element: Element, held: readonly { readonly id: string }[]): void {
  all.set(element.id, element);
  for (const { id } of held) all.set(id, element);
}

/** Where an element was read, when the reading kept it. */
export function placeOf(element: Element): Provenance | null {
  switch (element.kind) {
    case 'competency': case 'criterion': case 'modality': case 'requirement': return element.item.provenance ?? null;
    case 'bloc': return element.item.competencies[0]?.provenance ?? null;
    default: return null;
  }
}

/** What an element says, in full. */
export function textOf(element: Element): string {
  switch (element.kind) {
    case 'bloc': case 'component': case 'activity': return element.item.title;
    case 'modality': return element.item.text || element.item.title;
    case 'term': return element.item.definition;
    default: return element.item.text;
  }
}
