import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id, type Permission } from '@probant/domain-kernel';
import { blockersOf, completenessOf, composeBooklet, demandReader, mayDeposit, type BookletContent, type Completeness } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { bookletSource } from './booklet-source.js';
import { completenessSubject } from './completeness-subject.js';
import type { Dossier } from './ports/dossiers.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { Experiences } from './ports/experiences.js';
import { Ties } from './ports/ties.js';

/** The booklet as the jury would read it today, what it lacks, and whether it may be deposited now. */
export interface Draft { readonly dossier: Dossier; readonly content: BookletContent; readonly completeness: Completeness; readonly deposit: Permission }

/** Reads the booklet being built. */
@Injectable()
export class ReadDraftBooklet {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly experiences: Experiences,
    private readonly ties: Ties,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, candidacyId: Id): Promise<Draft> {
    const opened = await this.dossiers.open(candidacyId);
    if (!opened) throw new DomainError('not-found', 'candidacy.unknown');
    const { dossier, ground } = opened;
    demandReader(actor, dossier);
    const written = { evidence: await this.library.listOf(dossier.organisationId, dossier.candidateId), ...(await this.ties.writtenOf(dossier)) };
    const experiences = await this.experiences.listOf(dossier.organisationId, dossier.candidateId);
    const completeness = completenessOf(completenessSubject(dossier, ground, written, this.clock.today()));
    const blockers = blockersOf(completeness.findings);
    const right = mayDeposit(actor, dossier);
    const deposit: Permission = right.allowed && blockers.length > 0 ? { allowed: false, code: 'portfolio.blockers', details: { blockers: blockers.map(({ code }) => code) } } : right;
    return { dossier, completeness, deposit, content: composeBooklet(bookletSource(dossier, ground, experiences, written)) };
  }
}
