import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, heldFor } from './candidacy-access.js';
import { Candidacies } from './ports/candidacies.js';

/** The school names who accompanies the candidate, or nobody. Never somebody of the jury (D.6412-6). */
@Injectable()
export class NameAccompagnateur {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Throws `invalid` for who is no accompagnateur here, or is the candidate; `forbidden` for who sits on this candidate's jury. */
  async run(actor: Actor, candidacyId: Id, personId: Id | null): Promise<void> {
    const { file } = await heldFor(this.candidacies, actor, candidacyId, 'name_accompagnateur', this.clock.today());
    if (personId) {
      if (personId === file.candidacy.candidateId) throw new DomainError('invalid', 'candidacy.own_accompagnateur');
      const may = await this.candidacies.mayAccompany(file, personId);
      if (may === 'not_a_member') throw new DomainError('invalid', 'candidacy.accompagnateur_unknown');
      if (may === 'seated') throw new DomainError('forbidden', 'candidacy.accompagnateur_seated', { article: 'D.6412-6' });
    }
    await this.candidacies.save({ ...file, candidacy: { ...file.candidacy, accompagnateurId: personId } }, this.clock.today());
    await this.journal.record(actor, factOf('candidacy.accompagnateur_named', file, { personId }));
  }
}
