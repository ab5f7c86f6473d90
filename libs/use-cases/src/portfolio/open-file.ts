import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { proposeHeadings, readsWorkingPapers, type ProposedHeading } from '@probant/domain-portfolio';
import { tieGround } from './dossier-access.js';
import { Booklets, type KeptFile } from './ports/booklets.js';
import type { Dossier } from './ports/dossiers.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { FileInspector, type FileText } from './ports/file-inspector.js';

/** Opens a checked file: from the library for those who read the working papers, from a deposited booklet for the panel. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly booklets: Booklets,
    private readonly inspector: FileInspector,
  ) {}

  /** Throws `not-found`; `forbidden` `portfolio.file_not_checked` before its check and after a refusal, `portfolio.jury_only` to the school and the accompagnateur. */
  async run(actor: Actor, candidacyId: Id, fileId: Id): Promise<KeptFile> {
    return (await this.open(actor, candidacyId, fileId)).file;
  }

  /** The text of the file, and its headings with what they seem to speak of. */
  async text(actor: Actor, candidacyId: Id, fileId: Id): Promise<FileText & { readonly headings: readonly ProposedHeading[] }> {
    const { dossier, file } = await this.open(actor, candidacyId, fileId);
    const tree = await this.dossiers.treeOf(dossier);
    const headings = proposeHeadings(file.outline, tree, tieGround(dossier, tree).blocIds);
    return { ...(await this.inspector.textOf(file.organisationId, file.sha256)), headings };
  }

  private async open(actor: Actor, candidacyId: Id, fileId: Id): Promise<{ readonly dossier: Dossier; readonly file: KeptFile }> {
    const dossier = await this.dossiers.find(candidacyId);
    if (!dossier) throw new DomainError('not-found', 'portfolio.file_unknown');
    const file = (readsWorkingPapers(actor, dossier) ? await this.living(actor, dossier, fileId) : null) ?? (await this.booklets.fileOf(candidacyId, fileId));
    if (!file) throw new DomainError('not-found', 'portfolio.file_unknown');
    return { dossier, file };
  }

  private async living(actor: Actor, dossier: Dossier, fileId: Id): Promise<KeptFile | null> {
    const file = await this.library.findFile(dossier.organisationId, fileId);
    if (!file || file.personId !== dossier.candidateId) return null;
    const evidence = actor.personId === dossier.candidateId ? null : await this.library.find(dossier.organisationId, file.evidenceId);
    if (evidence?.confidentiality === 'jury_only') throw new DomainError('forbidden', 'portfolio.jury_only');
    if (file.state !== 'ready' || !file.sha256) throw new DomainError('forbidden', 'portfolio.file_not_checked', { state: file.state, fault: file.fault });
    return { ...file, sha256: file.sha256 };
  }
}
