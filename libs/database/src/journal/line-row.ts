import type { SealedContent } from './line-hash.js';

export const LINE_COLUMNS = 'organisation_id, id, at, actor_id, type, subject_id, candidacy_id, data, personal_hash';
export interface LineRow { organisation_id: string; id: string; at: Date; actor_id: string | null; type: string; subject_id: string; candidacy_id: string | null; data: unknown; personal_hash: string | null }

/** What the hash of a line covers. */
export function contentOf(row: LineRow, number: number): SealedContent {
  return { organisationId: row.organisation_id, number, id: row.id, at: row.at.toISOString(), actorId: row.actor_id, type: row.type, subjectId: row.subject_id, candidacyId: row.candidacy_id, data: row.data, personalHash: row.personal_hash };
}
