import { DomainError, type Id } from '@probant/domain-kernel';
import { alike, type DraftNode } from './changes.js';
import { isElement, MAIN, type Level } from './levels.js';
import type { ElementLevel } from './correction.js';
import type { Sheet } from './sheet.js';

/** What a gesture is made with: the draft laid flat, new ids, and who makes it. */
export interface Hand { readonly sheet: Sheet; readonly newId: () => Id; readonly by: Id | null }

/** What a gesture was about, what it settled doubts about, and what it created. */
export interface Made { readonly subjectId: Id | null; readonly corrected?: readonly Id[]; readonly createdIds?: readonly Id[] }

/** An element of the tree. Throws `conflict` when it is gone. */
export function elementOf(sheet: Sheet, id: Id): DraftNode & { readonly level: ElementLevel } {
  const { level, own } = sheet.get(id);
  if (!isElement(level)) throw new DomainError('invalid', 'referentiel.not_for_this_level', { level });
  return { level, own };
}

/** What an element says. */
export function mainOf(sheet: Sheet, id: Id): string {
  const { level, own } = elementOf(sheet, id);
  return String(own[MAIN[level]] ?? '');
}

/** Throws `conflict` with what stands when it is not what the person saw. */
export function demandSame(elementId: Id | null, field: string | null, stands: unknown, was: unknown): void {
  if (!alike(stands ?? null, was ?? null)) throw new DomainError('conflict', 'referentiel.draft_changed_meanwhile', { elementId, field, stands: stands ?? null });
}

/** The same for what an element says. */
export function demandSameText(sheet: Sheet, id: Id, was: string): void {
  demandSame(id, MAIN[elementOf(sheet, id).level], mainOf(sheet, id), was);
}

/** Throws `invalid`: this gesture is not one of this level. */
export function notForThisLevel(level: Level): never {
  throw new DomainError('invalid', 'referentiel.not_for_this_level', { level });
}

/** Two texts put end to end; nothing is added to an empty one. */
export function joined(first: string, second: string, joint: 'space' | 'line'): string {
  return [first, second].filter((text) => text !== '').join(joint === 'line' ? '\n' : ' ');
}
