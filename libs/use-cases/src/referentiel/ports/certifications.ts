import type { Id } from '@probant/domain-kernel';
import type { Certification } from '@probant/domain-referentiel';

/** A certification with its certifier's name, and the centres that read it: habilitated now, or once while candidacies they opened go on. */
export interface NamedCertification extends Certification { readonly certifierName: string; readonly centreIds: readonly Id[] }

/** Certifications: a certifier's own, and those a centre is habilitated for. */
export abstract class Certifications {
  /** Null when there is none, or none that the actor sees. */
  abstract find(id: Id): Promise<NamedCertification | null>;
  /** Those of the organisation, then those it reads as a centre, by title. */
  abstract listFor(organisationId: Id): Promise<readonly NamedCertification[]>;
  abstract add(certification: Certification): Promise<void>;
  /** Keeps its code of the register, its level and the end of its registration as they are now. */
  abstract amend(certification: Certification): Promise<void>;
  /** Holds the certification until the end of the transaction: imports and publications of its référentiels follow one another. */
  abstract hold(certification: Certification): Promise<void>;
}
