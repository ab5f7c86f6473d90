import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@probant/domain-kernel';
import { Jurors, type Juror } from './ports/jurors.js';

/** The pool of jurors of the organisation. */
@Injectable()
export class ListJurors {
  constructor(private readonly jurors: Jurors) {}

  /** By name. Throws `not-found` outside an organisation. */
  async execute(actor: Actor): Promise<readonly Juror[]> {
    if (!actor.organisationId) throw new DomainError('not-found', 'people.organisation_unknown');
    return this.jurors.pool(actor.organisationId);
  }
}
