import { Injectable } from '@nestjs/common';
import { demand, DomainError, type Actor, type Id, type Instant } from '@probant/domain-kernel';
import { mayOpenHearing, minutesLine, type Attendance, type Passage } from '@probant/domain-jury';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, savePassage, seatedPassage } from './passage-access.js';
import { CandidacySteps } from './ports/candidacy-steps.js';
import { Passages, type NamedSeat, type PassageFile } from './ports/passages.js';

/** The president records who is present and opens the hearing; without the candidate the passage is closed as excused or absent. */
@Injectable()
export class OpenHearing {
  constructor(
    private readonly passages: Passages,
    private readonly steps: CandidacySteps,
    private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found`, `forbidden` to all but the president of a convoked passage, `invalid` for a seat that is not of this panel or did not accept. */
  async execute(actor: Actor, passageId: Id, asked: { readonly attendance: Attendance; readonly presentSeatIds: readonly Id[] }): Promise<void> {
    const { file, seat } = await seatedPassage(this.passages, actor, passageId);
    demand(mayOpenHearing(file, seat));
    const seats = presences(file, seat, asked.presentSeatIds);
    const now = this.clock.now();
    await this.passages.saveSeats(file.passage, seats);
    if (asked.attendance !== 'present') return this.closeWithout(actor, file.passage, asked.attendance, now);
    const present = seats.filter((each) => each.present).length;
    await savePassage(this.passages, { ...file.passage, state: 'hearing', attendance: 'present', hearingStartedAt: now, minutes: [...file.passage.minutes, minutesLine.hearingOpened(now, present, seats.length)] });
    await this.journal.record(actor, factOf('jury.hearing_opened', file.passage, { present }));
  }

  private async closeWithout(actor: Actor, passage: Passage, attendance: 'excused' | 'absent', now: Instant): Promise<void> {
    await savePassage(this.passages, { ...passage, state: 'closed', attendance, hearingStartedAt: now, hearingEndedAt: now, minutes: [...passage.minutes, minutesLine.candidateMissing(now, attendance)] });
    await this.steps.take(actor, passage.candidacyId, 'close_hearing', now);
    await this.steps.take(actor, passage.candidacyId, 'decide', now);
    await this.journal.record(actor, factOf('jury.candidate_missing', passage, { attendance }));
  }
}

/** Presence of every standing seat; who opens is present. */
function presences(file: PassageFile, opener: NamedSeat, presentSeatIds: readonly Id[]): readonly NamedSeat[] {
  const accepted = file.seats.filter((seat) => seat.state === 'accepted');
  const unknown = presentSeatIds.filter((id) => !accepted.some((seat) => seat.id === id));
  if (unknown.length > 0) throw new DomainError('invalid', 'jury.seat_not_accepted', { seatIds: unknown });
  return file.seats.filter((seat) => seat.state === 'accepted' || seat.state === 'invited').map((seat) => ({ ...seat, present: seat.id === opener.id || presentSeatIds.includes(seat.id) }));
}
