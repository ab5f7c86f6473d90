import type { CandidacyAction } from '@probant/domain-candidacy';
import type { Actor, Id, Instant } from '@probant/domain-kernel';

/** Moves a candidacy along its table of transitions, as the jury's acts ask. */
export abstract class CandidacySteps {
  /** Takes the step now; throws the table's refusal when the candidacy is elsewhere. */
  abstract take(actor: Actor, candidacyId: Id, action: Extract<CandidacyAction, 'convoke' | 'close_hearing' | 'decide'>, now: Instant): Promise<void>;
}
