import type { MarkLevel } from '@probant/domain-assessment';
import type { AgreedMark, BlocDecision, Passage, Revocation } from '@probant/domain-jury';
import type { Id } from '@probant/domain-kernel';

/** A juror's mark as the panel reads it once the readings are closed. */
export interface ClosedMark { readonly seatId: Id; readonly personId: Id; readonly criterionId: Id; readonly level: MarkLevel | null; readonly comment: string }

/** A decision with where it stands. */
export interface DecisionFile { readonly decision: BlocDecision; readonly organisationId: Id; readonly certifierId: Id; readonly candidacyId: Id; readonly revocation: Revocation | null }

/** What the panel agreed and decided. */
export abstract class Deliberations {
  /** Marks of the seats whose reading is closed; nothing for who may not read them. */
  abstract closedMarks(passageId: Id): Promise<readonly ClosedMark[]>;
  abstract agreed(passageId: Id): Promise<readonly AgreedMark[]>;
  /** Adds marks agreed by themselves. */
  abstract addAgreed(passage: Passage, marks: readonly AgreedMark[]): Promise<void>;
  /** Writes one when nobody wrote since `mark.revision - 1`; says whether it was written. */
  abstract agree(passage: Passage, mark: AgreedMark): Promise<boolean>;
  /** Every decision of a candidacy, revoked ones included, the oldest first. */
  abstract decisions(candidacyId: Id): Promise<readonly BlocDecision[]>;
  /** Adds it unless the bloc is decided already in this passage; says whether it was added. */
  abstract decide(passage: Passage, decision: BlocDecision): Promise<boolean>;
  abstract findDecision(decisionId: Id): Promise<DecisionFile | null>;
  /** Revocations of a candidacy's decisions that await a second person. */
  abstract revocationsAsked(candidacyId: Id): Promise<readonly Revocation[]>;
  abstract saveRevocation(file: DecisionFile, revocation: Revocation): Promise<void>;
  /** How many managers the organisation has. */
  abstract managers(organisationId: Id): Promise<number>;
}
