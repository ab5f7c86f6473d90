import { frDate } from '@probant/ui';
import type { ReferentielLine } from '../referentiel.client';

export const STATUS_WORDS: Readonly<Record<ReferentielLine['status'], string>> = { reading: 'Lecture en cours', failed: 'Lecture manquée', draft: 'À relire', published: 'Publié', retired: 'Remplacé' };

/** `Version 2`, or `Brouillon` while it has no number. */
export function versionName(line: Pick<ReferentielLine, 'version' | 'status'>): string {
  return line.version !== null ? `Version ${line.version}` : line.status === 'draft' ? 'Brouillon' : 'Document';
}

/** Where it comes from and since when. */
export function originOf(line: Pick<ReferentielLine, 'sourceName' | 'importedAt' | 'publishedAt'>): string {
  const imported = `${line.sourceName}, importé le ${frDate(line.importedAt, 'plain')}`;
  return line.publishedAt ? `publiée le ${frDate(line.publishedAt, 'plain')} · ${imported}` : imported;
}
