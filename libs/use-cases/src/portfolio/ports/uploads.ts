import type { Upload, UploadPart } from '@probant/domain-portfolio';
import type { Id, Instant } from '@probant/domain-kernel';

/** Files being sent in parts. */
export abstract class Uploads {
  abstract find(organisationId: Id, id: Id): Promise<Upload | null>;
  abstract listOf(organisationId: Id, personId: Id): Promise<readonly Upload[]>;
  /** Those of the organisation whose time is over. */
  abstract expired(organisationId: Id, now: Instant): Promise<readonly Upload[]>;
  abstract add(upload: Upload): Promise<void>;
  /** Keeps a part; the same number again replaces it. */
  abstract savePart(upload: Upload, part: UploadPart): Promise<void>;
  abstract remove(upload: Upload): Promise<void>;
}
