import type { EvidenceView, TieView, portfolioRoutes, ResponseOf } from '@probant/contract';
import type { Permission } from '@probant/domain-kernel';
import { contentOf, currentFile, LIBRARY_BYTES, MAX_FILE_BYTES, type EvidenceFile, type Experience, type Tie, type Upload } from '@probant/domain-portfolio';
import type { TiedEvidence } from '@probant/use-cases';
import { actionView } from '../http/action-view.js';

type FileView = NonNullable<EvidenceView['file']>;

/** A file as screens read it: where it waits and where it is kept are nobody's business. */
export function fileView({ id, version, name, bytes, type, state, fault, sha256, pages, seconds, previewPages, scanned, addedAt }: Omit<EvidenceFile, 'stagedKeys'>): FileView {
  return { id, version, name, bytes, type, state, fault, sha256, pages, seconds, previewPages, scanned, addedAt };
}

export function evidenceView({ evidence, ties }: TiedEvidence): EvidenceView {
  const file = currentFile(evidence);
  return {
    id: evidence.id, number: evidence.number, form: evidence.form, url: evidence.url, text: evidence.text, revision: evidence.revision, createdAt: evidence.createdAt, removedAt: evidence.removedAt,
    title: evidence.title, kind: evidence.kind, description: evidence.description, producedOn: evidence.producedOn, experienceId: evidence.experienceId, authorship: evidence.authorship,
    ownPart: evidence.ownPart, aiTools: evidence.aiTools, confidentiality: evidence.confidentiality,
    file: file && fileView(file), olderFiles: evidence.files.slice(1).map(fileView), ties: ties.map(({ id, competencyId }) => ({ tieId: id, competencyId })),
  };
}

export function libraryView({ items, usedBytes, keep }: { readonly items: readonly TiedEvidence[]; readonly usedBytes: number; readonly keep: Permission }): ResponseOf<typeof portfolioRoutes.listEvidence> {
  return { items: items.map(evidenceView), quota: { usedBytes, maxBytes: LIBRARY_BYTES, maxFileBytes: MAX_FILE_BYTES }, actions: [actionView('keep_library', keep)] };
}

export function experienceView({ id, role, employer, from, to, weeklyHours, status, description, revision }: Experience): ResponseOf<typeof portfolioRoutes.addExperience> {
  return { id, role, employer, from, to, weeklyHours, status, description, revision };
}

export function uploadView({ id, name, bytes, partBytes, parts, evidenceId, expiresAt }: Upload): ResponseOf<typeof portfolioRoutes.startUpload> {
  return { id, name, bytes, partBytes, received: parts.map(({ part }) => part), evidenceId, expiresAt };
}

export function tieView(tie: Tie): TieView {
  const { criterionIds, expectedElementIds, place, ...said } = contentOf(tie);
  return { ...said, place: { ...place }, criterionIds: [...criterionIds], expectedElementIds: [...expectedElementIds], id: tie.id, evidenceId: tie.evidenceId, competencyId: tie.competencyId, revision: tie.revision, savedAt: tie.savedAt };
}
