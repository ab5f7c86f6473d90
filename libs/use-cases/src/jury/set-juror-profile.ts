import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Journal } from '../ports/journal.js';
import { Jurors, type JurorProfile } from './ports/jurors.js';

/** Writes what the school knows of a juror: profession, qualification, declared links. */
@Injectable()
export class SetJurorProfile {
  constructor(
    private readonly jurors: Jurors,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found` when the person is not in this organisation's pool. */
  async execute(actor: Actor, personId: Id, profile: JurorProfile): Promise<void> {
    const organisationId = actor.organisationId;
    if (!organisationId || !(await this.jurors.find(organisationId, personId))) throw new DomainError('not-found', 'jury.juror_unknown', { personId });
    await this.jurors.saveProfile(organisationId, personId, profile);
    await this.journal.record(actor, { type: 'jury.juror_profile_set', organisationId, subjectId: personId, data: { qualified: profile.qualified } });
  }
}
