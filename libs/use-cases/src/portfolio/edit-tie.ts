import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { checkTie, contentOf, mergeEdit, sameValue, type Tie, type TieContent } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { demandOwn, factOf, openDossier, tieGround } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { Ties } from './ports/ties.js';

/** What the person saw, and what they made of it. */
export interface TieEdit { readonly base: TieContent; readonly value: TieContent }

/** The candidate edits a tie; two tabs that change different fields both win, one that changes the same is told. */
@Injectable()
export class EditTie {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly ties: Ties,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Throws `conflict` `portfolio.stale_edit` with the present value on a true clash. */
  async run(actor: Actor, candidacyId: Id, id: Id, edit: TieEdit): Promise<Tie> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'writing');
    const kept = await this.ties.find(dossier, id);
    if (!kept) throw new DomainError('not-found', 'portfolio.tie_unknown');
    if (kept.removedAt) throw new DomainError('conflict', 'portfolio.tie_removed', { revision: kept.revision });
    const content = mergeEdit(contentOf(edit.base), contentOf(kept), contentOf(edit.value), kept.revision);
    if (sameValue(content, contentOf(kept))) return kept;
    const evidence = demandOwn(await this.library.find(dossier.organisationId, kept.evidenceId), dossier, 'portfolio.evidence_unknown');
    checkTie(kept.competencyId, content, evidence, tieGround(dossier, await this.dossiers.treeOf(dossier)), kept.place);
    const tie = { ...kept, ...content, revision: kept.revision + 1, savedAt: this.clock.now() };
    await this.ties.save(tie);
    await this.dossiers.raiseCounter(dossier);
    await this.journal.record(actor, factOf(dossier, 'portfolio.tie_edited', id, { revision: tie.revision }));
    return tie;
  }
}
