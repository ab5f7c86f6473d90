import { Injectable } from '@nestjs/common';
import { step } from '@probant/domain-candidacy';
import type { Actor, Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, heldFor } from './candidacy-access.js';
import { Candidacies } from './ports/candidacies.js';

/** The candidate hands in the eligibility dossier; it is acknowledged at once, and the legal clock of the decision runs from then (R.6412-4). */
@Injectable()
export class SubmitEligibility {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Throws `forbidden` naming the statement that is missing, or the limit of the civil year (R.6412-3). */
  async run(actor: Actor, candidacyId: Id): Promise<void> {
    const { file } = await heldFor(this.candidacies, actor, candidacyId, 'submit_eligibility', this.clock.today());
    const candidacy = step(file.candidacy, 'submit_eligibility', this.clock.now());
    await this.candidacies.save({ ...file, candidacy }, this.clock.today());
    await this.journal.record(actor, factOf('candidacy.eligibility_submitted', file, { acknowledgedOn: candidacy.acknowledgedOn }));
  }
}
