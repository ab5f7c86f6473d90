import type { Id } from '@probant/domain-kernel';
import type { Provenance } from '../tree.js';
import type { Correction } from './correction.js';
import { demandSameText, elementOf, notForThisLevel, type Hand, type Made } from './gesture.js';
import { PARENTS } from './levels.js';
import { regroupOptions } from './option-groups.js';
import { wordsOf } from './printed.js';
import { DOCUMENT, type Sheet } from './sheet.js';
import { retieAll } from './ties.js';

/** An element goes with what it holds: their words become unplaced, ties to them are let go. */
export function remove({ sheet, newId }: Hand, { elementId, was }: Extract<Correction, { kind: 'remove' }>): Made {
  const { level } = elementOf(sheet, elementId);
  if (PARENTS[level].length === 0) notForThisLevel(level);
  demandSameText(sheet, elementId, was);
  const going = sheet.under(elementId);
  const doubted = sheet.entries().filter(([, { level: each, own }]) => each === 'doubt' && going.includes(own['subjectId'] as Id)).map(([id]) => id);
  for (const id of going) {
    const each = elementOf(sheet, id);
    setAside(sheet, newId, wordsOf(each.level, each.own), provenanceOf(sheet, id));
  }
  retieAll(sheet, new Set(going), null);
  for (const id of [...going].reverse()) sheet.drop(id);
  if (level === 'bloc') regroupOptions(sheet, newId);
  return { subjectId: elementId, corrected: doubted };
}

/** Words without a place any more join the unplaced ones. */
export function setAside(sheet: Sheet, newId: () => Id, text: string, where: Provenance): void {
  if (text === '') return;
  const id = newId();
  sheet.put(id, { level: 'unplaced', own: { where, text, boilerplate: false } });
  sheet.place(id, DOCUMENT, 'unplaced', sheet.list(DOCUMENT, 'unplaced').at(-1) ?? null);
}

/** Where an element was read, or what holds it. */
function provenanceOf(sheet: Sheet, id: Id): Provenance {
  for (let at = id; at !== DOCUMENT; at = sheet.holderOf(at)) {
    const where = sheet.get(at).own['provenance'] as Provenance | undefined;
    if (where) return where;
  }
  return {};
}
