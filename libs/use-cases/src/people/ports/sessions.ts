import type { Id, Instant } from '@probant/domain-kernel';

export interface SessionLine { readonly id: Id; readonly device: string; readonly createdAt: Instant; readonly lastSeenAt: Instant }

/** Sessions kept on the server: closed there, closed everywhere. */
export abstract class Sessions {
  abstract listOf(personId: Id): Promise<readonly SessionLine[]>;
  /** Closes one session of the person. Returns false when there was none. */
  abstract close(personId: Id, sessionId: Id): Promise<boolean>;
  /** Closes all but one; all when `keep` is null. */
  abstract closeAll(personId: Id, keep: Id | null): Promise<void>;
}
