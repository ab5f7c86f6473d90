import { dayOf, type Actor, type Day, type Fact, type Id, type Instant, type Role } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';

/** A clock that stands still until told. */
export class FixedClock extends Clock {
  constructor(private at: Instant = '2026-03-01T09:00:00.000Z') {
    super();
  }
  now(): Instant {
    return this.at;
  }
  today(): Day {
    return dayOf(this.at);
  }
  moveTo(at: Instant): void {
    this.at = at;
  }
}

/** Counted ids: 00000000-0000-7000-8000-000000000001, then …002. */
export class CountedIds extends Ids {
  private count = 0;
  next(): Id {
    this.count += 1;
    return idOf(this.count);
  }
  token(): string {
    this.count += 1;
    return `token-${this.count}`.padEnd(43, '0');
  }
}

/** The n-th counted id. */
export function idOf(n: number): Id {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** A journal that keeps what it was told. */
export class ListedJournal extends Journal {
  readonly facts: Fact[] = [];
  async record(_actor: Actor, ...facts: readonly Fact[]): Promise<readonly Id[]> {
    this.facts.push(...facts);
    return facts.map((_, index) => idOf(900_000 + index));
  }
  async head(): Promise<string | null> {
    return null;
  }
  types(): readonly string[] {
    return this.facts.map((fact) => fact.type);
  }
}

/** A person acting in an organisation with these roles. */
export function person(personId: Id, organisationId: Id, ...roles: readonly Role[]): Actor {
  return { kind: 'person', personId, organisationId, memberships: [{ organisationId, roles }] };
}
