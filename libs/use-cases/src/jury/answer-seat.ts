import { Injectable } from '@nestjs/common';
import { demand, type Actor, type Id } from '@probant/domain-kernel';
import { mayAnswerSeat } from '@probant/domain-jury';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, seatedPassage } from './passage-access.js';
import { Passages } from './ports/passages.js';

/** The note on equality, bias, handicap and secrecy is acknowledged and the absence of link affirmed (D.6412-6, L.6421-3), or the seat is declined with its reason. */
export type SeatAnswer = { readonly answer: 'accept'; readonly acknowledged: true; readonly noLink: true } | { readonly answer: 'decline'; readonly reason: string };

/** Accepts or declines one's seat. The booklet opens with the acceptance. */
@Injectable()
export class AnswerSeat {
  constructor(
    private readonly passages: Passages,
    private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found` to who does not sit there, `forbidden` before the convocation or once the hearing is opened. */
  async execute(actor: Actor, passageId: Id, answer: SeatAnswer): Promise<void> {
    const { file, seat } = await seatedPassage(this.passages, actor, passageId);
    demand(mayAnswerSeat(file, seat));
    const accepted = answer.answer === 'accept';
    await this.passages.saveSeats(file.passage, [{ ...seat, state: accepted ? 'accepted' : 'declined', acknowledgedAt: accepted ? this.clock.now() : null, declinedReason: answer.answer === 'decline' ? answer.reason : null }]);
    const fact = factOf(accepted ? 'jury.seat_accepted' : 'jury.seat_declined', file.passage, { seatId: seat.id, personId: seat.personId }, seat.id);
    await this.journal.record(actor, answer.answer === 'decline' ? { ...fact, personal: { reason: answer.reason } } : fact);
  }
}
