import type { Evidence, EvidenceFile } from '@probant/domain-portfolio';
import type { Id } from '@probant/domain-kernel';

/** Evidence and files of a person's library in one organisation. */
export abstract class EvidenceLibrary {
  /** With every version of its file, the newest first. */
  abstract find(organisationId: Id, id: Id): Promise<Evidence | null>;
  /** By number; those put aside only when asked for. */
  abstract listOf(organisationId: Id, personId: Id, withRemoved?: boolean): Promise<readonly Evidence[]>;
  abstract findFile(organisationId: Id, fileId: Id): Promise<EvidenceFile | null>;
  /** Adds it under the person's next number, which is given back. */
  abstract add(evidence: Evidence): Promise<number>;
  /** Writes its sheet, link, text and removal when it is one revision after what is kept; throws `conflict` `portfolio.stale_edit` otherwise. */
  abstract save(evidence: Evidence): Promise<void>;
  abstract addFile(file: EvidenceFile): Promise<void>;
  /** Writes what was found in a file still being checked; false when it was written already: two may have looked. */
  abstract settleFile(file: EvidenceFile): Promise<boolean>;
  /** Counts one more reference to the stored bytes. */
  abstract keepObject(organisationId: Id, sha256: string, bytes: number): Promise<void>;
  /** Bytes of every version kept and of every sending begun. */
  abstract usedBytes(organisationId: Id, personId: Id): Promise<number>;
}
