import type { EvidenceView } from '@probant/contract';

/** What a piece of evidence asks for, from its own fields alone. */
export type EvidenceNeed = 'file_refused' | 'own_part' | 'untied' | 'checking' | 'none';

/** The first thing this piece asks of its owner. */
export function needOf(evidence: Pick<EvidenceView, 'file' | 'authorship' | 'ownPart' | 'ties'>): EvidenceNeed {
  if (evidence.file?.state === 'refused') return 'file_refused';
  if (evidence.file && evidence.file.state !== 'ready') return 'checking';
  if (evidence.authorship === 'collective' && evidence.ownPart.trim() === '') return 'own_part';
  return evidence.ties.length === 0 ? 'untied' : 'none';
}

export const FILTERS = ['all', 'to_fix', 'untied', 'checking', 'collective'] as const;
export type EvidenceFilter = (typeof FILTERS)[number];

/** Whether a piece stands under a filter of the library. */
export function underFilter(evidence: EvidenceView, filter: EvidenceFilter): boolean {
  const need = needOf(evidence);
  if (filter === 'to_fix') return need === 'file_refused' || need === 'own_part';
  if (filter === 'untied') return evidence.ties.length === 0;
  if (filter === 'checking') return need === 'checking';
  if (filter === 'collective') return evidence.authorship === 'collective';
  return true;
}

/** Whether the words typed stand in the title, the description or the file name, accents and case apart. */
export function matches(evidence: EvidenceView, search: string): boolean {
  const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const where = bare([evidence.title, evidence.description, evidence.file?.name ?? '', evidence.url ?? '', evidence.text ?? ''].join(' '));
  return bare(search).split(/\s+/).every((word) => where.includes(word));
}

/** Most urgent first, then the newest. */
export function byUrgency(left: EvidenceView, right: EvidenceView): number {
  const rank: Record<EvidenceNeed, number> = { file_refused: 0, checking: 1, untied: 2, own_part: 3, none: 4 };
  return rank[needOf(left)] - rank[needOf(right)] || right.number - left.number;
}
