import { DomainError, type Day, type Id, type Instant } from '@probant/domain-kernel';

export type ExperienceStatus = 'salaried' | 'consultant' | 'volunteer';

/** What a person writes of an experience. */
export interface ExperienceContent {
  readonly role: string;
  readonly employer: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly weeklyHours: number | null;
  readonly status: ExperienceStatus;
  readonly description: string;
}

/** An experience of a person's library in one organisation. `removedAt` is set while it is put aside; it can be given back. */
export interface Experience extends ExperienceContent {
  readonly id: Id;
  readonly organisationId: Id;
  readonly personId: Id;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
  readonly revision: number;
}

/** Throws `invalid` when an experience ends before it begins. */
export function checkExperience(content: ExperienceContent): void {
  if (content.to !== null && content.to < content.from) throw new DomainError('invalid', 'portfolio.dates_reversed');
}
