import { DomainError, type Id, type Instant } from '@probant/domain-kernel';
import { checkDecisionAgreement } from './agreed-mark.js';
import type { ProposalOutcome } from './rule-engine.js';
import type { Agreement, Verdict } from './words.js';

/** The jury's decision on a bloc. Immutable: revoking adds a row and it stays in history. */
export interface BlocDecision {
  readonly id: Id;
  readonly passageId: Id;
  readonly passageNumber: number;
  readonly blocId: Id;
  readonly verdict: Verdict;
  readonly motive: string;
  readonly criterionIds: readonly Id[];
  readonly wouldSuffice: string | null;
  readonly agreement: Agreement;
  /** Whether it departs from what the rule set proposed. */
  readonly departs: boolean;
  readonly decidedAt: Instant;
  readonly decidedBy: Id;
  readonly revokedAt: Instant | null;
  readonly revocationMotive: string | null;
}

/** What the deliberation knows of the bloc being decided. */
export interface BlocBeforeDecision {
  readonly passageId: Id;
  readonly passageNumber: number;
  readonly presentedBlocIds: readonly Id[];
  readonly decidedBlocIds: readonly Id[];
  /** Every criterion of the bloc, exempted ones included. */
  readonly criterionIds: readonly Id[];
  /** Criteria in scope without an agreed mark. */
  readonly undecidedCriterionIds: readonly Id[];
  readonly proposal: ProposalOutcome;
  readonly voters: number;
}

export type DecisionAsked = Pick<BlocDecision, 'blocId' | 'verdict' | 'motive' | 'criterionIds' | 'wouldSuffice' | 'agreement'>;

/**
 * Decides a bloc. The jury is sovereign: it may depart from the proposal, and it is said. A motive names a criterion of the bloc
 * (one foreign to the competencies voids the decision); a refusal says what would suffice. Throws `invalid`, `forbidden` or `conflict`.
 */
export function decideBloc(before: BlocBeforeDecision, asked: DecisionAsked, by: { readonly id: Id; readonly personId: Id; readonly now: Instant }): BlocDecision {
  const { blocId, verdict, agreement } = asked;
  if (!before.presentedBlocIds.includes(blocId)) throw new DomainError('invalid', 'jury.bloc_outside_scope', { blocId });
  if (before.decidedBlocIds.includes(blocId)) throw new DomainError('conflict', 'jury.bloc_already_decided', { blocId });
  if (before.undecidedCriterionIds.length > 0) throw new DomainError('forbidden', 'jury.criteria_undecided', { criterionIds: before.undecidedCriterionIds });
  if (!asked.motive.trim()) throw new DomainError('invalid', 'jury.motive_missing', { blocId });
  if (asked.criterionIds.length === 0) throw new DomainError('invalid', 'jury.motive_names_no_criterion', { blocId });
  const foreign = asked.criterionIds.filter((id) => !before.criterionIds.includes(id));
  if (foreign.length > 0) throw new DomainError('invalid', 'jury.criterion_outside_bloc', { criterionIds: foreign });
  const wouldSuffice = asked.wouldSuffice?.trim() || null;
  if (verdict === 'not_validated' && !wouldSuffice) throw new DomainError('invalid', 'jury.would_suffice_missing', { blocId });
  checkDecisionAgreement(agreement, before.voters);
  return {
    id: by.id, passageId: before.passageId, passageNumber: before.passageNumber, blocId, verdict, motive: asked.motive.trim(), criterionIds: [...new Set(asked.criterionIds)], wouldSuffice, agreement,
    departs: departs(before.proposal, verdict), decidedAt: by.now, decidedBy: by.personId, revokedAt: null, revocationMotive: null,
  };
}

/** Whether a verdict departs from a proposal; a proposal that concluded nothing cannot be departed from. */
export function departs(proposal: ProposalOutcome, verdict: Verdict): boolean {
  return (proposal === 'validated' || proposal === 'not_validated') && proposal !== verdict;
}

/** A revocation: asked by one manager of the certifier, confirmed by another where there are two. */
export interface Revocation { readonly decisionId: Id; readonly motive: string; readonly askedBy: Id; readonly askedAt: Instant; readonly confirmedBy: Id | null; readonly revokedAt: Instant | null }

/**
 * The revocation after this manager spoke: at once where the certifier has one manager, at the second person's word where it has two.
 * Throws `conflict` when it is already revoked, or when the same person speaks twice.
 */
export function revoke(decisionId: Id, asked: Revocation | null, managers: number, by: { readonly personId: Id; readonly motive: string; readonly now: Instant }): Revocation {
  if (asked?.revokedAt) throw new DomainError('conflict', 'jury.decision_already_revoked', { decisionId });
  if (!by.motive.trim()) throw new DomainError('invalid', 'jury.motive_missing', { decisionId });
  if (!asked) return { decisionId, motive: by.motive.trim(), askedBy: by.personId, askedAt: by.now, confirmedBy: null, revokedAt: managers >= 2 ? null : by.now };
  if (asked.askedBy === by.personId && managers >= 2) throw new DomainError('conflict', 'jury.second_person_needed', { decisionId });
  return { ...asked, confirmedBy: by.personId, revokedAt: by.now };
}
