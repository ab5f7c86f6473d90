import { DomainError, type Id } from '@probant/domain-kernel';
import type { Doubt, ReferentielReading, Unplaced } from '../tree.js';
import { applyChanges } from './apply-changes.js';
import { undoChanges } from './apply-correction.js';
import { alike } from './changes.js';
import type { MadeCorrection } from './made-correction.js';

/** What was read before anybody corrected it; null when it cannot be found again. `made` are the corrections that stand, in the order they were made. */
export function uncorrected(draft: ReferentielReading, made: readonly MadeCorrection[]): ReferentielReading | null {
  try {
    return [...made].reverse().reduce((standing, { changes }) => undoChanges(standing, changes).draft, draft);
  } catch (refusal) {
    if (refusal instanceof DomainError) return null;
    throw refusal;
  }
}

/** A document read again under a draft that was corrected. */
export interface ReadAgain { readonly draft: ReferentielReading; readonly lostIds: readonly Id[] }

/**
 * Makes the corrections of the first reading again on the second, each where it still applies. Doubts and unplaced texts that are the same keep their ids.
 * `before` is the first reading uncorrected; without it every correction is lost. What is lost is named: its author is told, and makes it again or not.
 */
export function readAgain(reading: ReferentielReading, before: ReferentielReading | null, made: readonly MadeCorrection[]): ReadAgain {
  if (!before) return { draft: reading, lostIds: made.map(({ id }) => id) };
  const lostIds: Id[] = [];
  const draft = made.reduce((standing, { id, changes }) => {
    try {
      return applyChanges(standing, changes);
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
      lostIds.push(id);
      return standing;
    }
  }, recognised(reading, before));
  return { draft, lostIds };
}

function recognised(reading: ReferentielReading, before: ReferentielReading): ReferentielReading {
  const sameDoubt = (a: Doubt, b: Doubt): boolean => a.code === b.code && a.message === b.message && a.subjectId === b.subjectId && alike(a.where, b.where);
  const sameText = (a: Unplaced, b: Unplaced): boolean => a.text === b.text && alike(a.where, b.where);
  return { ...reading, doubts: withIds(reading.doubts, before.doubts, sameDoubt), unplaced: withIds(reading.unplaced, before.unplaced, sameText) };
}

/** Each takes the id of the first one like it that is not taken yet. */
function withIds<T extends { readonly id: Id }>(items: readonly T[], olds: readonly T[], same: (a: T, b: T) => boolean): readonly T[] {
  const taken = new Set<Id>();
  return items.map((item) => {
    const old = olds.find((each) => !taken.has(each.id) && same(item, each));
    if (!old) return item;
    taken.add(old.id);
    return { ...item, id: old.id };
  });
}
