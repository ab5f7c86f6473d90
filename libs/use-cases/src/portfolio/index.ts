import type { Type } from '@nestjs/common';
import { AbandonUpload } from './abandon-upload.js';
import { AddEvidence } from './add-evidence.js';
import { CheckBookletForm } from './check-booklet-form.js';
import { DepositBooklet } from './deposit-booklet.js';
import { EditEvidence } from './edit-evidence.js';
import { EditTie } from './edit-tie.js';
import { FinishUpload } from './finish-upload.js';
import { InspectFile } from './inspect-file.js';
import { ListLibrary } from './list-library.js';
import { OpenFile } from './open-file.js';
import { PutEvidenceAside } from './put-evidence-aside.js';
import { PutExperienceAside } from './put-experience-aside.js';
import { PutTieAside } from './put-tie-aside.js';
import { ReadBooklet } from './read-booklet.js';
import { ReadDraftBooklet } from './read-draft-booklet.js';
import { ReadMatrix } from './read-matrix.js';
import { ReceiveEvidenceFile } from './receive-evidence-file.js';
import { ReceivePart } from './receive-part.js';
import { RecomputeCompleteness } from './recompute-completeness.js';
import { StartUpload } from './start-upload.js';
import { TieEvidence } from './tie-evidence.js';
import { WriteArgument } from './write-argument.js';
import { WriteExperience } from './write-experience.js';

export { PORTFOLIO_FACTS, type PortfolioFact } from './facts.js';
export { PORTFOLIO_REACTIONS, type PortfolioJob } from './reactions.js';
export * from './ports/booklets.js';
export * from './ports/completeness-snapshots.js';
export * from './ports/dossiers.js';
export * from './ports/evidence-library.js';
export * from './ports/experiences.js';
export * from './ports/file-inspector.js';
export * from './ports/fingerprints.js';
export * from './ports/snapshot.js';
export * from './ports/ties.js';
export * from './ports/uploads.js';
export type { DepositedBooklet } from './read-booklet.js';
export type { Draft } from './read-draft-booklet.js';
export type { Matrix } from './read-matrix.js';
export type { StagedFile } from './staged-file.js';
export type { TiedEvidence } from './list-library.js';
export {
  AbandonUpload, AddEvidence, CheckBookletForm, DepositBooklet, EditEvidence, EditTie, FinishUpload, InspectFile, ListLibrary, OpenFile, PutEvidenceAside, PutExperienceAside, PutTieAside,
  ReadBooklet, ReadDraftBooklet, ReadMatrix, ReceiveEvidenceFile, ReceivePart, RecomputeCompleteness, StartUpload, TieEvidence, WriteArgument, WriteExperience,
};

/** Every action of the chapter, for the doors to register. */
export const portfolioUseCases: Type[] = [
  AbandonUpload, AddEvidence, CheckBookletForm, DepositBooklet, EditEvidence, EditTie, FinishUpload, InspectFile, ListLibrary, OpenFile, PutEvidenceAside, PutExperienceAside, PutTieAside,
  ReadBooklet, ReadDraftBooklet, ReadMatrix, ReceiveEvidenceFile, ReceivePart, RecomputeCompleteness, StartUpload, TieEvidence, WriteArgument, WriteExperience,
];
