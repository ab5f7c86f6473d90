import { Injectable } from '@nestjs/common';
import { markRemaining, mayMark, type MarkLevel } from '@probant/domain-assessment';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Grounds } from '../jury/ports/grounds.js';
import { Clock } from '../ports/clock.js';
import { Readings } from './ports/readings.js';
import { markingGround, markShown } from './reading-access.js';

/** One gesture gives a mark to the criteria of a competency that bear none yet. */
@Injectable()
export class MarkCompetency {
  constructor(
    private readonly readings: Readings,
    private readonly grounds: Grounds,
    private readonly clock: Clock,
  ) {}

  /** The marks added. Throws `not-found`, `forbidden` once closed, `invalid` for a competency out of scope. */
  async execute(actor: Actor, passageId: Id, competencyId: Id, level: MarkLevel) {
    const { passage, seat, judged, reading } = await markingGround(this.readings, this.grounds, actor, passageId);
    demand(mayMark(reading.phase));
    const criteria = judged.criteria.filter((each) => each.criterion.competencyIds.includes(competencyId)).map((each) => each.criterion.id);
    if (criteria.length === 0) throw new DomainError('invalid', 'assessment.competency_out_of_scope', { competencyId });
    const marks = markRemaining({ ...reading, marks: await this.readings.marks(seat.id) }, criteria, level, this.clock.now());
    const added = await this.readings.addMissing(passage, seat, marks);
    return added.map((mark) => markShown(mark, passage.bookletChanges));
  }
}
