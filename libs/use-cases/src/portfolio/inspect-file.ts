import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import type { EvidenceFile } from '@probant/domain-portfolio';
import { Journal } from '../ports/journal.js';
import { Storage } from '../ports/storage.js';
import type { Within } from '../ports/within.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { FileInspector, type Inspection } from './ports/file-inspector.js';

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

  /**
   * Looks between two transactions: the reading may last. Whoever dies in between leaves a file still being checked, for the next to look into;
   * of two who look at once, the first to settle is right. `candidacyId` is where the file came from.
   */
  async run(within: Within, organisationId: Id, fileId: Id, candidacyId: Id | null): Promise<EvidenceFile | null> {
    const file = await within(() => this.library.findFile(organisationId, fileId));
    if (!file || file.state !== 'checking') return file;
    const inspection = await this.inspector.inspect(file);
    return within((actor) => this.settle(actor, file, inspection, candidacyId));
  }

  private async settle(actor: Actor, file: EvidenceFile, { fault, ...found }: Inspection, candidacyId: Id | null): Promise<EvidenceFile | null> {
    const { organisationId, personId, evidenceId, stagedKeys } = file;
    const checked: EvidenceFile = { ...file, ...found, bytes: file.bytes, fault, state: fault ? 'refused' : 'ready', stagedKeys: [] };
    if (!(await this.library.settleFile(checked))) return this.library.findFile(organisationId, file.id);
    if (!fault) await this.library.keepObject(organisationId, found.sha256, file.bytes);
    await this.dossiers.raiseCounters(organisationId, personId);
    await this.journal.record(actor, { type: 'portfolio.file_checked', organisationId, subjectId: file.id, candidacyId, data: { evidenceId, fault, type: checked.type, sha256: checked.sha256, stagedKeys } });
    return checked;
  }

  /** The parts received, once the check is committed: nothing points to them any more. */
  async letGo(stagedKeys: readonly string[]): Promise<void> {
    for (const key of stagedKeys) await this.storage.removeStaged(key);
  }
}
