import type { Id } from '@probant/domain-kernel';

/** What a version is made of, from the widest to the finest; requirements and terms stand outside the blocs. */
export const PART_LEVELS = ['bloc', 'component', 'activity', 'competency', 'modality', 'criterion', 'requirement', 'term'] as const;
export type PartLevel = (typeof PART_LEVELS)[number];

/** What may have happened to a part. `facts`: pages, durations, form of the work, heading. */
export const CHANGE_KINDS = ['added', 'gone', 'moved', 'reworded', 'recoded', 'retied', 'facts'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A run of words of a text that changed: what stayed, what came, what went. */
export interface WordRun { readonly kind: 'same' | 'added' | 'gone'; readonly text: string }

/** A part named beside a change: a place it stands in, or what it is tied to. */
export interface PartName { readonly id: Id; readonly level: PartLevel; readonly code: string | null; readonly text: string }

/** Something said of a part besides its words, before and after; null where nothing was said. */
export interface FactChange { readonly name: string; readonly before: string | null; readonly after: string | null }

/** Ties of one kind that came and went. */
export interface TieChange { readonly level: 'competency' | 'modality'; readonly added: readonly PartName[]; readonly gone: readonly PartName[] }

/** What became of one part between two versions. */
export interface Change {
  readonly level: PartLevel;
  readonly kinds: readonly ChangeKind[];
  /** Null in the version where the part is not. */
  readonly oldId: Id | null;
  readonly newId: Id | null;
  readonly oldCode: string | null;
  readonly newCode: string | null;
  /** Its words, in the newer version where it is there. */
  readonly text: string;
  /** Word by word, when they changed. */
  readonly words: readonly WordRun[] | null;
  /** Where it stood and where it stands, widest first, when it moved. */
  readonly from: readonly PartName[] | null;
  readonly to: readonly PartName[] | null;
  readonly ties: readonly TieChange[];
  readonly facts: readonly FactChange[];
}

/** The changes of one bloc; those outside the blocs have neither name. */
export interface ChangeGroup { readonly before: PartName | null; readonly after: PartName | null; readonly changes: readonly Change[] }

/** Everything that differs between two versions of a référentiel, bloc by bloc. */
export interface Difference {
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Parts found the same in both. */
  readonly same: number;
  readonly groups: readonly ChangeGroup[];
}
