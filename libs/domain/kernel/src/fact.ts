import type { Id } from './id.js';

/** Something that happened, as the journal keeps it: `type` is `chapter.past_tense`; `subject` the thing it happened to. */
export interface Fact {
  readonly type: string;
  readonly organisationId: Id;
  readonly subjectId: Id;
  /** The candidacy it belongs to, when there is one: screens and workers are told by it. */
  readonly candidacyId?: Id | null;
  /** Ids, codes, numbers and hashes only: no name, no free text. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Names and free text, kept apart so that they can be erased. */
  readonly personal?: Readonly<Record<string, string>>;
}
