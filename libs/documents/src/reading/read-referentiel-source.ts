import { DomainError } from '@probant/domain-kernel';
import type { SourceDocument } from '@probant/domain-referentiel';
import { readTextSource } from './text-source.js';

/**
 * Turns the file of a référentiel into a source free of its format.
 * Throws `invalid` with `referentiel.empty` when it holds no text, `referentiel.unreadable` when its form is not one that is read.
 */
export async function readReferentielSource(bytes: Buffer, _fileName: string): Promise<SourceDocument> {
  const source = readTextSource(bytes.toString('utf8'));
  if (source.blocks.length === 0) throw new DomainError('invalid', 'referentiel.empty');
  return Promise.resolve(source);
}
