import { addDays, dayOf, type Day, type Id, type Instant } from '@probant/domain-kernel';
import { UuidIds } from '@probant/runtime';
import { Clock } from '@probant/use-cases';

/** A clock one moves: what the demo tells happened on its day. Not moved, it is the machine's. */
export class DemoClock extends Clock {
  private at: Instant | null = null;
  now(): Instant {
    return this.at ?? new Date().toISOString();
  }
  today(): Day {
    return dayOf(this.now());
  }
  moveTo(at: Instant | null): void {
    this.at = at;
  }
}

/** Ids of the product, that remember the last link given: the demo opens its own invitations. */
export class DemoIds extends UuidIds {
  lastToken = '';
  override token(): string {
    this.lastToken = super.token();
    return this.lastToken;
  }
  override next(): Id {
    return super.next();
  }
}

interface Moment { readonly at: Instant; readonly order: number; readonly act: () => Promise<unknown> }

/** What happens, told thing by thing and person by person, and done in the order of its days. */
export class Scenario {
  private readonly moments: Moment[] = [];

  constructor(
    private readonly today: Day,
    private readonly clock: DemoClock,
  ) {}

  /** The day so many days ago (later when negative). */
  day(ago: number): Day {
    return addDays(this.today, -ago);
  }

  /** An instant of that day, in UTC. */
  instant(ago: number, time: string): Instant {
    return `${this.day(ago)}T${time}:00.000Z`;
  }

  on(ago: number, time: string, act: () => Promise<unknown>): void {
    this.moments.push({ at: this.instant(ago, time), order: this.moments.length, act });
  }

  async play(): Promise<void> {
    const inOrder = [...this.moments].sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1));
    for (const { at, act } of inOrder) {
      this.clock.moveTo(at);
      await act();
    }
    this.clock.moveTo(null);
  }
}
