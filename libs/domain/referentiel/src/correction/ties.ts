import type { Id } from '@probant/domain-kernel';
import type { DraftNode, Own } from './changes.js';
import { DOCUMENT, type Sheet } from './sheet.js';

/** What a tie becomes: another one, or (null) nothing. */
type Become = (target: Id) => Id | null;
const SINGLE = ['componentId', 'activityId', 'groupId', 'optionGroupId'] as const;
const SEVERAL = ['competencyIds', 'modalityIds'] as const;
interface Part { readonly competencyIds: readonly Id[] }

const several = (ids: readonly Id[], become: Become): readonly Id[] => [...new Set(ids.flatMap((id) => become(id) ?? []))];

/** An element's fields with each of its ties become another. */
function retied(own: Own, become: Become): Own {
  const next: Record<string, unknown> = { ...own };
  for (const field of SINGLE) if (typeof own[field] === 'string') next[field] = become(own[field]);
  for (const field of SEVERAL) if (own[field]) next[field] = several(own[field] as readonly Id[], become);
  if (own['parts']) next['parts'] = (own['parts'] as readonly Part[]).map((part) => ({ ...part, competencyIds: several(part.competencyIds, become) }));
  return next;
}

/** The elements an element is tied to; a doubt is tied to nothing. */
export function tiesOf({ own }: DraftNode): readonly Id[] {
  const parts = (own['parts'] as readonly Part[] | undefined) ?? [];
  return [...SINGLE.flatMap((field) => (typeof own[field] === 'string' ? [own[field]] : [])), ...SEVERAL.flatMap((field) => (own[field] as readonly Id[] | undefined) ?? []), ...parts.flatMap(({ competencyIds }) => competencyIds)];
}

/** Changes the ties of one element. */
export function retie(sheet: Sheet, id: Id, become: Become): void {
  const { own } = sheet.get(id);
  for (const [field, value] of Object.entries(retied(own, become))) sheet.set(id, field, value);
}

/** Changes the ties of the whole draft to some elements, and the subject of the doubts about them. */
export function retieAll(sheet: Sheet, targets: ReadonlySet<Id>, into: Id | null): void {
  for (const [id, node] of sheet.entries()) {
    const subject = node.own['subjectId'];
    if (node.level === 'doubt' && typeof subject === 'string' && targets.has(subject)) sheet.set(id, 'subjectId', into);
    if (tiesOf(node).some((target) => targets.has(target))) retie(sheet, id, (target) => (targets.has(target) ? into : target));
  }
}

/** The bloc of every element that stands in one. */
function blocsOf(sheet: Sheet): ReadonlyMap<Id, Id> {
  return new Map(sheet.list(DOCUMENT, 'blocs').flatMap((bloc) => sheet.under(bloc).map((id) => [id, bloc] as const)));
}

/** Lets go of the ties that moving elements would draw from one bloc to another. */
export function untieAcross(sheet: Sheet, moved: ReadonlySet<Id>): void {
  const blocs = blocsOf(sheet);
  for (const [id, node] of sheet.entries()) {
    const far = tiesOf(node).filter((target) => (moved.has(id) || moved.has(target)) && sheet.find(target)?.level !== 'option_group' && blocs.get(target) !== blocs.get(id));
    if (far.length > 0) retie(sheet, id, (target) => (far.includes(target) ? null : target));
  }
}

/** Ties to what is not there, or to another bloc, each as `from>to`. */
export function brokenTies(sheet: Sheet): ReadonlyMap<string, Id> {
  const [broken, blocs] = [new Map<string, Id>(), blocsOf(sheet)];
  for (const [id, node] of sheet.entries()) {
    if (id === DOCUMENT || node.level === 'doubt' || node.level === 'unplaced') continue;
    for (const target of tiesOf(node)) {
      const there = sheet.find(target);
      if (!there || (there.level !== 'option_group' && blocs.get(target) !== blocs.get(id))) broken.set(`${id}>${target}`, id);
    }
  }
  return broken;
}
