import type { Activity, Bloc, Competency, Component, Criterion, Deliverable, ExpectedElement, GlossaryEntry, Modality, Provenance, ReferentielTree, SubCriterion, Task, TransversalRequirement } from '@probant/domain-referentiel';

/** One thing of the tree that has its own address. `holder` is what a part stands in. */
export type Element =
  | { readonly kind: 'bloc'; readonly id: string; readonly bloc: Bloc; readonly item: Bloc }
  | { readonly kind: 'component'; readonly id: string; readonly bloc: Bloc; readonly item: Component }
  | { readonly kind: 'activity'; readonly id: string; readonly bloc: Bloc; readonly item: Activity }
  | { readonly kind: 'task'; readonly id: string; readonly bloc: Bloc; readonly holder: Activity; readonly item: Task }
  | { readonly kind: 'competency'; readonly id: string; readonly bloc: Bloc; readonly item: Competency }
  | { readonly kind: 'criterion'; readonly id: string; readonly bloc: Bloc; readonly item: Criterion }
  | { readonly kind: 'sub_criterion'; readonly id: string; readonly bloc: Bloc; readonly holder: Criterion; readonly item: SubCriterion }
  | { readonly kind: 'modality'; readonly id: string; readonly bloc: Bloc; readonly item: Modality }
  | { readonly kind: 'deliverable'; readonly id: string; readonly bloc: Bloc; readonly holder: Modality; readonly item: Deliverable }
  | { readonly kind: 'expected_element'; readonly id: string; readonly bloc: Bloc; readonly holder: Modality; readonly item: ExpectedElement }
  | { readonly kind: 'requirement'; readonly id: string; readonly bloc: null; readonly item: TransversalRequirement }
  | { readonly kind: 'term'; readonly id: string; readonly bloc: null; readonly item: GlossaryEntry };

/** Everything of a tree by id, in printed order. */
export function elementsOf(tree: ReferentielTree): ReadonlyMap<string, Element> {
  const all = new Map<string, Element>();
  const put = (element: Element): void => void all.set(element.id, element);
  for (const bloc of tree.blocs) {
    put({ kind: 'bloc', id: bloc.id, bloc, item: bloc });
    for (const item of bloc.components) put({ kind: 'component', id: item.id, bloc, item });
    for (const holder of bloc.activities) {
      put({ kind: 'activity', id: holder.id, bloc, item: holder });
      for (const item of holder.tasks) put({ kind: 'task', id: item.id, bloc, holder, item });
    }
    for (const item of bloc.competencies) put({ kind: 'competency', id: item.id, bloc, item });
    for (const holder of bloc.criteria) {
      put({ kind: 'criterion', id: holder.id, bloc, item: holder });
      for (const item of holder.subCriteria) put({ kind: 'sub_criterion', id: item.id, bloc, holder, item });
    }
    for (const holder of bloc.modalities) {
      put({ kind: 'modality', id: holder.id, bloc, item: holder });
      for (const item of holder.deliverables) put({ kind: 'deliverable', id: item.id, bloc, holder, item });
      for (const item of holder.expectedElements) put({ kind: 'expected_element', id: item.id, bloc, holder, item });
    }
  }
  for (const item of tree.requirements) put({ kind: 'requirement', id: item.id, bloc: null, item });
  for (const item of tree.glossary) put({ kind: 'term', id: item.id, bloc: null, item });
  return all;
}

/** Where an element was read, when the reading kept it. A part stands where what holds it does. */
export function placeOf(element: Element): Provenance | null {
  switch (element.kind) {
    case 'competency': case 'criterion': case 'modality': case 'requirement': return element.item.provenance ?? null;
    case 'sub_criterion': case 'deliverable': case 'expected_element': return element.holder.provenance ?? null;
    case 'bloc': return element.item.competencies[0]?.provenance ?? null;
    default: return null;
  }
}

/** What an element says, in full. */
export function textOf(element: Element): string {
  switch (element.kind) {
    case 'bloc': case 'component': case 'activity': case 'deliverable': return element.item.title;
    case 'modality': return element.item.text || element.item.title;
    case 'term': return element.item.definition;
    default: return element.item.text;
  }
}

/** What an element says in its own field: what a correction compares. A modality may say all in its title, and nothing there. */
export function saidBy(element: Element): string {
  return element.kind === 'modality' ? element.item.text : textOf(element);
}
