import { createHash } from 'node:crypto';

/** One line as it is sealed: what happened, never who is named in it, only the salted hash of that. */
export interface SealedContent {
  readonly organisationId: string;
  readonly number: number;
  readonly id: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly type: string;
  readonly subjectId: string;
  readonly candidacyId: string | null;
  readonly data: unknown;
  readonly personalHash: string | null;
}

/** What stands before the first line of an organisation. */
export const GENESIS = '0'.repeat(64);

/** The hash of a line: of the previous one and of its own content, in one written form (keys sorted, UTF-8). */
export function lineHash(previous: string, content: SealedContent): string {
  return sha256(previous + canonical(content));
}

/** The salted hash that stands in the chain for names and free text. */
export function personalHash(salt: string, content: unknown): string {
  return sha256(salt + canonical(content));
}

/** JSON with its keys in order: the same content, the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
