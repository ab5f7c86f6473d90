import { Injectable } from '@nestjs/common';
import { nextPassageBlocs, step } from '@probant/domain-candidacy';
import type { Actor, Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { factOf, heldFor } from './candidacy-access.js';
import { Candidacies } from './ports/candidacies.js';

/** The candidate opens the next passage for blocs still missing: the booklet is open again, all that was written is still there. */
@Injectable()
export class OpenNextPassage {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Returns its number. Throws `invalid` for a bloc held or outside the scope, `forbidden` before the decision or when nothing is missing. */
  async run(actor: Actor, candidacyId: Id, asked: readonly Id[]): Promise<number> {
    const { file, around } = await heldFor(this.candidacies, actor, candidacyId, 'open_next_passage', this.clock.today());
    const blocIds = nextPassageBlocs(around.tree, file.candidacy.scope, around.heldBlocIds, asked);
    const candidacy = step(file.candidacy, 'open_next_passage', this.clock.now());
    await this.candidacies.save({ ...file, candidacy }, this.clock.today(), { contentMoved: true });
    await this.candidacies.openPassage(candidacy, this.ids.next(), blocIds, this.clock.now());
    await this.journal.record(actor, factOf('candidacy.next_passage_opened', file, { passageNumber: candidacy.passageNumber, blocIds }));
    return candidacy.passageNumber;
  }
}
