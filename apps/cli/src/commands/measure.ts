import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { markReading, missedAims, scoreReading, type Expected, type Level, type Score } from '@probant/domain-referentiel';
import { Refused } from '../output.js';
import { readDocument } from './referentiel.js';

/** One document read in one form, measured; or the sentence of why it was not read. */
export interface Measured { readonly document: string; readonly form: string; readonly score: Score | null; readonly missed: readonly Level[]; readonly refused: string | null }

/** SHA-256, in hexadecimal. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The expected result that a file holds. */
export async function expectedIn(file: string): Promise<Expected> {
  return JSON.parse(await readFile(file, 'utf8')) as Expected;
}

/** Reads a document and compares it with what was expected of it. */
export async function measure(file: string, form: string, expected: Expected): Promise<Measured> {
  const { document } = expected;
  try {
    const score = scoreReading(markReading(await readDocument(file), fingerprint), expected);
    return { document, form, score, missed: missedAims(score), refused: null };
  } catch (error) {
    if (error instanceof Refused) return { document, form, score: null, missed: [], refused: error.message };
    throw error;
  }
}
