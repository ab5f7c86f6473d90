import type { Bloc, Criterion, Modality, ReferentielTree } from '@probant/domain-referentiel';
import type { Element } from './elements';
import { blocName, competencyCodes, modalityCodes, modalityName, REQUIREMENT_WORDS, ROUTE_WORDS } from './words';

/** A line of the tree on screen. A shared criterion stands under each of its competencies: `key` tells them apart, `id` is the thing itself. */
export interface TreeNode {
  readonly key: string;
  readonly id: string | null;
  /** What it is; null for a line that only gathers others. */
  readonly kind: Element['kind'] | null;
  /** The id of the line it stands under, itself gathering nothing; null at the top. */
  readonly under: string | null;
  readonly icon: 'leaf' | 'branch' | 'file';
  readonly code: string | null;
  readonly label: string;
  readonly tags: readonly string[];
  readonly children: readonly TreeNode[];
}

/** The tree as printed: blocs (options gathered under their choice), competencies with their criteria, modalities, then what stands outside the blocs. */
export function treeNodes(tree: ReferentielTree): readonly TreeNode[] {
  const shown = new Set<string>();
  const blocs = tree.blocs.flatMap((bloc) => {
    if (bloc.optionGroupId === null) return [blocNode(bloc)];
    if (shown.has(bloc.optionGroupId)) return [];
    shown.add(bloc.optionGroupId);
    const options = tree.blocs.filter((each) => each.optionGroupId === bloc.optionGroupId);
    const group = tree.optionGroups.find(({ id }) => id === bloc.optionGroupId);
    return [branch(bloc.optionGroupId, `${group?.choose ?? 1} sur ${options.length}`, group?.title || `Options ${options.map((each) => `${each.number}${each.option ?? ''}`).join(', ')}`, options.map(blocNode))];
  });
  return [...blocs, ...outside(tree)];
}

function outside(tree: ReferentielTree): readonly TreeNode[] {
  const requirements = tree.requirements.map((each) => leaf('requirement', each.id, null, REQUIREMENT_WORDS[each.kind], each.text, [ROUTE_WORDS[each.route]]));
  const terms = tree.glossary.map((each) => leaf('term', each.id, null, each.term, each.definition));
  return [
    ...(requirements.length > 0 ? [branch('hors-blocs', null, 'Exigences hors blocs', requirements)] : []),
    ...(terms.length > 0 ? [branch('glossaire', null, 'Glossaire', terms)] : []),
  ];
}

function blocNode(bloc: Bloc): TreeNode {
  const own = <T extends { readonly componentId: string | null }>(items: readonly T[], id: string | null): readonly T[] => items.filter((item) => item.componentId === id);
  const under = (id: string | null): readonly TreeNode[] => [
    ...activities(bloc, own(bloc.activities, id), id),
    ...own(bloc.competencies, id).map((each) => holder('competency', each.id, id ?? bloc.id, each.code, each.text, criteriaOf(bloc, each.id))),
    ...own(bloc.modalities, id).map((each) => modalityNode(bloc, each, id ?? bloc.id)),
  ];
  const components = bloc.components.map((each) => holder('component', each.id, bloc.id, each.code, each.title, under(each.id)));
  const loose = bloc.criteria.filter((criterion) => !bloc.competencies.some(({ id }) => criterion.competencyIds.includes(id)));
  const alone = loose.length > 0 ? [branch(`sans-competence-${bloc.id}`, null, 'Critères sans compétence', loose.map((each) => criterionNode(bloc, each, bloc.id)))] : [];
  return holder('bloc', bloc.id, null, blocName(bloc), bloc.title, [...components, ...under(null), ...alone]);
}

function activities(bloc: Bloc, items: Bloc['activities'], componentId: string | null): readonly TreeNode[] {
  const lines = items.map((each) => holder('activity', each.id, componentId ?? bloc.id, each.code, each.title, each.tasks.map(({ id, text }) => leaf('task', id, each.id, null, text))));
  return lines.length === 0 ? [] : [branch(`activites-${componentId ?? bloc.id}`, null, 'Activités', lines)];
}

function modalityNode(bloc: Bloc, modality: Modality, under: string): TreeNode {
  const parts = [
    ...modality.deliverables.map(({ id, title }) => leaf('deliverable', id, modality.id, 'À remettre', title)),
    ...modality.expectedElements.map(({ id, text }) => leaf('expected_element', id, modality.id, null, text)),
  ];
  return { ...holder('modality', modality.id, under, modalityName(modality, bloc), modality.title || modality.text, parts), icon: 'file' };
}

function criteriaOf(bloc: Bloc, competencyId: string): readonly TreeNode[] {
  return bloc.criteria.filter((each) => each.competencyIds.includes(competencyId)).map((each) => criterionNode(bloc, each, competencyId));
}

function criterionNode(bloc: Bloc, criterion: Criterion, under: string): TreeNode {
  const shared = criterion.competencyIds.length > 1 ? [competencyCodes(criterion, bloc).join(', ')] : [];
  const key = `${under}/${criterion.id}`;
  const parts = criterion.subCriteria.map(({ id, text }) => ({ ...leaf('sub_criterion', id, criterion.id, null, text), key: `${key}/${id}` }));
  return { ...leaf('criterion', criterion.id, under, criterion.code ?? String(bloc.criteria.indexOf(criterion) + 1), criterion.text, [...shared, ...modalityCodes(criterion, bloc)]), key, children: parts };
}

function leaf(kind: Element['kind'], id: string, under: string | null, code: string | null, label: string, tags: readonly string[] = []): TreeNode {
  return { key: id, id, kind, under, icon: 'leaf', code, label, tags, children: [] };
}

function holder(kind: Element['kind'], id: string, under: string | null, code: string | null, label: string, children: readonly TreeNode[]): TreeNode {
  return { key: id, id, kind, under, icon: 'branch', code, label, tags: [], children };
}

function branch(key: string, code: string | null, label: string, children: readonly TreeNode[]): TreeNode {
  return { key, id: null, kind: null, under: null, icon: 'branch', code, label, tags: [], children };
}

/** The nodes from the root down to the first that shows `id`, it included; empty when none does. */
export function pathTo(nodes: readonly TreeNode[], id: string): readonly TreeNode[] {
  for (const node of nodes) {
    if (node.id === id) return [node];
    const below = pathTo(node.children, id);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/** How many doubts stand on a node and under it, by key. */
export function doubtsByNode(nodes: readonly TreeNode[], doubtsOf: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const subjects = (node: TreeNode): ReadonlySet<string> => {
    const all = new Set(node.children.flatMap((child) => [...subjects(child)]));
    if (node.id !== null) all.add(node.id);
    counts.set(node.key, [...all].reduce((sum, id) => sum + (doubtsOf.get(id) ?? 0), 0));
    return all;
  };
  nodes.forEach(subjects);
  return counts;
}
