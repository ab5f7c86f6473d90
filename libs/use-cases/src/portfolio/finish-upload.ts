import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { checkReceivable, missingParts, newSheet, titleOf, type Evidence, type EvidenceFile, type Upload } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { demandOwn, factOf, openDossier } from './dossier-access.js';
import type { Dossier } from './ports/dossiers.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { Uploads } from './ports/uploads.js';

/** Every part has arrived: the file is the candidate's, and waits to be assembled and checked. */
@Injectable()
export class FinishUpload {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly uploads: Uploads,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws `conflict` with the parts still awaited. */
  async run(actor: Actor, candidacyId: Id, uploadId: Id): Promise<Evidence> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    const upload = demandOwn(await this.uploads.find(dossier.organisationId, uploadId), dossier, 'upload.unknown');
    const missing = missingParts(upload);
    if (missing.length > 0) throw new DomainError('conflict', 'upload.parts_missing', { parts: missing });
    const evidence = await this.evidenceOf(actor, dossier, upload);
    checkReceivable(evidence);
    const file: EvidenceFile = {
      id: this.ids.next(), organisationId: upload.organisationId, evidenceId: evidence.id, personId: upload.personId, version: (evidence.files[0]?.version ?? 0) + 1, name: upload.name, bytes: upload.bytes,
      type: null, state: 'checking', fault: null, sha256: null, stagedKeys: upload.parts.map(({ stagedKey }) => stagedKey), pages: null, seconds: null, previewPages: 0, scanned: 'not_scanned', outline: [], addedAt: this.clock.now(),
    };
    await this.library.addFile(file);
    await this.uploads.remove(upload);
    await this.dossiers.raiseCounters(dossier.organisationId, dossier.candidateId);
    await this.journal.record(actor, factOf(dossier, 'portfolio.file_received', file.id, { evidenceId: evidence.id, version: file.version, bytes: file.bytes }));
    return { ...evidence, files: [file, ...evidence.files] };
  }

  private async evidenceOf(actor: Actor, dossier: Dossier, upload: Upload): Promise<Evidence> {
    if (upload.evidenceId) return demandOwn(await this.library.find(dossier.organisationId, upload.evidenceId), dossier, 'portfolio.evidence_unknown');
    const evidence: Evidence = {
      ...newSheet({ title: titleOf(upload.name) }), id: this.ids.next(), organisationId: upload.organisationId, personId: upload.personId, number: 0, form: 'file', url: null, text: null,
      files: [], createdAt: this.clock.now(), removedAt: null, revision: 0,
    };
    const number = await this.library.add(evidence);
    await this.journal.record(actor, factOf(dossier, 'portfolio.evidence_added', evidence.id, { number, form: 'file' }));
    return { ...evidence, number };
  }
}
