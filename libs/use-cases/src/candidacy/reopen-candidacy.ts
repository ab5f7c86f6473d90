import { Injectable } from '@nestjs/common';
import { step } from '@probant/domain-candidacy';
import type { Actor, Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, heldFor } from './candidacy-access.js';
import { Candidacies } from './ports/candidacies.js';

/** The candidate comes back to a candidacy they had withdrawn, where it was. */
@Injectable()
export class ReopenCandidacy {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, candidacyId: Id): Promise<void> {
    const { file } = await heldFor(this.candidacies, actor, candidacyId, 'reopen', this.clock.today());
    const candidacy = step(file.candidacy, 'reopen', this.clock.now());
    await this.candidacies.save({ ...file, candidacy }, this.clock.today(), { contentMoved: true });
    await this.journal.record(actor, factOf('candidacy.reopened', file, { to: candidacy.status }));
  }
}
