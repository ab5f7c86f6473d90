import { dayOf, type Day, type Instant } from '@probant/domain-kernel';
import { Clock } from '@probant/use-cases';

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Instant {
    return new Date().toISOString();
  }
  today(): Day {
    return dayOf(this.now());
  }
}
