import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { blockersOf, completenessOf } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { completenessSubject } from './completeness-subject.js';
import { factOf } from './dossier-access.js';
import { CompletenessSnapshots } from './ports/completeness-snapshots.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { Ties } from './ports/ties.js';

/** Candidacies one job looks at; another job does the rest. */
const AT_ONCE = 200;

/** The product looks again at what a candidacy holds and lacks, and at the person's other candidacies there: they share one library. */
@Injectable()
export class RecomputeCompleteness {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly ties: Ties,
    private readonly snapshots: CompletenessSnapshots,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Idempotent: computes from the present state and only where the content moved, so that many facts cost one computation. Returns the candidacies looked at. */
  async run(actor: Actor, candidacyId: Id, stepTaken = true): Promise<readonly Id[]> {
    const named = await this.dossiers.find(candidacyId);
    if (!named) return [];
    const stale = await this.dossiers.staleOf(named.organisationId, named.candidateId);
    if (stale.length === 0) return [];
    const evidence = await this.library.listOf(named.organisationId, named.candidateId);
    for (const id of stale) await this.recompute(actor, id, evidence, stepTaken);
    return stale;
  }

  /** The same for every candidacy of the organisation whose content moved: what the certifier sets touches many at once. What is left is said, for another job. Returns how many were looked at. */
  async everywhere(actor: Actor, organisationId: Id): Promise<number> {
    const stale = await this.dossiers.staleIn(organisationId, AT_ONCE);
    for (const id of stale) await this.run(actor, id, false);
    if (stale.length === AT_ONCE) await this.journal.record(actor, { type: 'portfolio.completeness_left', organisationId, subjectId: organisationId });
    return stale.length;
  }

  private async recompute(actor: Actor, id: Id, evidence: Awaited<ReturnType<EvidenceLibrary['listOf']>>, stepTaken: boolean): Promise<void> {
    const opened = await this.dossiers.open(id);
    if (!opened) return;
    const { dossier, ground } = opened;
    const written = { evidence, ...(await this.ties.writtenOf(dossier)) };
    const completeness = completenessOf(completenessSubject(dossier, ground, written, this.clock.today()));
    const kept = await this.snapshots.keep(dossier, { completeness, counterSeen: dossier.contentCounter, computedAt: this.clock.now() });
    if (!kept) return;
    await this.dossiers.refresh(dossier, this.clock.today(), stepTaken);
    await this.journal.record(actor, factOf(dossier, 'portfolio.completeness_computed', id, { counter: dossier.contentCounter, blockers: blockersOf(completeness.findings).length }));
  }
}
