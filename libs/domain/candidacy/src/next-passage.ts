import { DomainError, type Id } from '@probant/domain-kernel';
import type { ReferentielTree } from '@probant/domain-referentiel';
import type { Scope } from './candidacy.js';
import { missingInScope } from './scope.js';

/** The blocs of the next passage: only those of the scope still missing, at least one. Throws `invalid` with the blocs that are not. */
export function nextPassageBlocs(tree: ReferentielTree, scope: Scope, heldBlocIds: readonly Id[], asked: readonly Id[]): readonly Id[] {
  const missing = missingInScope(tree, scope, heldBlocIds);
  const refused = asked.filter((id) => !missing.includes(id));
  if (refused.length > 0) throw new DomainError('invalid', heldBlocIds.some((id) => refused.includes(id)) ? 'candidacy.bloc_held' : 'candidacy.bloc_outside_scope', { blocIds: refused });
  if (asked.length === 0) throw new DomainError('invalid', 'candidacy.no_bloc');
  return missing.filter((id) => asked.includes(id));
}
