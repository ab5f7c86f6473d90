import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { Grounds } from '../jury/ports/grounds.js';
import { Passages } from '../jury/ports/passages.js';
import { passageShown, seatShown } from '../jury/passage-view.js';
import { Readings } from './ports/readings.js';
import { adaptedCriteria } from '../jury/judged-criteria.js';
import { markShown, ownReading } from './reading-access.js';

/** A juror's reading: the criteria in scope, their own marks and questions, and nobody else's. */
@Injectable()
export class OpenReading {
  constructor(
    private readonly passages: Passages,
    private readonly readings: Readings,
    private readonly grounds: Grounds,
  ) {}

  /** Throws `not-found` to who does not sit there, `forbidden` before the seat is accepted. */
  async execute(actor: Actor, passageId: Id) {
    const { file, seat, judged } = await ownReading(this.passages, this.grounds, actor, passageId);
    const marks = await this.readings.marks(seat.id);
    const questions = await this.readings.questions(passageId, seat.id);
    const passage = passageShown(file, actor);
    return {
      passage, seat: seatShown(seat), criterionIds: [...judged.inScope], marks: marks.map((mark) => markShown(mark, file.passage.bookletChanges)),
      questions: questions.map(({ id, seatId, criterionId, text, shared, author }) => ({ id, criterionId, text, mine: seatId === seat.id, shared, author })),
      adaptedCriteria: adaptedCriteria(judged),
      actions: passage.actions,
    };
  }
}
