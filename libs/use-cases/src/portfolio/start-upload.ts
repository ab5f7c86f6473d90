import { Injectable } from '@nestjs/common';
import { addDays, type Actor, type Id } from '@probant/domain-kernel';
import { checkReceivable, checkSize, displayName, PART_BYTES, UPLOAD_DAYS, type Upload } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { demandOwn, openDossier } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { Uploads } from './ports/uploads.js';

/** The candidate begins to send a large file, in parts of 16 MB. */
@Injectable()
export class StartUpload {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly uploads: Uploads,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws `invalid` on the declared size alone: not one byte is read of what is too large. */
  async run(actor: Actor, candidacyId: Id, asked: { readonly name: string; readonly bytes: number; readonly evidenceId: Id | null }): Promise<Upload> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    const { organisationId, candidateId } = dossier;
    checkSize(asked.bytes, await this.library.usedBytes(organisationId, candidateId));
    if (asked.evidenceId) checkReceivable(demandOwn(await this.library.find(organisationId, asked.evidenceId), dossier, 'portfolio.evidence_unknown'));
    const createdAt = this.clock.now();
    const upload: Upload = {
      id: this.ids.next(), organisationId, personId: candidateId, candidacyId, evidenceId: asked.evidenceId, name: displayName(asked.name), bytes: asked.bytes, partBytes: PART_BYTES,
      createdAt, expiresAt: `${addDays(createdAt.slice(0, 10), UPLOAD_DAYS)}${createdAt.slice(10)}`, parts: [],
    };
    await this.uploads.add(upload);
    return upload;
  }
}
