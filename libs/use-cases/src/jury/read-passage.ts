import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { managesPassage, seatOf } from './passage-access.js';
import { passageShown, type PassageShown } from './passage-view.js';
import { Passages } from './ports/passages.js';

/** A passage, for who organises it or sits on it. */
@Injectable()
export class ReadPassage {
  constructor(private readonly passages: Passages) {}

  /** Throws `not-found` to everybody else. */
  async execute(actor: Actor, passageId: Id): Promise<PassageShown> {
    const file = await this.passages.find(passageId);
    if (!file || !(managesPassage(actor, file) || seatOf(actor, file))) throw new DomainError('not-found', 'jury.passage_unknown');
    return passageShown(file, actor);
  }
}
