import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import type { EvidenceFile } from '@probant/domain-portfolio';
import { Journal } from '../ports/journal.js';
import { Storage } from '../ports/storage.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { FileInspector } from './ports/file-inspector.js';

/** A file received is looked into: what it really is, whether it can be read, its pages or its duration. Only then may others read it. */
@Injectable()
export class InspectFile {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly inspector: FileInspector,
    private readonly storage: Storage,
    private readonly journal: Journal,
  ) {}

  /** Idempotent: a file already checked is left alone. `candidacyId` is where the file came from. */
  async run(actor: Actor, organisationId: Id, fileId: Id, candidacyId: Id | null): Promise<EvidenceFile | null> {
    const file = await this.library.findFile(organisationId, fileId);
    if (!file || file.state !== 'checking') return file;
    const { fault, ...found } = await this.inspector.inspect(file);
    const checked: EvidenceFile = { ...file, ...found, bytes: file.bytes, fault, state: fault ? 'refused' : 'ready', stagedKeys: [] };
    if (!fault) await this.library.keepObject(organisationId, checked.sha256 ?? found.sha256, file.bytes);
    await this.library.saveFile(checked);
    await this.dossiers.raiseCounters(organisationId, file.personId);
    await this.journal.record(actor, { type: 'portfolio.file_checked', organisationId, subjectId: fileId, candidacyId, data: { evidenceId: file.evidenceId, fault, type: checked.type, sha256: checked.sha256, stagedKeys: file.stagedKeys } });
    return checked;
  }

  /** The parts received, once the check is committed: nothing points to them any more. */
  async letGo(stagedKeys: readonly string[]): Promise<void> {
    for (const key of stagedKeys) await this.storage.removeStaged(key);
  }
}
