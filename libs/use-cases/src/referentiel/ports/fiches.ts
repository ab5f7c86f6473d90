import type { Id } from '@probant/domain-kernel';
import type { ReceivedFiche } from '@probant/domain-referentiel';

/** Files of the register received for certifications, with the fiches read in them. */
export abstract class Fiches {
  /** Null when there is none, or none that the actor sees. */
  abstract find(id: Id): Promise<ReceivedFiche | null>;
  /** Those of a certification, the newest first. */
  abstract ofCertification(certificationId: Id): Promise<readonly ReceivedFiche[]>;
  abstract add(received: ReceivedFiche): Promise<void>;
  /** Throws `conflict` unless it follows the revision kept. */
  abstract save(received: ReceivedFiche): Promise<void>;
  /** Removes one that was not joined. Throws `conflict` when it moved on. */
  abstract remove(received: ReceivedFiche): Promise<void>;
}
