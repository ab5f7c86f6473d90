import type { Actor, Fact, Id } from '@probant/domain-kernel';

/** Audit and outbox in one: facts enter in the transaction of the state they tell of. */
export abstract class Journal {
  /** Records the facts, in order. Returns the ids of their lines. */
  abstract record(actor: Actor, ...facts: readonly Fact[]): Promise<readonly Id[]>;
  /** Number and hash of the last sealed line of the organisation, as printed on receipts and minutes; null before the first. */
  abstract head(organisationId: Id): Promise<string | null>;
}
