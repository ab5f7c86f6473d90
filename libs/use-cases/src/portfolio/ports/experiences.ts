import type { Experience } from '@probant/domain-portfolio';
import type { Id } from '@probant/domain-kernel';

/** Experiences of a person's library in one organisation. */
export abstract class Experiences {
  abstract find(organisationId: Id, id: Id): Promise<Experience | null>;
  /** Most recent first, those put aside left out. */
  abstract listOf(organisationId: Id, personId: Id): Promise<readonly Experience[]>;
  abstract add(experience: Experience): Promise<void>;
  /** Writes it when it is one revision after what is kept; throws `conflict` `portfolio.stale_edit` otherwise. */
  abstract save(experience: Experience): Promise<void>;
}
