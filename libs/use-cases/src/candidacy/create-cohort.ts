import { Injectable } from '@nestjs/common';
import { DomainError, holdsRole, type Actor, type Day, type Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Cohorts } from './ports/cohorts.js';
import { Offers } from './ports/offers.js';

export interface CohortAsked { readonly name: string; readonly certificationId: Id | null; readonly depositDueOn: Day | null }

/** A manager makes a cohort: a name, one certification or any, a date of deposit. */
@Injectable()
export class CreateCohort {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly offers: Offers,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws `invalid` for a certification this organisation does not prepare to. */
  async run(actor: Actor, asked: CohortAsked): Promise<Id> {
    const { organisationId } = actor;
    if (!organisationId || !holdsRole(actor, organisationId, 'manager')) throw new DomainError('not-found', 'people.organisation_unknown');
    if (asked.certificationId && !(await this.offers.find(organisationId, asked.certificationId, this.clock.today()))) throw new DomainError('invalid', 'candidacy.certification_unknown');
    const id = this.ids.next();
    await this.cohorts.add({ id, organisationId, ...asked, createdAt: this.clock.now() });
    await this.journal.record(actor, { type: 'candidacy.cohort_created', organisationId, subjectId: id, data: { certificationId: asked.certificationId, depositDueOn: asked.depositDueOn } });
    return id;
  }
}
