import { Injectable } from '@nestjs/common';
import type { Actor, Id, Instant } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { demandOwn, factOf, openDossier } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { Experiences } from './ports/experiences.js';

/** The candidate puts an experience aside, or takes it back. A deposited booklet keeps its copy. */
@Injectable()
export class PutExperienceAside {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly experiences: Experiences,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async remove(actor: Actor, candidacyId: Id, id: Id): Promise<void> {
    await this.move(actor, candidacyId, id, this.clock.now());
  }

  async restore(actor: Actor, candidacyId: Id, id: Id): Promise<void> {
    await this.move(actor, candidacyId, id, null);
  }

  private async move(actor: Actor, candidacyId: Id, id: Id, removedAt: Instant | null): Promise<void> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    const kept = demandOwn(await this.experiences.find(dossier.organisationId, id), dossier, 'portfolio.experience_unknown');
    if ((kept.removedAt === null) === (removedAt === null)) return;
    await this.experiences.save({ ...kept, removedAt, revision: kept.revision + 1 });
    await this.journal.record(actor, factOf(dossier, removedAt ? 'portfolio.experience_removed' : 'portfolio.experience_restored', id));
  }
}
