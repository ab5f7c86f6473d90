import { hearingDueOn } from '@probant/domain-candidacy';
import type { Actor, Day, Id, Instant } from '@probant/domain-kernel';
import { composition, mayAnswerSeat, mayCloseHearing, mayConvoke, mayDeliberate, mayOpenDeliberation, mayOpenHearing, mayReadDeliberation, maySeatPanel, readingPhase, type PassageState, type SeatRole, type SeatState } from '@probant/domain-jury';
import { mayMark } from '@probant/domain-assessment';
import { actionOf, managesPassage, seatOf, type ActionState } from './passage-access.js';
import type { NamedSeat, PassageFile } from './ports/passages.js';

/** A seat as screens show it. */
export interface SeatShown { readonly id: Id; readonly givenName: string; readonly familyName: string; readonly seatId: Id; readonly role: SeatRole; readonly state: SeatState; readonly present: boolean | null; readonly profession: string | null; readonly qualified: boolean }
/** A passage as screens show it. */
export interface PassageShown {
  readonly id: Id; readonly number: number; readonly state: PassageState; readonly candidacyId: Id; readonly candidate: PassageFile['candidate']; readonly certification: string; readonly referentielId: Id; readonly organisationSlug: string;
  readonly bookletVersion: number | null; readonly blocIds: Id[]; readonly hearingAt: Instant | null; readonly place: string | null; readonly hearingDueOn: Day | null; readonly hearingStartedAt: Instant | null; readonly hearingEndedAt: Instant | null;
  readonly seats: SeatShown[]; readonly composition: { code: string; severity: 'blocker' | 'warning'; article: string; ok: boolean; personIds: Id[] }[]; readonly balanceReason: string | null; readonly actions: ActionState[];
}

/** The seat, without what only the composition needs. */
export function seatShown({ id, personId, givenName, familyName, role, state, present, profession, qualified }: NamedSeat): SeatShown {
  return { id: personId, givenName, familyName, seatId: id, role, state, present, profession, qualified };
}

/** The passage with its panel, its composition and what this actor may do with it. */
export function passageShown(file: PassageFile, actor: Actor): PassageShown {
  const { passage, candidacy } = file;
  const seats = file.seats.filter((seat) => seat.state !== 'replaced');
  return {
    id: passage.id, number: passage.number, state: passage.state, candidacyId: passage.candidacyId, candidate: file.candidate, certification: file.certification, referentielId: candidacy.referentielId, organisationSlug: file.organisation.slug,
    bookletVersion: passage.bookletVersion, blocIds: [...passage.blocIds], hearingAt: passage.hearingAt, place: passage.place, hearingStartedAt: passage.hearingStartedAt, hearingEndedAt: passage.hearingEndedAt,
    hearingDueOn: hearingDueOn(file.regime, candidacy.depositedOn),
    seats: seats.map(seatShown), composition: composition(seats, file.apart).map((rule) => ({ ...rule, personIds: [...rule.personIds] })), balanceReason: passage.balanceReason, actions: actionsOf(file, actor),
  };
}

/** Whether the booklet of this passage is verified: the candidacy says so, and is at this passage. */
export function isVerified({ passage, candidacy }: PassageFile): boolean {
  return candidacy.status === 'verified' && candidacy.passageNumber === passage.number;
}

function actionsOf(file: PassageFile, actor: Actor): ActionState[] {
  const seat = seatOf(actor, file);
  return [
    ...(managesPassage(actor, file) ? [actionOf('seat_panel', maySeatPanel(file)), actionOf('convoke', mayConvoke(file, isVerified(file)))] : []),
    ...(seat
      ? [
          actionOf('answer_seat', mayAnswerSeat(file, seat)), actionOf('mark', mayMark(readingPhase(file.passage, seat))), actionOf('open_hearing', mayOpenHearing(file, seat)), actionOf('close_hearing', mayCloseHearing(file, seat)),
          actionOf('open_deliberation', mayOpenDeliberation(file, seat)), actionOf('read_deliberation', mayReadDeliberation(file, seat)), actionOf('deliberate', mayDeliberate(file, seat)),
        ]
      : []),
  ];
}
