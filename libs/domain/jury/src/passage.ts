import type { BookletChange, ReadingPhase } from '@probant/domain-assessment';
import { ALLOWED, refused, type Day, type Id, type Instant, type Permission } from '@probant/domain-kernel';
import { composition, compositionBlockers, needsBalanceReason, type PeopleApart } from './composition.js';
import { panelPresent, stands, votes, type Seat } from './seat.js';
import type { Attendance, PassageState } from './words.js';

/** One line of the minutes: ids, codes and counts; the sentence is written where it is shown. */
export interface MinutesLine { readonly at: Instant; readonly code: string; readonly facts: Readonly<Record<string, string | number | null>> }

/** One booklet version, one hearing, one panel, the blocs presented, the decisions. */
export interface Passage {
  readonly id: Id;
  readonly organisationId: Id;
  readonly certifierId: Id;
  readonly candidacyId: Id;
  readonly number: number;
  readonly state: PassageState;
  readonly blocIds: readonly Id[];
  readonly bookletId: Id | null;
  readonly bookletVersion: number | null;
  readonly bookletChanges: readonly BookletChange[];
  readonly hearingAt: Instant | null;
  readonly place: string | null;
  readonly balanceReason: string | null;
  readonly attendance: Attendance | null;
  readonly hearingStartedAt: Instant | null;
  readonly hearingEndedAt: Instant | null;
  readonly deliberationOpenedAt: Instant | null;
  readonly ruleSetId: Id | null;
  readonly adaptationId: Id | null;
  readonly minutes: readonly MinutesLine[];
  readonly sealedHash: string | null;
  readonly sealedAt: Instant | null;
  readonly sealedHead: string | null;
  readonly notifiedOn: Day | null;
  readonly revision: number;
}

/** What the permissions look at: the passage, who sits, who may not. */
export interface Sitting { readonly passage: Passage; readonly seats: readonly Seat[]; readonly apart: PeopleApart }

/** Date, place and seats may change until the hearing is opened. */
export function maySeatPanel({ passage }: Sitting): Permission {
  return isBeforeHearing(passage) ? ALLOWED : refused('jury.hearing_already_opened');
}

/** Convoking needs a date, a complete panel (D.6412-6), a reason where women and men are not balanced, and a verified booklet. */
export function mayConvoke({ passage, seats, apart }: Sitting, verified: boolean): Permission {
  if (passage.state !== 'preparing' && passage.state !== 'deposited') return refused('jury.already_convoked');
  if (!verified) return refused('jury.booklet_not_verified');
  if (!passage.hearingAt) return refused('jury.no_date');
  return panelHolds(seats, apart, passage.balanceReason);
}

/** A panel that may sit, or the blockers that forbid it. */
export function panelHolds(seats: readonly Seat[], apart: PeopleApart, balanceReason: string | null): Permission {
  const rules = composition(seats, apart);
  const blockers = compositionBlockers(rules);
  if (blockers.length > 0) return refused('jury.composition', { blockers: blockers.map((rule) => rule.code), article: 'D.6412-6' });
  if (needsBalanceReason(rules) && !balanceReason?.trim()) return refused('jury.balance_reason_missing', { article: 'D.6412-6' });
  return ALLOWED;
}

/** A seat is answered once convoked and before the hearing; an acceptance may still become a refusal. */
export function mayAnswerSeat({ passage }: Sitting, seat: Seat): Permission {
  if (seat.state === 'replaced') return refused('jury.seat_replaced');
  if (passage.state !== 'convoked') return refused(isBeforeHearing(passage) ? 'jury.not_convoked' : 'jury.hearing_already_opened');
  return ALLOWED;
}

/** Where a seat's reading stands: it opens with the acceptance, goes on at the hearing and closes with it. A client or a secretary marks nothing. */
export function readingPhase(passage: Pick<Passage, 'state' | 'hearingEndedAt'>, seat: Pick<Seat, 'state' | 'role'>): ReadingPhase {
  if (seat.state !== 'accepted' || !votes(seat) || passage.state === 'preparing' || passage.state === 'deposited') return 'not_open';
  if (passage.state === 'convoked') return 'booklet';
  return passage.state === 'hearing' && passage.hearingEndedAt === null ? 'hearing' : 'closed';
}

/** The president opens the hearing of a convoked passage. */
export function mayOpenHearing({ passage }: Sitting, seat: Seat): Permission {
  if (!presides(seat)) return refused('jury.president_only');
  if (passage.state === 'convoked') return ALLOWED;
  return refused(isBeforeHearing(passage) ? 'jury.not_convoked' : 'jury.hearing_already_opened');
}

/** The president closes the hearing under way. */
export function mayCloseHearing({ passage }: Sitting, seat: Seat): Permission {
  if (!presides(seat)) return refused('jury.president_only');
  if (passage.state !== 'hearing') return refused(passage.state === 'convoked' ? 'jury.hearing_not_opened' : 'jury.hearing_already_closed');
  return passage.hearingEndedAt ? refused('jury.hearing_already_closed') : ALLOWED;
}

/** The president opens the deliberation once the hearing is closed; the composition is checked again on those present (D.6412-6). */
export function mayOpenDeliberation({ passage, seats, apart }: Sitting, seat: Seat): Permission {
  if (!presides(seat)) return refused('jury.president_only');
  if (passage.state === 'deliberating' || passage.state === 'closed') return refused('jury.deliberation_already_opened');
  if (!passage.hearingEndedAt) return refused('jury.hearing_not_closed');
  const blockers = compositionBlockers(composition(panelPresent(seats), apart));
  return blockers.length > 0 ? refused('jury.composition', { blockers: blockers.map((rule) => rule.code), article: 'D.6412-6', present: panelPresent(seats).length }) : ALLOWED;
}

/** The marks of the panel are read by those who were present, once the readings are closed. */
export function mayReadDeliberation({ passage }: Sitting, seat: Seat): Permission {
  if (!passage.hearingEndedAt) return refused('jury.hearing_not_closed');
  return seat.state === 'accepted' && seat.present === true && seat.role !== 'client' ? ALLOWED : refused('jury.not_present');
}

/** Agreeing a mark and deciding a bloc: the president, while the panel deliberates. */
export function mayDeliberate({ passage }: Sitting, seat: Seat): Permission {
  if (!presides(seat)) return refused('jury.president_only');
  if (passage.state === 'deliberating') return ALLOWED;
  return refused(passage.state === 'closed' ? 'jury.minutes_sealed' : 'jury.deliberation_not_opened');
}

/** Those present sign once every bloc presented is decided; the president's signature seals. */
export function maySign({ passage }: Sitting, seat: Seat, decidedBlocIds: readonly Id[]): Permission {
  if (passage.sealedAt) return refused('jury.minutes_sealed');
  if (passage.state !== 'deliberating') return refused('jury.deliberation_not_opened');
  if (seat.present !== true || seat.state !== 'accepted') return refused('jury.not_present');
  const left = passage.blocIds.filter((id) => !decidedBlocIds.includes(id));
  return left.length > 0 ? refused('jury.blocs_undecided', { blocIds: left }) : ALLOWED;
}

/** Whether the seat presides: standing and accepted. */
export function presides(seat: Pick<Seat, 'role' | 'state'>): boolean {
  return seat.role === 'president' && stands(seat) && seat.state === 'accepted';
}

function isBeforeHearing(passage: Passage): boolean {
  return passage.state === 'preparing' || passage.state === 'deposited' || passage.state === 'convoked';
}
