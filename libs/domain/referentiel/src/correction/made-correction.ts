import { DomainError, type Id, type Instant } from '@probant/domain-kernel';
import { countsOf, type Referentiel } from '../referentiel.js';
import type { Bloc, Doubt, ReferentielReading, ReferentielTree, Unplaced } from '../tree.js';
import type { Corrected } from './apply-correction.js';
import type { DraftChange } from './changes.js';
import type { Correction, CorrectionKind } from './correction.js';

/** A correction as the history keeps it: who, when, what was sent, what it changed. Never rewritten. */
export interface MadeCorrection {
  readonly id: Id;
  readonly referentielId: Id;
  /** The revision it gave the draft. */
  readonly revision: number;
  readonly kind: CorrectionKind | 'undo' | 'reread';
  readonly by: Id | null;
  readonly at: Instant;
  readonly subjectId: Id | null;
  readonly label: string;
  readonly correction: Correction | null;
  readonly changes: readonly DraftChange[];
  readonly createdIds: readonly Id[];
  readonly undoes: Id | null;
  /** What it adds to the corrections that stand, and to the texts that found their place: an undo takes away what it undoes. */
  readonly weight: { readonly corrections: number; readonly texts: number };
  /** Whether a second reading of the document found no place for it. */
  readonly lost: boolean;
}

/** Who makes a correction, when, under which id, and the revision it gives. */
export interface Making { readonly id: Id; readonly by: Id | null; readonly at: Instant; readonly revision: number }
const TEXTS: ReadonlySet<string> = new Set(['place', 'append', 'discard']);
const left = ({ unplaced }: ReferentielReading): number => unplaced.filter(({ boilerplate }) => !boilerplate).length;

/** The line of the history for a correction just made on `before`. */
export function madeCorrection(referentiel: Referentiel, correction: Correction, { draft, changes, subjectId, label, createdIds }: Corrected, before: ReferentielReading, making: Making): MadeCorrection {
  const texts = TEXTS.has(correction.kind) ? left(before) - left(draft) : 0;
  return { ...making, referentielId: referentiel.id, kind: correction.kind, subjectId, label, correction, changes, createdIds, undoes: null, weight: { corrections: 1, texts }, lost: false };
}

/** The line for a correction taken back. */
export function madeUndo(undone: MadeCorrection, changes: readonly DraftChange[], making: Making): MadeCorrection {
  const { referentielId, subjectId, label, weight } = undone;
  return { ...making, referentielId, kind: 'undo', subjectId, label, correction: null, changes, createdIds: [], undoes: undone.id, weight: { corrections: -weight.corrections, texts: -weight.texts }, lost: false };
}

/** The line for a document read again under corrections: those that found no place are lost. */
export function madeRereading(referentiel: Referentiel, making: Making): MadeCorrection {
  return { ...making, referentielId: referentiel.id, kind: 'reread', subjectId: null, label: referentiel.sourceName, correction: null, changes: [], createdIds: [], undoes: null, weight: { corrections: 0, texts: 0 }, lost: false };
}

/** A correction is taken back once; what undid it may be taken back in turn. Throws `conflict` otherwise, or when nothing of it is left. */
export function demandUndoable({ kind, lost }: MadeCorrection, undoneBy: Id | null): void {
  if (undoneBy !== null) throw new DomainError('conflict', 'referentiel.already_undone', { undoneBy });
  if (lost || kind === 'reread') throw new DomainError('conflict', 'referentiel.nothing_left_to_undo');
}

/** A draft after a correction: counted again; a publication asked before is called off, since what was confirmed is no longer what stands. */
export function correctedAs(referentiel: Referentiel, draft: ReferentielReading): Referentiel {
  return { ...referentiel, counts: countsOf(draft), publicationAsked: null, revision: referentiel.revision + 1 };
}

/** What differs between a draft and what a correction made of it: only that travels to the screen. */
export interface DraftDifference {
  readonly head: Omit<ReferentielTree, 'blocs'> | null;
  readonly blocIds: readonly Id[];
  readonly blocs: readonly Bloc[];
  readonly doubts: readonly Doubt[];
  readonly unplaced: readonly Unplaced[] | null;
}

/** Compares by identity: a correction leaves alone the objects it does not change. */
export function draftDifference(before: ReferentielReading, after: ReferentielReading): DraftDifference {
  const [{ blocs: blocsBefore, ...headBefore }, { blocs, ...head }] = [before.tree, after.tree];
  const sameHead = (Object.keys(head) as (keyof typeof head)[]).every((field) => head[field] === headBefore[field]);
  const [known, doubted] = [new Set(blocsBefore), new Set(before.doubts)];
  return {
    head: sameHead ? null : head, blocIds: blocs.map(({ id }) => id), blocs: blocs.filter((bloc) => !known.has(bloc)),
    doubts: after.doubts.filter((doubt) => !doubted.has(doubt)), unplaced: after.unplaced === before.unplaced ? null : after.unplaced,
  };
}
