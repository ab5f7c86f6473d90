import { DomainError, type Id } from '@probant/domain-kernel';
import type { Correction, ElementLevel, Spot } from './correction.js';
import { demandSame, elementOf, notForThisLevel, type Hand, type Made } from './gesture.js';
import { blank, PARENTS } from './levels.js';
import { wordsOf } from './printed.js';
import type { Sheet } from './sheet.js';
import { keepingUnder, parentsOf, putAt } from './spots.js';
import { untieAcross } from './ties.js';

/** An element comes to stand elsewhere, with what it holds and what stands under it alone. Ties do not cross blocs. */
export function move({ sheet }: Hand, { elementId, fromId, parentId, afterId }: Extract<Correction, { kind: 'move' }>): Made {
  const { level } = elementOf(sheet, elementId);
  const parents = parentsOf(sheet, elementId);
  if (!parents.includes(fromId)) demandSame(elementId, 'parent', parents[0], fromId);
  const parentLevel = parentId === null ? null : elementOf(sheet, parentId).level;
  if (PARENTS[level].length === 0) notForThisLevel(level);
  if (parentId === elementId) throw new DomainError('invalid', 'referentiel.cannot_stand_there', { level, parentLevel });
  if (level === 'criterion' && parentLevel === 'criterion') toSubCriterion(sheet, elementId, { parentId, afterId });
  else if (level === 'sub_criterion' && parentLevel !== 'criterion') toCriterion(sheet, elementId, { parentId, afterId });
  else carry(sheet, elementId, level, fromId, { parentId, afterId });
  return { subjectId: elementId, corrected: [elementId] };
}

function carry(sheet: Sheet, id: Id, level: ElementLevel, fromId: Id | null, spot: Spot): void {
  const keeping = keepingUnder(sheet, level, spot.parentId);
  const blocBefore = sheet.blocOf(id);
  const followers = followersOf(sheet, id).filter((each) => each !== id);
  putAt(sheet, id, keeping, spot);
  for (const [field, value] of Object.entries(keeping.ties)) sheet.set(id, field, value);
  if (level === 'criterion') seenUnder(sheet, id, fromId, spot.parentId);
  if (level === 'activity') for (const each of followers) if (sheet.get(each).level === 'competency') sheet.set(each, 'componentId', keeping.ties['componentId']);
  if (level === 'bloc' || sheet.blocOf(id) === blocBefore) return;
  for (const each of followers) follow(sheet, each, keeping.holderId);
  untieAcross(sheet, new Set([id, ...followers].flatMap((each) => sheet.under(each))));
}

/** The tie under which a criterion was seen gives way to the one under which it is put. */
function seenUnder(sheet: Sheet, id: Id, fromId: Id | null, parentId: Id | null): void {
  const level = (each: Id | null): string | null => (each === null ? null : (sheet.find(each)?.level ?? null));
  const competencyIds = sheet.get(id).own['competencyIds'] as readonly Id[];
  const [from, to] = [level(fromId), level(parentId)];
  if (from === 'criteria_group' || to === 'criteria_group') sheet.set(id, 'groupId', to === 'criteria_group' ? parentId : null);
  if (fromId === parentId || (from !== 'competency' && to !== 'competency')) return;
  const next = to !== 'competency' ? competencyIds.filter((each) => each !== fromId) : from === 'competency' ? competencyIds.map((each) => (each === fromId ? parentId : each)) : [...competencyIds, parentId];
  sheet.set(id, 'competencyIds', [...new Set(next)]);
  sheet.set(id, 'basis', 'explicit');
}

/** What goes along to another bloc: what stands under a component, an activity or a group; the criteria that bear on a competency alone. */
function followersOf(sheet: Sheet, id: Id): readonly Id[] {
  const { level } = sheet.get(id);
  const under = sheet.entries().filter(([, { level: each, own }]) => {
    if (level === 'component') return own['componentId'] === id;
    if (level === 'activity') return own['activityId'] === id;
    if (level === 'criteria_group') return own['groupId'] === id;
    const bearsOn = own['competencyIds'] as readonly Id[] | undefined;
    return level === 'competency' && each === 'criterion' && bearsOn?.length === 1 && bearsOn[0] === id;
  });
  return [...new Set(under.flatMap(([each]) => [each, ...followersOf(sheet, each)]))];
}

function follow(sheet: Sheet, id: Id, blocId: Id): void {
  const key = sheet.keyOf(id);
  const list = key.slice(key.lastIndexOf('/') + 1);
  sheet.place(id, blocId, list, sheet.list(blocId, list).at(-1) ?? null);
}

/** Its printed code, heading and scope go before its text; its own sub-criteria come after it. */
function toSubCriterion(sheet: Sheet, id: Id, { parentId, afterId }: Spot): void {
  const { own } = elementOf(sheet, id);
  const key = keepingUnder(sheet, 'sub_criterion', parentId);
  const others = sheet.list(id, 'subCriteria');
  const competencyIds = (own['competencyIds'] as readonly Id[]).filter((each) => sheet.find(each) && sheet.blocOf(each) === sheet.blocOf(key.holderId));
  putAt(sheet, id, key, { parentId, afterId });
  others.forEach((each, index) => sheet.place(each, key.holderId, key.list, index === 0 ? id : (others[index - 1] ?? id)));
  sheet.put(id, { level: 'sub_criterion', own: { ...blank('sub_criterion', null, wordsOf('criterion', own)), competencyIds } });
  untieAcross(sheet, new Set(others));
}

/** It bears on what it bore on, else on what the criterion it was of bears on. */
function toCriterion(sheet: Sheet, id: Id, { parentId, afterId }: Spot): void {
  const { own } = elementOf(sheet, id);
  const whole = sheet.get(sheet.holderOf(id)).own;
  const keeping = keepingUnder(sheet, 'criterion', parentId);
  const bloc = keeping.holderId;
  const here = (ids: unknown): readonly Id[] => (ids as readonly Id[]).filter((each) => sheet.find(each) && sheet.blocOf(each) === bloc);
  const bearsOn = here(own['competencyIds']);
  const provenance = whole['provenance'] ? { provenance: whole['provenance'] } : {};
  putAt(sheet, id, keeping, { parentId, afterId });
  sheet.put(id, { level: 'criterion', own: { ...blank('criterion', null, String(own['text'])), competencyIds: bearsOn.length > 0 ? bearsOn : here(whole['competencyIds']), modalityIds: here(whole['modalityIds']), basis: whole['basis'], ...provenance } });
  seenUnder(sheet, id, null, parentId);
}
