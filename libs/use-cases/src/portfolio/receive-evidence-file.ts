import { Injectable } from '@nestjs/common';
import type { Actor, Fact, Id } from '@probant/domain-kernel';
import { checkReceivable, checkSize, displayName, newSheet, titleOf, type Evidence, type EvidenceFile } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { demandOwn, factOf, openDossier } from './dossier-access.js';
import type { Dossier } from './ports/dossiers.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import type { StagedFile } from './staged-file.js';

/** The candidate gives a file sent in one piece: a new piece of evidence, or a new version of one. It is checked afterwards. */
@Injectable()
export class ReceiveEvidenceFile {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws what would stop it before a byte is read: the right, the size, the room left, the evidence it would be a version of. */
  async check(actor: Actor, candidacyId: Id, evidenceId: Id | null, declaredBytes: number): Promise<void> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    checkSize(declaredBytes, await this.library.usedBytes(dossier.organisationId, dossier.candidateId));
    if (evidenceId) checkReceivable(demandOwn(await this.library.find(dossier.organisationId, evidenceId), dossier, 'portfolio.evidence_unknown'));
  }

  /** A new piece of evidence, titled by its name. */
  async add(actor: Actor, candidacyId: Id, staged: StagedFile): Promise<Evidence> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    const name = displayName(staged.name);
    const id = this.ids.next();
    const evidence: Evidence = {
      ...newSheet({ title: titleOf(name) }), id, organisationId: dossier.organisationId, personId: dossier.candidateId, number: 0, form: 'file', url: null, text: null,
      files: [], createdAt: this.clock.now(), removedAt: null, revision: 0,
    };
    const number = await this.library.add(evidence);
    return this.keep(actor, dossier, { ...evidence, number }, staged, factOf(dossier, 'portfolio.evidence_added', id, { number, form: 'file' }));
  }

  /** A new version of the file; the older ones are kept. */
  async addVersion(actor: Actor, candidacyId: Id, evidenceId: Id, staged: StagedFile): Promise<Evidence> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    const evidence = demandOwn(await this.library.find(dossier.organisationId, evidenceId), dossier, 'portfolio.evidence_unknown');
    return this.keep(actor, dossier, evidence, staged);
  }

  private async keep(actor: Actor, dossier: Dossier, evidence: Evidence, staged: StagedFile, ...before: readonly Fact[]): Promise<Evidence> {
    const { organisationId, personId } = evidence;
    const file: EvidenceFile = {
      id: this.ids.next(), organisationId, evidenceId: evidence.id, personId, version: (evidence.files[0]?.version ?? 0) + 1, name: displayName(staged.name), bytes: staged.bytes,
      type: null, state: 'checking', fault: null, sha256: null, stagedKeys: [staged.key], pages: null, seconds: null, previewPages: 0, scanned: 'not_scanned', outline: [], addedAt: this.clock.now(),
    };
    checkReceivable(evidence);
    await this.library.addFile(file);
    await this.dossiers.raiseCounters(organisationId, personId);
    await this.journal.record(actor, ...before, factOf(dossier, 'portfolio.file_received', file.id, { evidenceId: evidence.id, version: file.version, bytes: file.bytes }));
    return { ...evidence, files: [file, ...evidence.files] };
  }
}
