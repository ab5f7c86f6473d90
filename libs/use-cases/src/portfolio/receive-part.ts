import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { bytesOfPart, checkPart, type Upload } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Storage } from '../ports/storage.js';
import { demandOwn, openDossier } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { Uploads } from './ports/uploads.js';
import type { StagedFile } from './staged-file.js';

/** One part of a large file arrives. The same part twice is one part: a sending goes on where it stopped. */
@Injectable()
export class ReceivePart {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly uploads: Uploads,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /** Throws what would stop it before a byte is read: the right, the sending, the number of the part. */
  async check(actor: Actor, candidacyId: Id, uploadId: Id, part: number): Promise<void> {
    const upload = await this.open(actor, candidacyId, uploadId);
    if (bytesOfPart(upload, part) === 0) throw new DomainError('invalid', 'upload.part_unknown', { part });
  }

  /** Throws `invalid` when the part is not whole or its hash is not the one declared. */
  async run(actor: Actor, candidacyId: Id, uploadId: Id, part: number, staged: Omit<StagedFile, 'name'>, declaredSha256: string | null): Promise<Upload> {
    const upload = await this.open(actor, candidacyId, uploadId);
    checkPart(upload, part, staged, declaredSha256);
    const before = upload.parts.find((one) => one.part === part);
    const received = { part, bytes: staged.bytes, sha256: staged.sha256, stagedKey: staged.key };
    await this.uploads.savePart(upload, received);
    if (before) await this.storage.removeStaged(before.stagedKey);
    return { ...upload, parts: [...upload.parts.filter((one) => one.part !== part), received].sort((a, b) => a.part - b.part) };
  }

  private async open(actor: Actor, candidacyId: Id, uploadId: Id): Promise<Upload> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    const upload = demandOwn(await this.uploads.find(dossier.organisationId, uploadId), dossier, 'upload.unknown');
    if (upload.expiresAt <= this.clock.now()) throw new DomainError('conflict', 'upload.expired');
    return upload;
  }
}
