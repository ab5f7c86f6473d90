import type { BookletEvidence } from './tied-places';

/** How a piece of evidence is looked at: page images, a recording, its text, a link, a text typed in, a description alone, or only its file. */
export type EvidenceLook = 'pages' | 'recording' | 'written' | 'link' | 'text' | 'described' | 'file';

const WRITTEN = /wordprocessingml|opendocument\.text|msword|^text\/|presentation|spreadsheet|rtf/;

/** What the screen shows of it. */
export function lookOf({ confidentiality, form, file }: BookletEvidence): EvidenceLook {
  if (form === 'link') return 'link';
  if (form === 'text') return 'text';
  if (confidentiality === 'shown_at_hearing' || !file) return 'described';
  if (/^(video|audio)\//.test(file.type ?? '')) return 'recording';
  if (file.previewPages > 0) return 'pages';
  return WRITTEN.test(file.type ?? '') ? 'written' : 'file';
}

/** How many pages may be turned; 0 when it has none to show. */
export function pagesOf(evidence: BookletEvidence): number {
  return lookOf(evidence) === 'pages' ? evidence.file?.previewPages ?? 0 : 0;
}
