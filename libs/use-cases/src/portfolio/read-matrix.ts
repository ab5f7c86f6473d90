import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id, type Permission } from '@probant/domain-kernel';
import { demandReader, mayWriteBooklet, type Argument, type Evidence, type Tie } from '@probant/domain-portfolio';
import { blocsInScope } from '@probant/domain-referentiel';
import { scopeOf } from './dossier-access.js';
import type { Dossier, Ground } from './ports/dossiers.js';
import { Dossiers } from './ports/dossiers.js';
import type { Snapshot } from './ports/snapshot.js';
import { EvidenceLibrary } from './ports/evidence-library.js';
import { Ties } from './ports/ties.js';

/** Criteria on one side, evidence on the other, and what ties them. */
export interface Matrix {
  readonly dossier: Dossier;
  readonly ground: Ground;
  readonly blocIds: readonly Id[];
  readonly evidence: readonly Evidence[];
  readonly ties: readonly Tie[];
  readonly arguments: readonly Argument[];
  readonly snapshot: Snapshot | null;
  readonly write: Permission;
}

/** Reads a candidacy's matrix. */
@Injectable()
export class ReadMatrix {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly library: EvidenceLibrary,
    private readonly ties: Ties,
  ) {}

  async run(actor: Actor, candidacyId: Id): Promise<Matrix> {
    const opened = await this.dossiers.open(candidacyId);
    if (!opened) throw new DomainError('not-found', 'candidacy.unknown');
    const { dossier, ground, snapshot } = opened;
    demandReader(actor, dossier);
    return {
      dossier, ground, snapshot,
      blocIds: blocsInScope(ground.tree, scopeOf(dossier), dossier.scope.optionBlocIds).map(({ id }) => id),
      evidence: await this.library.listOf(dossier.organisationId, dossier.candidateId),
      ...(await this.ties.writtenOf(dossier)),
      write: mayWriteBooklet(actor, dossier),
    };
  }
}
