import { Injectable } from '@nestjs/common';
import { mayMark } from '@probant/domain-assessment';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Grounds } from '../jury/ports/grounds.js';
import { factOf } from '../jury/passage-access.js';
import { Passages } from '../jury/ports/passages.js';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Readings } from './ports/readings.js';
import { ownReading } from './reading-access.js';

/** Notes a question for the hearing; its author may share it with the panel, which hears of it at once. A question kept to oneself is told to nobody. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly passages: Passages,
    private readonly readings: Readings,
    private readonly grounds: Grounds,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found`, `forbidden` once closed, `invalid` for an empty question or a criterion out of scope. */
  async execute(actor: Actor, passageId: Id, asked: { readonly criterionId: Id | null; readonly text: string; readonly shared: boolean }) {
    const { file, seat, reading } = await ownReading(this.passages, this.grounds, actor, passageId);
    demand(mayMark(reading.phase));
    const text = asked.text.trim();
    if (!text) throw new DomainError('invalid', 'assessment.question_empty');
    if (asked.criterionId && !reading.criterionIds.includes(asked.criterionId)) throw new DomainError('invalid', 'assessment.criterion_out_of_scope', { criterionId: asked.criterionId });
    const author = `${seat.givenName} ${seat.familyName}`.trim();
    const question = { id: this.ids.next(), seatId: seat.id, personId: seat.personId, author, criterionId: asked.criterionId, text, shared: asked.shared, createdAt: this.clock.now() };
    await this.readings.ask(file.passage, question);
    if (question.shared) await this.journal.record(actor, factOf('jury.question_shared', file.passage, {}, question.id));
    return { id: question.id, criterionId: question.criterionId, text, mine: true, shared: question.shared, author };
  }
}
