import type { BookletContent, BookletState, Completeness, Flag, Heading } from '@probant/domain-portfolio';
import type { Id, Instant } from '@probant/domain-kernel';
import type { Dossier } from './dossiers.js';

/** A deposited booklet: its content never changes; its state is what the school said of its form. */
export interface Booklet {
  readonly id: Id;
  readonly organisationId: Id;
  readonly certifierId: Id;
  readonly candidacyId: Id;
  readonly version: number;
  readonly depositedAt: Instant;
  readonly fingerprint: string;
  readonly journalHead: string | null;
  readonly state: BookletState;
  readonly flags: readonly Flag[];
  readonly content: BookletContent;
  readonly completeness: Pick<Completeness, 'findings' | 'blocs'>;
}

/** A version in the list of a candidacy's deposits. */
export interface BookletLine { readonly version: number; readonly passageNumber: number; readonly depositedAt: Instant; readonly state: BookletState; readonly flags: number }

/** A checked file, as it is opened. */
export interface KeptFile { readonly organisationId: Id; readonly name: string; readonly bytes: number; readonly type: string | null; readonly sha256: string; readonly previewPages: number; readonly outline: readonly Heading[] }

/** Deposited booklets of a candidacy. */
export abstract class Booklets {
  abstract find(candidacyId: Id, version: number): Promise<Booklet | null>;
  /** The newest; null before the first deposit. */
  abstract last(candidacyId: Id): Promise<Booklet | null>;
  /** Every version, the newest first, without their content. */
  abstract listOf(candidacyId: Id): Promise<readonly BookletLine[]>;
  /** Keeps it with the list of its files, counts their bytes once more, and hands it to the present passage. */
  abstract add(booklet: Booklet, dossier: Dossier, passageId: Id): Promise<void>;
  /** Writes the state and the flags alone. */
  abstract setState(booklet: Booklet): Promise<void>;
  /** A file of any deposited booklet of this candidacy, newest first; null when it is in none. */
  abstract fileOf(candidacyId: Id, fileId: Id): Promise<KeptFile | null>;
}
