import type { Instant } from '@probant/domain-kernel';

/** Failed tries, by account and by address, kept a day. */
export abstract class SignInFailures {
  abstract countSince(key: string, since: Instant): Promise<number>;
  /** Counts one failure under each key, whatever becomes of the request: a refusal must not erase it. */
  abstract add(keys: readonly string[], at: Instant): Promise<void>;
  abstract clear(key: string): Promise<void>;
}
