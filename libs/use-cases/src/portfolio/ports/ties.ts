import type { Argument, Tie } from '@probant/domain-portfolio';
import type { Id } from '@probant/domain-kernel';
import type { Dossier } from './dossiers.js';

/** Ties and arguments of a candidacy. */
export abstract class Ties {
  abstract find(dossier: Dossier, id: Id): Promise<Tie | null>;
  /** The living tie of this evidence to this competency; null when there is none. */
  abstract between(dossier: Dossier, evidenceId: Id, competencyId: Id): Promise<Tie | null>;
  /** Living ties, in the order they were made, and every argument. */
  abstract writtenOf(dossier: Dossier): Promise<{ readonly ties: readonly Tie[]; readonly arguments: readonly Argument[] }>;
  abstract add(tie: Tie): Promise<void>;
  /** Writes it when it is one revision after what is kept; throws `conflict` `portfolio.stale_edit` otherwise. */
  abstract save(tie: Tie): Promise<void>;
  abstract argumentFor(dossier: Dossier, competencyId: Id): Promise<Argument | null>;
  /** Writes it when it is one revision after what is kept, 1 for the first; throws `conflict` `portfolio.stale_edit` otherwise. */
  abstract saveArgument(dossier: Dossier, argument: Argument): Promise<void>;
}
