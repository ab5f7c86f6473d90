import type { Id, Instant } from '@probant/domain-kernel';

export interface PasswordReset { readonly id: Id; readonly personId: Id; readonly tokenHash: string; readonly expiresAt: Instant; readonly usedAt: Instant | null; readonly createdAt: Instant }

/** Links to a new password: each serves once. */
export abstract class PasswordResets {
  abstract add(reset: PasswordReset): Promise<void>;
  abstract findByToken(tokenHash: string): Promise<PasswordReset | null>;
  /** Uses it up, and every other link of the person. Returns false when somebody else just did. */
  abstract use(reset: PasswordReset, at: Instant): Promise<boolean>;
}
