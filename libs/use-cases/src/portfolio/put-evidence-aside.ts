import { Injectable } from '@nestjs/common';
import type { Actor, Id, Instant } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { demandOwn, factOf, openDossier } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';

/** The candidate puts evidence aside, or takes it back. Its ties sleep with it; a deposited booklet keeps its copy. */
@Injectable()
export class PutEvidenceAside {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
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
    const kept = demandOwn(await this.library.find(dossier.organisationId, id), dossier, 'portfolio.evidence_unknown');
    if ((kept.removedAt === null) === (removedAt === null)) return;
    await this.library.save({ ...kept, removedAt, revision: kept.revision + 1 });
    await this.dossiers.raiseCounters(dossier.organisationId, dossier.candidateId);
    await this.journal.record(actor, factOf(dossier, removedAt ? 'portfolio.evidence_removed' : 'portfolio.evidence_restored', id));
  }
}
