import { Injectable } from '@nestjs/common';
import { DomainError } from '@probant/domain-kernel';
import { Installation } from '../ports/installation.js';
import { PeopleViews } from './ports/organisations.js';

const NEWEST = 100;

/** The mails of an installation to try the product; nobody else's are ever shown. */
@Injectable()
export class ReadOutbox {
  constructor(
    private readonly views: PeopleViews,
    private readonly installation: Installation,
  ) {}

  /** Throws `not-found` in production: the page does not exist there. */
  run(to: string | null): ReturnType<PeopleViews['outbox']> {
    if (this.installation.mode !== 'try') throw new DomainError('not-found', 'input.unknown_address');
    return this.views.outbox(to?.trim().toLowerCase() || null, NEWEST);
  }
}
