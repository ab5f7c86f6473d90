import { demand, DomainError, type Actor, type Id, type Permission } from '@probant/domain-kernel';
import { draftDifference, mayCorrect, mayDelete, mayPublish, maySetColumns, maySetRules, mayStop, progressOf, publicationBlockers, readsDrafts, type CorrectionCounts, type DraftDifference, type PublicationBlocker, type Referentiel, type ReferentielReading, type ReferentielTree, type ReviewProgress } from '@probant/domain-referentiel';
import type { CorrectionGround, Corrections, ListedCorrection } from './ports/corrections.js';
import type { Referentiels } from './ports/referentiels.js';

/** A draft held for its correction. */
export interface HeldDraft { readonly referentiel: Referentiel; readonly reading: ReferentielReading }

/** What a correction gave: its line, and what changed; nothing when the same one had been received before. */
export interface CorrectionGiven { readonly line: ListedCorrection; readonly changed: CorrectedDraft | null }

/** What changed in a draft, and how its review and its publication then stand. */
export interface CorrectedDraft {
  readonly follows: number;
  readonly referentiel: Referentiel;
  readonly reading: ReferentielReading;
  readonly difference: DraftDifference;
  readonly names: ReadonlyMap<Id, string>;
  readonly progress: ReviewProgress;
  readonly blockers: readonly PublicationBlocker[];
  readonly actions: readonly AllowedAction[];
}

export interface AllowedAction { readonly action: string; readonly permission: Permission }

/** What may be done with a référentiel now, and why not. */
export function actionsOf(actor: Actor, referentiel: Referentiel, tree: ReferentielTree | null, otherManagers: number): readonly AllowedAction[] {
  const rules = maySetRules(actor, referentiel);
  return [
    { action: 'correct', permission: mayCorrect(actor, referentiel) }, { action: 'set_rules', permission: rules }, { action: 'set_adaptation', permission: rules },
    { action: 'publish', permission: mayPublish(actor, referentiel, tree, otherManagers) }, { action: 'stop', permission: mayStop(actor, referentiel) },
    { action: 'set_columns', permission: maySetColumns(actor, referentiel) }, { action: 'delete', permission: mayDelete(actor, referentiel) },
  ];
}

/** Holds a draft for a correction. Throws `not-found` to those who may not write it, `forbidden` with the reason. */
export async function holdForCorrection(referentiels: Referentiels, actor: Actor, id: Id): Promise<HeldDraft> {
  const held = await referentiels.holdDraft(id);
  if (!held || !readsDrafts(actor, held.referentiel)) throw new DomainError('not-found', 'referentiel.unknown');
  demand(mayCorrect(actor, held.referentiel));
  if (!held.reading) throw new DomainError('forbidden', 'referentiel.no_tree', { status: held.referentiel.status });
  return { referentiel: held.referentiel, reading: held.reading };
}

/** What the screen is told of a draft just corrected by the actor. */
export function correctedDraft(actor: Actor, before: HeldDraft, after: HeldDraft, { counts, name }: CorrectionGround, weight: CorrectionCounts): CorrectedDraft {
  const { referentiel, reading } = after;
  return {
    follows: before.referentiel.revision, referentiel, reading, difference: draftDifference(before.reading, reading), names: new Map(actor.personId && name !== null ? [[actor.personId, name]] : []),
    progress: progressOf(reading, { corrections: counts.corrections + weight.corrections, texts: counts.texts + weight.texts }),
    blockers: publicationBlockers(reading.tree), actions: actionsOf(actor, referentiel, reading.tree, 0),
  };
}

/** Runs a rule of the draft; a refusal because of what somebody else did says who, and when. */
export async function namingWho<T>(corrections: Corrections, referentiel: Referentiel, rule: () => T): Promise<T> {
  try {
    return rule();
  } catch (refusal) {
    if (!(refusal instanceof DomainError) || refusal.refusal !== 'conflict' || !('elementId' in refusal.details)) throw refusal;
    const last = await corrections.lastOn(referentiel, (refusal.details['elementId'] as Id | null) ?? 'document');
    throw new DomainError('conflict', refusal.code, { ...refusal.details, by: last?.by ?? null, at: last?.at ?? null });
  }
}
