import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { factOf, seatedPassage } from '../jury/passage-access.js';
import { Passages } from '../jury/ports/passages.js';
import { Journal } from '../ports/journal.js';
import { Readings } from './ports/readings.js';

/** Removes one of one's own questions; the panel hears of it at once when it was shared. */
@Injectable()
export class RemoveQuestion {
  constructor(
    private readonly passages: Passages,
    private readonly readings: Readings,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found` for a question that is not one's own. */
  async execute(actor: Actor, passageId: Id, questionId: Id): Promise<void> {
    const { file, seat } = await seatedPassage(this.passages, actor, passageId);
    const removed = await this.readings.removeQuestion(seat.id, questionId);
    if (!removed) throw new DomainError('not-found', 'assessment.question_unknown');
    if (removed.shared) await this.journal.record(actor, factOf('jury.question_withdrawn', file.passage, {}, questionId));
  }
}
