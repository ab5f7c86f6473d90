import { DomainError, type Id } from '@probant/domain-kernel';
import type { ReferentielReading } from '../tree.js';
import { add } from './add.js';
import { applyChanges } from './apply-changes.js';
import { opposite, type DraftChange } from './changes.js';
import type { Correction } from './correction.js';
import { markCorrected, settleDoubt } from './doubts.js';
import { edit } from './edit.js';
import type { Hand, Made } from './gesture.js';
import { merge } from './merge.js';
import { move } from './move.js';
import { labelOf } from './printed.js';
import { remove } from './remove.js';
import { retieElement } from './retie.js';
import { Sheet } from './sheet.js';
import { split } from './split.js';
import { append, discard, place } from './unplaced.js';

/** A draft corrected: what it became, what changed, and what it was about, as it was called then. */
export interface Corrected {
  readonly draft: ReferentielReading;
  readonly changes: readonly DraftChange[];
  readonly subjectId: Id | null;
  readonly label: string;
  readonly createdIds: readonly Id[];
}

function made(hand: Hand, correction: Correction): Made {
  switch (correction.kind) {
    case 'edit': return edit(hand, correction);
    case 'add': return add(hand, correction);
    case 'remove': return remove(hand, correction);
    case 'move': return move(hand, correction);
    case 'split': return split(hand, correction);
    case 'merge': return merge(hand, correction);
    case 'retie': return retieElement(hand, correction);
    case 'place': return place(hand, correction);
    case 'append': return append(hand, correction);
    case 'discard': return discard(hand, correction);
    case 'doubt': return settleDoubt(hand, correction);
  }
}

/**
 * Makes one correction on a draft. No word is lost, ids do not change, ties to what goes are let go, doubts about what is corrected are corrected.
 * Throws `conflict` with what stands when it is not what the person saw, or when nothing would change; `invalid` for what cannot be.
 */
export function applyCorrection(draft: ReferentielReading, correction: Correction, newId: () => Id, by: Id | null): Corrected {
  const sheet = new Sheet(draft);
  const called = labelOf(sheet, subjectBefore(correction));
  const hand = { sheet, newId, by };
  const { subjectId, corrected = [], createdIds = [] } = made(hand, correction);
  if (sheet.changes().length === 0) throw new DomainError('conflict', 'referentiel.nothing_to_correct');
  markCorrected(hand, new Set(corrected));
  return { draft: sheet.draft(), changes: sheet.changes(), subjectId, label: createdIds.length > 0 && correction.kind !== 'split' ? labelOf(sheet, subjectId) : called, createdIds };
}

function subjectBefore(correction: Correction): Id | null {
  switch (correction.kind) {
    case 'add': case 'place': return null;
    case 'discard': return correction.unplacedId;
    case 'doubt': return correction.doubtId;
    default: return correction.elementId;
  }
}

/** Takes a correction back, exactly. Throws `conflict` naming what a later correction made of it. */
export function undoChanges(draft: ReferentielReading, changes: readonly DraftChange[]): { readonly draft: ReferentielReading; readonly changes: readonly DraftChange[] } {
  const back = opposite(changes);
  return { draft: applyChanges(draft, back), changes: back };
}
