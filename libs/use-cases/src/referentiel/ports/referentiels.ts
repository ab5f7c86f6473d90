import type { Id } from '@probant/domain-kernel';
import type { Referentiel, ReferentielReading } from '@probant/domain-referentiel';

/** One line of the document that was read, numbered from 1. */
export interface SourceLine { readonly number: number; readonly text: string }

/** Référentiels: the line of each version, and the reading that hangs under it. */
export abstract class Referentiels {
  /** Null when there is none, or none that the actor sees. */
  abstract find(id: Id): Promise<Referentiel | null>;
  /** Every version of these certifications that the actor sees, the newest import first. */
  abstract ofCertifications(certificationIds: readonly Id[]): Promise<readonly Referentiel[]>;
  /** The tree, the doubts and what found no place; null before the first reading. */
  abstract readingOf(referentiel: Referentiel): Promise<ReferentielReading | null>;
  /** The référentiel and what was read of it, held until the end of the transaction: corrections follow one another. Null when the actor may not write it, or before the first reading. */
  abstract holdDraft(id: Id): Promise<{ readonly referentiel: Referentiel; readonly reading: ReferentielReading | null } | null>;
  /** Lines `from` to `to` of the document, both included, and how many it has. */
  abstract linesOf(referentiel: Referentiel, from: number, to: number): Promise<{ readonly total: number; readonly lines: readonly SourceLine[] }>;
  abstract add(referentiel: Referentiel): Promise<void>;
  /** Saves the line. Throws `conflict` unless it follows the revision kept. */
  abstract save(referentiel: Referentiel): Promise<void>;
  /** Saves the line with what was read. Throws `conflict` unless it follows the revision kept. */
  abstract saveReading(referentiel: Referentiel, reading: ReferentielReading, lines: readonly string[]): Promise<void>;
  /** Saves a draft held, corrected: what `after` has in common with `before` is not written again. */
  abstract saveDraft(referentiel: Referentiel, before: ReferentielReading, after: ReferentielReading): Promise<void>;
  /** Removes it with its reading, rules and adaptations. */
  abstract remove(referentiel: Referentiel): Promise<void>;
  /** How many managers the certifier has besides this person. */
  abstract otherManagers(certifierId: Id, personId: Id | null): Promise<number>;
  /** Given and family names of those the actor sees. */
  abstract namesOf(personIds: readonly Id[]): Promise<ReadonlyMap<Id, string>>;
}
