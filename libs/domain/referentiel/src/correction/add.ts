import type { Id } from '@probant/domain-kernel';
import type { Provenance } from '../tree.js';
import { notForThisLevel, type Hand, type Made } from './gesture.js';
import type { Correction, ElementLevel, Spot } from './correction.js';
import { blank, CODED, PARENTS } from './levels.js';
import { regroupOptions } from './option-groups.js';
import { DOCUMENT } from './sheet.js';
import { keepingUnder, putAt } from './spots.js';

/** Levels that say where they were read. */
const PLACED: ReadonlySet<ElementLevel> = new Set(['competency', 'modality', 'criterion', 'requirement']);
interface Newcomer extends Spot { readonly level: ElementLevel; readonly code: string | null; readonly text: string; readonly provenance?: Provenance }

/** A new element, written by the person. */
export function add(hand: Hand, { level, code, text, parentId, afterId }: Extract<Correction, { kind: 'add' }>): Made {
  const id = create(hand, { level, code, text, parentId, afterId });
  return { subjectId: id, createdIds: [id] };
}

/** Makes an element at a place. A criterion seen under a competency bears on it; under a group, it is of it. */
export function create({ sheet, newId }: Hand, { level, code, text, parentId, afterId, provenance }: Newcomer): Id {
  if (PARENTS[level].length === 0) notForThisLevel(level);
  const keeping = keepingUnder(sheet, level, parentId);
  const id = newId();
  const tidyCode = code?.replace(/\s+/g, ' ').trim() || null;
  const number = level === 'bloc' && !tidyCode ? String(sheet.list(DOCUMENT, 'blocs').length + 1) : tidyCode;
  const read = provenance && PLACED.has(level) ? { provenance } : {};
  const parent = parentId === null ? null : sheet.get(parentId).level;
  const tie = level !== 'criterion' ? {} : parent === 'competency' ? { competencyIds: [parentId] } : parent === 'criteria_group' ? { groupId: parentId } : {};
  sheet.put(id, { level, own: { ...blank(level, CODED.has(level) ? number : null, text.trim()), ...keeping.ties, ...tie, ...read } });
  putAt(sheet, id, keeping, { parentId, afterId });
  if (level === 'bloc') regroupOptions(sheet, newId);
  return id;
}
