import { Injectable } from '@nestjs/common';
import { missingInScope, step } from '@probant/domain-candidacy';
import type { Actor, Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { factOf, heldFor } from './candidacy-access.js';
import { Candidacies } from './ports/candidacies.js';

/** The candidate begins the booklet of their first passage, over the blocs of their scope they do not hold. */
@Injectable()
export class StartBuilding {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(actor: Actor, candidacyId: Id): Promise<void> {
    const { file, around } = await heldFor(this.candidacies, actor, candidacyId, 'start_building', this.clock.today());
    const candidacy = step(file.candidacy, 'start_building', this.clock.now());
    await this.candidacies.save({ ...file, candidacy }, this.clock.today(), { contentMoved: true });
    await this.candidacies.openPassage(candidacy, this.ids.next(), missingInScope(around.tree, candidacy.scope, around.heldBlocIds), this.clock.now());
    await this.journal.record(actor, factOf('candidacy.building_started', file, { passageNumber: candidacy.passageNumber }));
  }
}
