import type { Actor } from '@probant/domain-kernel';

/** Runs work in a transaction of its own, with its actor. For the few acts that wait long in between: a transaction never stays open meanwhile. */
export type Within = <T>(work: (actor: Actor) => Promise<T>) => Promise<T>;
