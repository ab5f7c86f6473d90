import { ReferentielFileSchema } from '@probant/contract';
import { fileFault, fromReferentielFile, REFERENTIEL_SCHEMA } from '@probant/domain-referentiel';
import type { DocumentRead } from '@probant/use-cases';
import { linesOf } from './plain-text.js';
import { Unread } from './unread.js';

/** Whether a text is one of our files: it begins as one, or its name says so. */
export function isOwnFile(text: string, name: string): boolean {
  return /\.json$/i.test(name) || /^\s*\{\s*"schema"\s*:/.test(text);
}

/**
 * Reads a référentiel that was exported: everything as it was, ids included.
 * Throws `json` (with the line or the path of what is wrong), `json_version` (another version of the form) or `json_ties` (an id given twice, a tie to nothing).
 */
export function readOwnFile(text: string): DocumentRead {
  const given = parsed(text);
  const schema = isRecord(given) ? given['schema'] : undefined;
  if (typeof schema === 'string' && schema !== REFERENTIEL_SCHEMA) throw new Unread('json_version', { schema: schema.slice(0, 80), known: REFERENTIEL_SCHEMA });
  if (schema === undefined && isRecord(given) && Array.isArray(given['blocs']) && Array.isArray(given['unplaced'])) throw new Unread('json', { printed: 1 });
  const file = ReferentielFileSchema.safeParse(given);
  if (!file.success) throw new Unread('json', { path: file.error.issues[0]?.path.map(String).join('.') ?? '' });
  const fault = fileFault(file.data);
  if (fault) throw new Unread('json_ties', { ...fault });
  return { fault: null, reading: fromReferentielFile(file.data), lines: linesOf(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    throw new Unread('json', { line: text.slice(0, at).split('\n').length });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
