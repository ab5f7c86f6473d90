import type { FaultFacts, ReadingFault } from '@probant/use-cases';

/** A document that gives nothing to read, and why. */
export class Unread extends Error {
  constructor(
    readonly fault: ReadingFault,
    readonly facts: FaultFacts = {},
  ) {
    super(fault);
  }
}
