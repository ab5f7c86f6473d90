import type { MarkLevel } from '@probant/domain-assessment';
import { DomainError, type Id, type Instant } from '@probant/domain-kernel';
import type { Agreement } from './words.js';

/** What a panel may agree on: `not_observed` is nobody's common mark. */
export const AGREED_LEVELS = ['met', 'partly_met', 'not_met'] as const;
export type AgreedLevel = (typeof AGREED_LEVELS)[number];

/** The panel's common mark on a criterion, with how it was reached. */
export interface AgreedMark {
  readonly criterionId: Id;
  readonly level: AgreedLevel;
  readonly agreement: Agreement;
  readonly revision: number;
  readonly agreedAt: Instant;
}

/** What one present voter says of a criterion once readings are closed. */
export interface PanelMark { readonly personId: Id; readonly level: MarkLevel; readonly comment: string }

const RANK: Record<AgreedLevel, number> = { not_met: 0, partly_met: 1, met: 2 };
const isObserved = (level: MarkLevel): level is AgreedLevel => level !== 'not_observed';

/** The level all present voters gave, or null: a single `not_observed` makes a divergence. */
export function concordantLevel(levels: readonly MarkLevel[]): AgreedLevel | null {
  const [first] = levels;
  return first !== undefined && isObserved(first) && levels.every((level) => level === first) ? first : null;
}

/** Marks on which every present voter agrees: agreed by themselves, unanimous. */
export function concordantMarks(levelsByCriterion: ReadonlyMap<Id, readonly MarkLevel[]>, now: Instant): readonly AgreedMark[] {
  return [...levelsByCriterion].flatMap(([criterionId, levels]) => {
    const level = concordantLevel(levels);
    return level ? [{ criterionId, level, agreement: 'unanimous' as const, revision: 1, agreedAt: now }] : [];
  });
}

/**
 * Checks that how a mark was reached can be true of the marks of those present. A panel that was convinced is `unanimous` whatever the marks were;
 * a majority needs three voters, a casting vote an even number of voices, and neither fits marks that all say that level, nor a level no voice comes near.
 * Throws `invalid`.
 */
export function checkAgreement(level: AgreedLevel, agreement: Agreement, levels: readonly MarkLevel[]): void {
  if (agreement === 'unanimous') return;
  const observed = levels.filter(isObserved);
  const refuse = (code: string): never => {
    throw new DomainError('invalid', code, { agreement, voters: levels.length });
  };
  if (concordantLevel(levels) === level) refuse('jury.marks_were_unanimous');
  if (agreement === 'majority' && levels.length < 3) refuse('jury.majority_needs_three');
  if (agreement === 'casting_vote' && levels.length % 2 === 1 && observed.length === levels.length) refuse('jury.no_tie_to_cast');
  const ranks = observed.map((each) => RANK[each]);
  if (ranks.length > 0 && (RANK[level] < Math.min(...ranks) || RANK[level] > Math.max(...ranks))) refuse('jury.agreement_contradicts_marks');
}

/** Checks how a decision was reached against the number of voters present. Throws `invalid`. */
export function checkDecisionAgreement(agreement: Agreement, voters: number): void {
  if (agreement === 'majority' && voters < 3) throw new DomainError('invalid', 'jury.majority_needs_three', { voters });
  if (agreement === 'casting_vote' && voters % 2 === 1) throw new DomainError('invalid', 'jury.no_tie_to_cast', { voters });
}
