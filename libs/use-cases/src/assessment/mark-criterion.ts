import { Injectable } from '@nestjs/common';
import { markOf, mayMark, type MarkChange } from '@probant/domain-assessment';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Grounds } from '../jury/ports/grounds.js';
import { Clock } from '../ports/clock.js';
import { Readings } from './ports/readings.js';
import { markingGround, markShown } from './reading-access.js';

/** Marks one criterion, notes something of it, changes the mark or clears it. Nothing is told to anybody: no fact before the readings are closed, or the reading would not be blind. */
@Injectable()
export class MarkCriterion {
  constructor(
    private readonly readings: Readings,
    private readonly grounds: Grounds,
    private readonly clock: Clock,
  ) {}

  /** The mark as saved, null when cleared. Throws `not-found`, `forbidden` once closed, `invalid` out of scope or out of the booklet, `conflict` when it changed elsewhere. */
  async execute(actor: Actor, passageId: Id, change: MarkChange) {
    const { passage, seat, reading } = await markingGround(this.readings, this.grounds, actor, passageId);
    demand(mayMark(reading.phase));
    const { bookletId } = passage;
    const evidence = change.evidenceId && bookletId ? await this.readings.evidence(bookletId, change.evidenceId) : null;
    const mark = markOf(reading, evidence ? [evidence] : [], change, this.clock.now());
    const done = mark ? await this.readings.save(passage, seat, mark) : change.revision === 0 || (await this.readings.clear(passage, seat, change.criterionId, change.revision));
    if (!done) throw new DomainError('conflict', 'assessment.mark_changed', { criterionId: change.criterionId });
    return mark && markShown(mark, passage.bookletChanges);
  }
}
