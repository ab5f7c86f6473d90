import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { seatedPassage } from '../jury/passage-access.js';
import { Passages } from '../jury/ports/passages.js';
import { Readings } from './ports/readings.js';

/** Removes one of one's own questions. */
@Injectable()
export class RemoveQuestion {
  constructor(
    private readonly passages: Passages,
    private readonly readings: Readings,
  ) {}

  /** Throws `not-found` for a question that is not one's own. */
  async execute(actor: Actor, passageId: Id, questionId: Id): Promise<void> {
    const { seat } = await seatedPassage(this.passages, actor, passageId);
    if (!(await this.readings.removeQuestion(seat.id, questionId))) throw new DomainError('not-found', 'assessment.question_unknown');
  }
}
