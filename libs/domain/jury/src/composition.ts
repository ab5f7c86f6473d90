import type { Id } from '@probant/domain-kernel';
import { stands, votes, type Seat } from './seat.js';

/** One rule of the composition: a blocker stops the convocation and the deliberation, a warning asks for its reason. */
export interface CompositionRule {
  readonly code: 'jury.too_few' | 'jury.nobody_qualified' | 'jury.one_president' | 'jury.link' | 'jury.accompagnateur' | 'jury.candidate' | 'jury.balance';
  readonly severity: 'blocker' | 'warning';
  readonly article: string;
  readonly ok: boolean;
  readonly personIds: readonly Id[];
}

/** Who must not sit: the candidate, and who accompanied them. */
export interface PeopleApart { readonly candidateId: Id; readonly accompagnateurId: Id | null }

const ARTICLE = 'D.6412-6';

/**
 * Composition of a panel (code du travail, D.6412-6): at least two, at least one qualified, exactly one president, no present or past link,
 * never the accompagnateur nor the candidate; balance of women and men is a warning. Declined and replaced seats do not count.
 */
export function composition(seats: readonly Seat[], apart: PeopleApart): readonly CompositionRule[] {
  const standing = seats.filter(stands);
  const panel = standing.filter(votes);
  const rule = (code: CompositionRule['code'], ok: boolean, concerned: readonly Seat[] = [], severity: CompositionRule['severity'] = 'blocker'): CompositionRule => ({ code, severity, article: ARTICLE, ok, personIds: concerned.map((seat) => seat.personId) });
  const presidents = panel.filter((seat) => seat.role === 'president');
  const linked = standing.filter((seat) => seat.linkDeclared);
  const accompagnateur = standing.filter((seat) => seat.personId === apart.accompagnateurId);
  const candidate = standing.filter((seat) => seat.personId === apart.candidateId);
  return [
    rule('jury.too_few', panel.length >= 2),
    rule('jury.nobody_qualified', panel.some((seat) => seat.qualified)),
    rule('jury.one_president', presidents.length === 1, presidents.length > 1 ? presidents : []),
    rule('jury.link', linked.length === 0, linked),
    rule('jury.accompagnateur', accompagnateur.length === 0, accompagnateur),
    rule('jury.candidate', candidate.length === 0, candidate),
    rule('jury.balance', isBalanced(panel), [], 'warning'),
  ];
}

/** The blockers that do not hold. */
export function compositionBlockers(rules: readonly CompositionRule[]): readonly CompositionRule[] {
  return rules.filter((rule) => rule.severity === 'blocker' && !rule.ok);
}

/** Whether the balance of women and men asks for a recorded reason. */
export function needsBalanceReason(rules: readonly CompositionRule[]): boolean {
  return rules.some((rule) => rule.severity === 'warning' && !rule.ok);
}

/** Balanced when women and men differ by one at most; an unstated gender is never held against a panel. */
function isBalanced(panel: readonly Seat[]): boolean {
  const count = (gender: Seat['gender']): number => panel.filter((seat) => seat.gender === gender).length;
  return Math.abs(count('woman') - count('man')) - count('unstated') <= 1;
}
