import { DomainError } from '@probant/domain-kernel';
import type { Correction, ElementLevel } from './correction.js';
import { demandSameText, elementOf, notForThisLevel, type Hand, type Made } from './gesture.js';
import { blank, MAIN } from './levels.js';

/** Levels that are cut in two. */
const CUT: ReadonlySet<ElementLevel> = new Set(['activity', 'task', 'competency', 'modality', 'deliverable', 'expected_element', 'criterion', 'sub_criterion', 'requirement']);
/** What the second part has in common with the first: its ties, what it was printed under, where it was read. */
const COMMON = ['componentId', 'activityId', 'groupId', 'competencyIds', 'modalityIds', 'heading', 'scope', 'facet', 'basis', 'route', 'routeBasis', 'kind', 'language', 'provenance'];

/** An element is cut in two; what it holds stays with the first part. Throws `invalid` when nothing is left on a side. */
export function split({ sheet, newId }: Hand, { elementId, at, was }: Extract<Correction, { kind: 'split' }>): Made {
  const { level, own } = elementOf(sheet, elementId);
  if (!CUT.has(level)) notForThisLevel(level);
  demandSameText(sheet, elementId, was);
  const [first, second] = [was.slice(0, at).trimEnd(), was.slice(at).trimStart()];
  if (first === '' || second === '') throw new DomainError('invalid', 'referentiel.split_leaves_nothing', { at });
  const id = newId();
  const common = Object.fromEntries(COMMON.filter((field) => field in own).map((field) => [field, own[field]]));
  const key = sheet.keyOf(elementId);
  sheet.put(id, { level, own: { ...blank(level, null, second), ...common } });
  const standing = sheet.listByKey(key);
  const position = standing.indexOf(elementId) + 1;
  sheet.order(key, [...standing.slice(0, position), id, ...standing.slice(position)]);
  sheet.set(elementId, MAIN[level], first);
  return { subjectId: elementId, corrected: [elementId], createdIds: [id] };
}
