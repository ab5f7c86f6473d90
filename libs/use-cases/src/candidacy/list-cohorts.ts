import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@probant/domain-kernel';
import { Cohorts } from './ports/cohorts.js';

/** The cohorts of an organisation. */
@Injectable()
export class ListCohorts {
  constructor(private readonly cohorts: Cohorts) {}

  run(actor: Actor): ReturnType<Cohorts['listOf']> {
    if (!actor.organisationId) throw new DomainError('not-found', 'people.organisation_unknown');
    return this.cohorts.listOf(actor.organisationId);
  }
}
