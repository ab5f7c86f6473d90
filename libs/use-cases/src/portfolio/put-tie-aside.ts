import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import type { Tie } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, openDossier } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { Ties } from './ports/ties.js';

/** The candidate unties, or ties again with all that was said. */
@Injectable()
export class PutTieAside {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly ties: Ties,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  remove(actor: Actor, candidacyId: Id, id: Id): Promise<Tie> {
    return this.move(actor, candidacyId, id, true);
  }

  /** Throws `conflict` `portfolio.already_tied` when the same evidence was tied anew meanwhile. */
  restore(actor: Actor, candidacyId: Id, id: Id): Promise<Tie> {
    return this.move(actor, candidacyId, id, false);
  }

  private async move(actor: Actor, candidacyId: Id, id: Id, aside: boolean): Promise<Tie> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'writing');
    const kept = await this.ties.find(dossier, id);
    if (!kept) throw new DomainError('not-found', 'portfolio.tie_unknown');
    if ((kept.removedAt !== null) === aside) return kept;
    const there = aside ? null : await this.ties.between(dossier, kept.evidenceId, kept.competencyId);
    if (there) throw new DomainError('conflict', 'portfolio.already_tied', { tieId: there.id });
    const now = this.clock.now();
    const tie = { ...kept, removedAt: aside ? now : null, revision: kept.revision + 1, savedAt: now };
    await this.ties.save(tie);
    await this.dossiers.raiseCounter(dossier);
    await this.journal.record(actor, factOf(dossier, aside ? 'portfolio.tie_removed' : 'portfolio.tie_restored', id));
    return tie;
  }
}
