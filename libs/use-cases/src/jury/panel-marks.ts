import type { MarkLevel } from '@probant/domain-assessment';
import { levelsAtClosing } from '@probant/domain-assessment';
import { panelPresent, type AgreedLevel, type AgreedMark, type PanelMark, type Seat } from '@probant/domain-jury';
import type { Id } from '@probant/domain-kernel';
import type { ClosedMark } from './ports/deliberations.js';

/** What each present voter says of each criterion: an unmarked one is their `not_observed`; an absent juror's marks are left out. */
export function marksByCriterion(inScope: readonly Id[], seats: readonly Seat[], closed: readonly ClosedMark[]): ReadonlyMap<Id, readonly PanelMark[]> {
  const voices = panelPresent(seats).map((seat) => {
    const own = closed.filter((mark) => mark.seatId === seat.id);
    return { personId: seat.personId, levels: levelsAtClosing(inScope, own), comments: new Map(own.map((mark) => [mark.criterionId, mark.comment])) };
  });
  return new Map(inScope.map((id) => [id, voices.map(({ personId, levels, comments }) => ({ personId, level: levels.get(id) ?? 'not_observed', comment: comments.get(id) ?? '' }))]));
}

/** The levels alone. */
export function levelsOf(marks: readonly PanelMark[]): readonly MarkLevel[] {
  return marks.map((mark) => mark.level);
}

/** Agreed levels by criterion, as the rule engine reads them. */
export function agreedLevels(agreed: readonly AgreedMark[]): ReadonlyMap<Id, AgreedLevel> {
  return new Map(agreed.map((mark) => [mark.criterionId, mark.level]));
}
