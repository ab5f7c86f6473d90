import { DomainError } from '@probant/domain-kernel';
import { touched } from '../context/rows.js';

export * from '../context/rows.js';

/** Runs an UPDATE or DELETE that names the revision it follows; throws `conflict` when nothing bore it any more. */
export async function followed(sql: string, params: readonly unknown[]): Promise<void> {
  if ((await touched(sql, params)) === 0) throw new DomainError('conflict', 'referentiel.stale');
}
