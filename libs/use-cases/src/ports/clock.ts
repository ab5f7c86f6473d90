import type { Day, Instant } from '@probant/domain-kernel';

/** The time of the request, given by the runtime. */
export abstract class Clock {
  abstract now(): Instant;
  /** Today in Europe/Paris. */
  abstract today(): Day;
}
