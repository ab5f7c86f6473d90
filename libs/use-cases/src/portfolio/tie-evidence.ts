import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { checkTie, NOWHERE_IN_PARTICULAR, type Tie, type TieContent } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { demandOwn, factOf, openDossier, tieGround } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { Ties } from './ports/ties.js';

/** What is tied to what, and what is already said of it. */
export interface AskedTie extends Partial<TieContent> { readonly evidenceId: Id; readonly competencyId: Id }

/** The candidate ties evidence to a competency. The same evidence may serve many competencies, each once. */
@Injectable()
export class TieEvidence {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly ties: Ties,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws `conflict` `portfolio.already_tied` with the tie that is there, `invalid` when the competency is foreign or the place impossible. */
  async run(actor: Actor, candidacyId: Id, asked: AskedTie): Promise<Tie> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'writing');
    const { evidenceId, competencyId, ...said } = asked;
    const content: TieContent = { argument: '', place: NOWHERE_IN_PARTICULAR, criterionIds: [], expectedElementIds: [], authorship: null, ownPart: '', ...said };
    const evidence = demandOwn(await this.library.find(dossier.organisationId, evidenceId), dossier, 'portfolio.evidence_unknown');
    checkTie(competencyId, content, evidence, tieGround(dossier, await this.dossiers.treeOf(dossier)));
    const there = await this.ties.between(dossier, evidenceId, competencyId);
    if (there) throw new DomainError('conflict', 'portfolio.already_tied', { tieId: there.id });
    const { organisationId, certifierId } = dossier;
    const tie: Tie = { ...content, id: this.ids.next(), organisationId, certifierId, candidacyId, evidenceId, competencyId, revision: 0, savedAt: this.clock.now(), removedAt: null };
    await this.ties.add(tie);
    await this.dossiers.raiseCounter(dossier);
    await this.journal.record(actor, factOf(dossier, 'portfolio.evidence_tied', tie.id, { evidenceId, competencyId }));
    return tie;
  }
}
