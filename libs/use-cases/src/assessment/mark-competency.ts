import { Injectable } from '@nestjs/common';
import { markRemaining, mayMark, type MarkLevel } from '@probant/domain-assessment';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Grounds } from '../jury/ports/grounds.js';
import { Passages } from '../jury/ports/passages.js';
import { Clock } from '../ports/clock.js';
import { Readings } from './ports/readings.js';
import { markShown, ownReading } from './reading-access.js';

/** One gesture gives a mark to the criteria of a competency that bear none yet. */
@Injectable()
export class MarkCompetency {
  constructor(
    private readonly passages: Passages,
    private readonly readings: Readings,
    private readonly grounds: Grounds,
    private readonly clock: Clock,
  ) {}

  /** The marks added. Throws `not-found`, `forbidden` once closed, `invalid` for a competency out of scope. */
  async execute(actor: Actor, passageId: Id, competencyId: Id, level: MarkLevel) {
    const { file, seat, judged, reading } = await ownReading(this.passages, this.grounds, actor, passageId);
    demand(mayMark(reading.phase));
    const criteria = judged.criteria.filter((each) => each.criterion.competencyIds.includes(competencyId)).map((each) => each.criterion.id);
    if (criteria.length === 0) throw new DomainError('invalid', 'assessment.competency_out_of_scope', { competencyId });
    const marks = markRemaining({ ...reading, marks: await this.readings.marks(seat.id) }, criteria, level, this.clock.now());
    const added = await this.readings.addMissing(file.passage, seat, marks);
    return added.map((mark) => markShown(mark, file.passage.bookletChanges));
  }
}
