import { DomainError, type Id } from '@probant/domain-kernel';
import type { Own } from './changes.js';
import type { ElementLevel, Spot } from './correction.js';
import { elementOf } from './gesture.js';
import { LISTS, PARENTS, type Level } from './levels.js';
import { DOCUMENT, type Sheet } from './sheet.js';

/** Where an element is kept when a person sees it under `parentId`: the list that holds it, and the ties that make it seen there. */
export interface Keeping { readonly holderId: Id; readonly list: string; readonly ties: Own }

/** Throws `conflict` when the parent is gone, `invalid` `referentiel.cannot_stand_there` when nothing of this level stands under it. */
export function keepingUnder(sheet: Sheet, level: ElementLevel, parentId: Id | null): Keeping {
  const parent = parentId === null ? null : elementOf(sheet, parentId);
  if (!PARENTS[level].includes(parent?.level ?? null)) throw new DomainError('invalid', 'referentiel.cannot_stand_there', { level, parentLevel: parent?.level ?? null });
  const id = parentId ?? DOCUMENT;
  const direct = listFor(sheet.get(id).level, level);
  const holderId = direct ? id : (sheet.blocOf(id) ?? DOCUMENT);
  return { holderId, list: direct ?? listFor(sheet.get(holderId).level, level) ?? '', ties: tiesUnder(level, id, parent) };
}

function listFor(holder: Level, level: ElementLevel): string | null {
  return Object.entries(LISTS[holder] ?? {}).find(([, each]) => each === level)?.[0] ?? null;
}

function tiesUnder(level: ElementLevel, id: Id, parent: { readonly level: ElementLevel; readonly own: Own } | null): Own {
  const component = parent?.level === 'component' ? id : null;
  if (level === 'activity' || level === 'modality') return { componentId: component };
  if (level !== 'competency') return {};
  return parent?.level === 'activity' ? { activityId: id, componentId: parent.own['componentId'] } : { activityId: null, componentId: component };
}

/** Everything an element may be seen under: what holds it, and what it is tied to above it. */
export function parentsOf(sheet: Sheet, id: Id): readonly (Id | null)[] {
  const { level, own } = elementOf(sheet, id);
  const holder = sheet.holderOf(id);
  const above = [own['componentId'], own['activityId'], own['groupId']].filter((each): each is Id => typeof each === 'string');
  const competencies = level === 'criterion' ? (own['competencyIds'] as readonly Id[]) : [];
  return [holder === DOCUMENT ? null : holder, ...above, ...competencies];
}

/** Puts an element in its list where the person pointed, among those seen under the same parent. */
export function putAt(sheet: Sheet, id: Id, { holderId, list }: Keeping, { parentId, afterId }: Spot): void {
  const standing = sheet.list(holderId, list).filter((each) => each !== id);
  const siblings = standing.filter((each) => parentsOf(sheet, each).includes(parentId));
  const first = siblings[0];
  if (afterId === null) sheet.place(id, holderId, list, first === undefined ? (standing.at(-1) ?? null) : (standing[standing.indexOf(first) - 1] ?? null));
  else sheet.place(id, holderId, list, standing.includes(afterId) ? afterId : (siblings.at(-1) ?? standing.at(-1) ?? null));
}
