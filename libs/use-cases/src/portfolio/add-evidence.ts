import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { newSheet, type Evidence, type EvidenceForm, type EvidenceSheet } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { demandOwn, factOf, openDossier } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { Experiences } from './ports/experiences.js';

/** What the candidate gives: a link, a text, or a description alone of what will be shown at the hearing. */
export interface GivenEvidence { readonly form: EvidenceForm; readonly sheet: Partial<EvidenceSheet> & { readonly title: string }; readonly url?: string; readonly text?: string }

/** The candidate adds evidence that is not a file. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly experiences: Experiences,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws `not-found` when the experience it names is not the candidate's. */
  async run(actor: Actor, candidacyId: Id, given: GivenEvidence): Promise<Evidence> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    const sheet = newSheet(given.sheet);
    if (sheet.experienceId) demandOwn(await this.experiences.find(dossier.organisationId, sheet.experienceId), dossier, 'portfolio.experience_unknown');
    const evidence: Evidence = {
      ...sheet, id: this.ids.next(), organisationId: dossier.organisationId, personId: dossier.candidateId, number: 0, form: given.form, url: given.url ?? null, text: given.text ?? null,
      files: [], createdAt: this.clock.now(), removedAt: null, revision: 0,
    };
    const number = await this.library.add(evidence);
    await this.dossiers.raiseCounters(dossier.organisationId, dossier.candidateId);
    await this.journal.record(actor, factOf(dossier, 'portfolio.evidence_added', evidence.id, { number, form: given.form }));
    return { ...evidence, number };
  }
}
