import { Injectable } from '@nestjs/common';
import { step } from '@probant/domain-candidacy';
import type { Actor, Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, heldFor } from './candidacy-access.js';
import { Candidacies } from './ports/candidacies.js';

/** The candidate signs the sworn statement for the coming deposit; a flag asks for it again. */
@Injectable()
export class Swear {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, candidacyId: Id): Promise<void> {
    const { file } = await heldFor(this.candidacies, actor, candidacyId, 'swear', this.clock.today());
    await this.candidacies.save({ ...file, candidacy: step(file.candidacy, 'swear', this.clock.now()) }, this.clock.today(), { contentMoved: true });
    await this.journal.record(actor, factOf('candidacy.sworn', file, { passageNumber: file.candidacy.passageNumber }));
  }
}
