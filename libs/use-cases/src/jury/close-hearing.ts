import { Injectable } from '@nestjs/common';
import { demand, type Actor, type Id } from '@probant/domain-kernel';
import { mayCloseHearing, minutesLine } from '@probant/domain-jury';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, savePassage, seatedPassage } from './passage-access.js';
import { CandidacySteps } from './ports/candidacy-steps.js';
import { Passages } from './ports/passages.js';

/** Closing the hearing closes the readings: those present may then read one another's marks; an absent juror's are kept and not counted. */
@Injectable()
export class CloseHearing {
  constructor(
    private readonly passages: Passages,
    private readonly steps: CandidacySteps,
    private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found`, or `forbidden` to all but the president of a hearing under way. */
  async execute(actor: Actor, passageId: Id): Promise<void> {
    const { file, seat } = await seatedPassage(this.passages, actor, passageId);
    demand(mayCloseHearing(file, seat));
    const now = this.clock.now();
    await savePassage(this.passages, { ...file.passage, hearingEndedAt: now, minutes: [...file.passage.minutes, minutesLine.hearingClosed(now)] });
    const present = file.seats.filter((each) => each.state === 'accepted' && each.present === true).map((each) => each.id);
    await this.passages.closeReadings(file.passage, present);
    await this.steps.take(actor, file.passage.candidacyId, 'close_hearing', now);
    await this.journal.record(actor, factOf('jury.hearing_closed', file.passage, { present: present.length }));
  }
}
