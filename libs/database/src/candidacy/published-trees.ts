import { DomainError, type Id } from '@probant/domain-kernel';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { rows } from '../context/rows.js';

const trees = new Map<Id, ReferentielTree>();

/** The tree of a référentiel the actor may read. A published one never changes: it is read once by a process. Throws `conflict` when there is none. */
export async function publishedTree(referentielId: Id): Promise<ReferentielTree> {
  const known = trees.get(referentielId);
  if (known) return known;
  const [row] = await rows<{ tree: ReferentielTree | null; status: string }>('select tree, status from referentiel where id = $1', [referentielId]);
  if (!row?.tree) throw new DomainError('conflict', 'candidacy.no_referentiel');
  if (row.status === 'published' || row.status === 'retired') trees.set(referentielId, row.tree);
  return row.tree;
}
