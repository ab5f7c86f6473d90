import type { Id } from '@probant/domain-kernel';

/** New identifiers: UUID v7. */
export abstract class Ids {
  abstract next(): Id;
  /** An unguessable token for a one-time link, 32 random bytes in base64url. */
  abstract token(): string;
}
