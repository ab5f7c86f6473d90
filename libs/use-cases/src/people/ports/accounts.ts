import type { Id, Instant } from '@probant/domain-kernel';

/** A person as signing in sees them. No password yet: invited, never come. */
export interface Account { readonly id: Id; readonly email: string; readonly givenName: string; readonly familyName: string; readonly passwordHash: string | null }

/** Accounts, one everywhere. */
export abstract class Accounts {
  abstract findByEmail(email: string): Promise<Account | null>;
  abstract find(personId: Id): Promise<Account | null>;
  abstract rename(personId: Id, givenName: string, familyName: string): Promise<void>;
  abstract setPassword(personId: Id, passwordHash: string, at: Instant): Promise<void>;
}
