import { Injectable } from '@nestjs/common';
import type { Actor, Id, Permission } from '@probant/domain-kernel';
import { mayKeepLibrary, type Evidence, type Experience, type Tie, type Upload } from '@probant/domain-portfolio';
import { demandOwn, openDossier } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { Experiences } from './ports/experiences.js';
import { Ties } from './ports/ties.js';
import { Uploads } from './ports/uploads.js';

/** Evidence with the ties it has in this candidacy. */
export interface TiedEvidence { readonly evidence: Evidence; readonly ties: readonly Tie[] }

/** Reads the library of the candidate: experiences, evidence, sendings. */
@Injectable()
export class ListLibrary {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly experiences: Experiences,
    private readonly ties: Ties,
    private readonly uploads: Uploads,
  ) {}

  async experiencesOf(actor: Actor, candidacyId: Id): Promise<readonly Experience[]> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'read');
    return this.experiences.listOf(dossier.organisationId, dossier.candidateId);
  }

  /** `removed` asks for those put aside, and them alone. */
  async evidenceOf(actor: Actor, candidacyId: Id, removed: boolean): Promise<{ readonly items: readonly TiedEvidence[]; readonly usedBytes: number; readonly keep: Permission }> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'read');
    const all = await this.library.listOf(dossier.organisationId, dossier.candidateId, removed);
    const { ties } = await this.ties.writtenOf(dossier);
    const items = all.filter(({ removedAt }) => (removedAt !== null) === removed).map((evidence) => ({ evidence, ties: ties.filter(({ evidenceId }) => evidenceId === evidence.id) }));
    return { items, usedBytes: await this.library.usedBytes(dossier.organisationId, dossier.candidateId), keep: mayKeepLibrary(actor, dossier) };
  }

  async oneEvidence(actor: Actor, candidacyId: Id, id: Id): Promise<TiedEvidence> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'read');
    const evidence = demandOwn(await this.library.find(dossier.organisationId, id), dossier, 'portfolio.evidence_unknown');
    const { ties } = await this.ties.writtenOf(dossier);
    return { evidence, ties: ties.filter(({ evidenceId }) => evidenceId === id) };
  }

  async uploadsOf(actor: Actor, candidacyId: Id): Promise<readonly Upload[]> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    return this.uploads.listOf(dossier.organisationId, dossier.candidateId);
  }
}
