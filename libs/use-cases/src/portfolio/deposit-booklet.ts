import { Injectable } from '@nestjs/common';
import { demand, DomainError, type Actor, type Id, type Instant } from '@probant/domain-kernel';
import { blockersOf, canonicalJson, changedCriteria, completenessOf, composeBooklet, demandReader, mayDeposit, type BookletContent, type Completeness } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { bookletSource } from './booklet-source.js';
import { completenessSubject } from './completeness-subject.js';
import { factOf } from './dossier-access.js';
import { Booklets, type Booklet } from './ports/booklets.js';
import type { Dossier, OpenDossier } from './ports/dossiers.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { Experiences } from './ports/experiences.js';
import { Fingerprints } from './ports/fingerprints.js';
import { Ties } from './ports/ties.js';

interface Composed { readonly content: BookletContent; readonly completeness: Completeness }

/** The candidate deposits: what they wrote is copied, sealed by a fingerprint, and handed to the school. */
@Injectable()
export class DepositBooklet {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly experiences: Experiences,
    private readonly ties: Ties,
    private readonly booklets: Booklets,
    private readonly fingerprints: Fingerprints,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Recomputes the completeness in this same transaction. Throws `forbidden` `portfolio.blockers` with every blocker and its place.
   * A deposit after a flag is version n + 1; both are kept.
   */
  async run(actor: Actor, candidacyId: Id): Promise<{ readonly booklet: Booklet; readonly dossier: Dossier }> {
    const opened = await this.dossiers.open(candidacyId);
    if (!opened) throw new DomainError('not-found', 'candidacy.unknown');
    const { dossier } = opened;
    demandReader(actor, dossier);
    demand(mayDeposit(actor, dossier));
    const composed = await this.compose(opened);
    const blockers = blockersOf(composed.completeness.findings);
    if (blockers.length > 0) throw new DomainError('forbidden', 'portfolio.blockers', { blockers: blockers.map(({ code, where, facts }) => ({ code, where, facts })) });
    const before = await this.booklets.last(candidacyId);
    const booklet = await this.seal(dossier, composed, (before?.version ?? 0) + 1);
    await this.booklets.add(booklet, dossier, this.ids.next());
    await this.dossiers.take(dossier, 'deposit', this.clock.now());
    const changed = before ? changedCriteria(before.content, booklet.content, opened.ground.tree) : [];
    await this.journal.record(actor, factOf(dossier, 'portfolio.booklet_deposited', booklet.id, { version: booklet.version, fingerprint: booklet.fingerprint, changedCriterionIds: changed }));
    return { booklet, dossier };
  }

  private async compose({ dossier, ground }: OpenDossier): Promise<Composed> {
    const written = { evidence: await this.library.listOf(dossier.organisationId, dossier.candidateId), ...(await this.ties.writtenOf(dossier)) };
    const experiences = await this.experiences.listOf(dossier.organisationId, dossier.candidateId);
    return { content: composeBooklet(bookletSource(dossier, ground, experiences, written)), completeness: completenessOf(completenessSubject(dossier, ground, written, this.clock.today())) };
  }

  private async seal(dossier: Dossier, { content, completeness }: Composed, version: number): Promise<Booklet> {
    const depositedAt: Instant = this.clock.now();
    const { organisationId, certifierId, id: candidacyId } = dossier;
    const fingerprint = this.fingerprints.of(canonicalJson({ candidacyId, version, depositedAt, content }));
    const journalHead = await this.journal.head(organisationId);
    const { findings, blocs } = completeness;
    return { id: this.ids.next(), organisationId, certifierId, candidacyId, version, depositedAt, fingerprint, journalHead, state: 'deposited', flags: [], content, completeness: { findings, blocs } };
  }
}
