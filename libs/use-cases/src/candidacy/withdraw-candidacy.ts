import { Injectable } from '@nestjs/common';
import { step } from '@probant/domain-candidacy';
import type { Actor, Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, heldFor } from './candidacy-access.js';
import { Candidacies } from './ports/candidacies.js';

/** The candidate withdraws; nothing is erased, and it may be reopened. */
@Injectable()
export class WithdrawCandidacy {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, candidacyId: Id): Promise<void> {
    const { file } = await heldFor(this.candidacies, actor, candidacyId, 'withdraw', this.clock.today());
    await this.candidacies.save({ ...file, candidacy: step(file.candidacy, 'withdraw', this.clock.now()) }, this.clock.today());
    await this.journal.record(actor, factOf('candidacy.withdrawn', file, { from: file.candidacy.status }));
  }
}
