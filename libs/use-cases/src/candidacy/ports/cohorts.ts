import type { Day, Id, Instant } from '@probant/domain-kernel';

/** A group of candidacies of one organisation. */
export interface Cohort { readonly id: Id; readonly organisationId: Id; readonly name: string; readonly certificationId: Id | null; readonly depositDueOn: Day | null; readonly createdAt: Instant }

export abstract class Cohorts {
  /** The newest first, with how many candidacies each has. */
  abstract listOf(organisationId: Id): Promise<readonly (Cohort & { readonly count: number })[]>;
  abstract find(organisationId: Id, cohortId: Id): Promise<Cohort | null>;
  abstract add(cohort: Cohort): Promise<void>;
}
