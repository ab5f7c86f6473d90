import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import type { Upload } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Storage } from '../ports/storage.js';
import { demandOwn, openDossier } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { Uploads } from './ports/uploads.js';

/** A sending is given up by the candidate, or its time is over: its parts are let go. */
@Injectable()
export class AbandonUpload {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly uploads: Uploads,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, candidacyId: Id, uploadId: Id): Promise<void> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    await this.letGo(demandOwn(await this.uploads.find(dossier.organisationId, uploadId), dossier, 'upload.unknown'));
  }

  /** Lets go of every sending of the organisation that was left unfinished too long. Returns how many. */
  async expire(organisationId: Id): Promise<number> {
    const over = await this.uploads.expired(organisationId, this.clock.now());
    for (const upload of over) await this.letGo(upload);
    return over.length;
  }

  private async letGo(upload: Upload): Promise<void> {
    await this.uploads.remove(upload);
    for (const { stagedKey } of upload.parts) await this.storage.removeStaged(stagedKey);
  }
}
