import type { Type } from '@nestjs/common';
import { CorrectReferentiel } from './correct-referentiel.js';
import { CreateCertification } from './create-certification.js';
import { DeleteReferentiel } from './delete-referentiel.js';
import { ImportReferentiel } from './import-referentiel.js';
import { ListCertifications } from './list-certifications.js';
import { ListCorrections } from './list-corrections.js';
import { OpenSource } from './open-source.js';
import { PublishReferentiel } from './publish-referentiel.js';
import { ReadDocument } from './read-document.js';
import { ReadReferentiel } from './read-referentiel.js';
import { SetAdaptation } from './set-adaptation.js';
import { SetRules } from './set-rules.js';
import { SpreadRules } from './spread-rules.js';
import { UndoCorrection } from './undo-correction.js';
import { versionAndFicheUseCases } from './versions-and-fiches.js';

export { REFERENTIEL_FACTS, type ReferentielFact } from './facts.js';
export { REFERENTIEL_REACTIONS, type ReferentielJob } from './reactions.js';
export * from './ports/certifications.js';
export * from './ports/corrections.js';
export * from './ports/document-reader.js';
export * from './ports/referentiels.js';
export * from './ports/rule-book.js';
export * from './ports/ruled-candidacies.js';
export type { CorrectedDraft, CorrectionGiven } from './correction-access.js';
export * from './versions-and-fiches.js';
export type { CertificationAsked } from './create-certification.js';
export type { ImportedReferentiel } from './import-referentiel.js';
export type { ListedCertification } from './list-certifications.js';
export type { OpenedSource } from './open-source.js';
export type { Publication } from './publish-referentiel.js';
export type { ShownReferentiel } from './read-referentiel.js';
export { CorrectReferentiel, CreateCertification, DeleteReferentiel, ImportReferentiel, ListCertifications, ListCorrections, OpenSource, PublishReferentiel, ReadDocument, ReadReferentiel, SetAdaptation, SetRules, SpreadRules, UndoCorrection };

/** Every action of the chapter, for the doors to register. */
export const referentielUseCases: Type[] = [...versionAndFicheUseCases, CorrectReferentiel, CreateCertification, DeleteReferentiel, ImportReferentiel, ListCertifications, ListCorrections, OpenSource, PublishReferentiel, ReadDocument, ReadReferentiel, SetAdaptation, SetRules, SpreadRules, UndoCorrection];
