import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { checkConfidentiality, type Evidence, type EvidenceSheet } from '@probant/domain-portfolio';
import { Journal } from '../ports/journal.js';
import { demandOwn, demandRevision, factOf, openDossier } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { Experiences } from './ports/experiences.js';

/** The sheet as the candidate wants it; a link or a text may change too, never the form. */
export interface EvidenceEdit { readonly sheet: EvidenceSheet; readonly url?: string | null | undefined; readonly text?: string | null | undefined; readonly revision: number }

/** The candidate edits the sheet of a piece of evidence. */
@Injectable()
export class EditEvidence {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly experiences: Experiences,
    private readonly journal: Journal,
  ) {}

  /** Throws `conflict` when it moved on, `invalid` when evidence already sent is said to be shown at the hearing alone. */
  async run(actor: Actor, candidacyId: Id, id: Id, edit: EvidenceEdit): Promise<Evidence> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    const kept = demandOwn(await this.library.find(dossier.organisationId, id), dossier, 'portfolio.evidence_unknown');
    if (kept.removedAt) throw new DomainError('conflict', 'portfolio.evidence_removed');
    demandRevision(kept, edit.revision);
    if (edit.sheet.experienceId && edit.sheet.experienceId !== kept.experienceId) demandOwn(await this.experiences.find(dossier.organisationId, edit.sheet.experienceId), dossier, 'portfolio.experience_unknown');
    const evidence: Evidence = {
      ...kept, ...edit.sheet, revision: kept.revision + 1,
      url: kept.form === 'link' ? (edit.url ?? kept.url) : null,
      text: kept.form === 'text' ? (edit.text ?? kept.text) : null,
    };
    checkConfidentiality(evidence);
    await this.library.save(evidence);
    await this.dossiers.raiseCounters(dossier.organisationId, dossier.candidateId);
    await this.journal.record(actor, factOf(dossier, 'portfolio.evidence_edited', id));
    return evidence;
  }
}
