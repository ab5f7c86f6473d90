import { ALLOWED, DomainError, refused, type Id, type Instant, type Permission } from '@probant/domain-kernel';
import type { BookletChange, Mark, MarkBasis, MarkLevel, MarkPlace } from './mark.js';

/** How far a seat's reading is: not open to it, open on the booklet alone, open while the candidate is heard, closed. */
export type ReadingPhase = 'not_open' | 'booklet' | 'hearing' | 'closed';

/** A seat's reading as the rules need it: bound to one booklet version, over the criteria in scope. */
export interface Reading {
  readonly phase: ReadingPhase;
  readonly bookletVersion: number;
  readonly criterionIds: readonly Id[];
  readonly marks: readonly Mark[];
}

/** A piece of evidence of the booklet, as far as a pointer needs it. */
export interface PointedEvidence {
  readonly id: Id;
  readonly pages: number | null;
  readonly seconds: number | null;
}

/** What a juror asks for one criterion. `level` null without comment nor pointer clears the mark; `revision` is the one they saw, 0 before the first. */
export interface MarkChange {
  readonly criterionId: Id;
  readonly level: MarkLevel | null;
  readonly comment: string;
  readonly evidenceId: Id | null;
  readonly place: MarkPlace | null;
  readonly basis: MarkBasis;
  readonly revision: number;
}

/** Whether marks may be given, changed or cleared now. */
export function mayMark(phase: ReadingPhase): Permission {
  if (phase === 'not_open') return refused('assessment.reading_not_open');
  if (phase === 'closed') return refused('assessment.reading_closed');
  return ALLOWED;
}

/**
 * The mark a change makes; null when nothing is left of it. A comment may come before the level. At the hearing a level saved is confirmed.
 * Throws `forbidden` outside an open reading and `invalid` for a criterion out of scope, a basis before the hearing or a pointer outside the booklet.
 */
export function markOf(reading: Pick<Reading, 'phase' | 'bookletVersion' | 'criterionIds'>, evidence: readonly PointedEvidence[], change: MarkChange, now: Instant): Mark | null {
  const permission = mayMark(reading.phase);
  if (!permission.allowed) throw new DomainError('forbidden', permission.code);
  if (!reading.criterionIds.includes(change.criterionId)) throw new DomainError('invalid', 'assessment.criterion_out_of_scope', { criterionId: change.criterionId });
  if (change.level === null && !change.comment.trim() && !change.evidenceId) return null;
  if (reading.phase === 'booklet' && change.basis !== 'booklet') throw new DomainError('invalid', 'assessment.not_heard_yet');
  checkPointer(evidence, change.evidenceId, change.place);
  const { criterionId, level, comment, evidenceId, place, basis } = change;
  return { criterionId, level, comment, evidenceId, place, basis, confirmed: reading.phase === 'hearing' && level !== null, bookletVersion: reading.bookletVersion, revision: change.revision + 1, savedAt: now };
}

/** One gesture for a competency: a level for its criteria that bear none yet, and for those alone; what was noted of them stays. Throws as `markOf`. */
export function markRemaining(reading: Reading, competencyCriterionIds: readonly Id[], level: MarkLevel, now: Instant): readonly Mark[] {
  const known = new Map(reading.marks.map((mark) => [mark.criterionId, mark]));
  const inScope = new Set(reading.criterionIds);
  return competencyCriterionIds
    .filter((id) => inScope.has(id) && !known.get(id)?.level)
    .flatMap((criterionId) => {
      const { comment, evidenceId, place, revision } = known.get(criterionId) ?? NOTHING_NOTED;
      const mark = markOf(reading, [], { criterionId, level, comment, evidenceId: null, place: null, basis: 'booklet', revision }, now);
      return mark ? [{ ...mark, evidenceId, place }] : [];
    });
}

const NOTHING_NOTED = { comment: '', evidenceId: null, place: null, revision: 0 } as const;

/** Whether a mark given on an older booklet must be looked at again: its evidence changed, or without a pointer what is tied to its criterion did. */
export function isToConfirm(mark: Pick<Mark, 'criterionId' | 'level' | 'evidenceId' | 'bookletVersion'>, changes: readonly BookletChange[]): boolean {
  return mark.level !== null && changes.some(
    (change) => change.version > mark.bookletVersion && (mark.evidenceId ? change.evidenceIds.includes(mark.evidenceId) : change.criterionIds.includes(mark.criterionId)),
  );
}

/** What a seat says of every criterion once its reading is closed: an unmarked criterion is that juror's `not_observed`. */
export function levelsAtClosing(criterionIds: readonly Id[], marks: readonly Pick<Mark, 'criterionId' | 'level'>[]): ReadonlyMap<Id, MarkLevel> {
  const given = new Map(marks.map((mark) => [mark.criterionId, mark.level]));
  return new Map(criterionIds.map((id) => [id, given.get(id) ?? 'not_observed']));
}

function checkPointer(evidence: readonly PointedEvidence[], evidenceId: Id | null, place: MarkPlace | null): void {
  if (evidenceId === null) {
    if (place) throw new DomainError('invalid', 'assessment.place_without_evidence');
    return;
  }
  const pointed = evidence.find((each) => each.id === evidenceId);
  if (!pointed) throw new DomainError('invalid', 'assessment.evidence_not_in_booklet', { evidenceId });
  if (place && !fits(place, pointed)) throw new DomainError('invalid', 'assessment.place_outside_evidence', { evidenceId, pages: pointed.pages, seconds: pointed.seconds });
}

function fits(place: MarkPlace, evidence: PointedEvidence): boolean {
  const within = (from: number | null, to: number | null, max: number | null): boolean => (from === null ? to === null : (to ?? from) >= from && (max === null || (to ?? from) <= max));
  return within(place.pageFrom, place.pageTo, evidence.pages) && within(place.slide, place.slide, evidence.pages) && within(place.secondFrom, place.secondTo, evidence.seconds);
}
