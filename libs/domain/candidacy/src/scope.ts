import { ALLOWED, DomainError, refused, type Id, type Permission } from '@probant/domain-kernel';
import { blocsInScope, type Bloc, type ReferentielTree } from '@probant/domain-referentiel';
import type { Scope } from './candidacy.js';

/** What a new candidacy presents until its candidate chooses. */
export const WHOLE_SCOPE: Scope = { kind: 'all', blocIds: [], optionBlocIds: [] };

/** Every bloc of the scope, options chosen included, already held or not. */
export function scopeBlocs(tree: ReferentielTree, scope: Scope): readonly Bloc[] {
  return blocsInScope(tree, scope.kind === 'all' ? null : scope.blocIds, scope.optionBlocIds);
}

/** The blocs of the scope still to be validated: what a passage may present. */
export function missingInScope(tree: ReferentielTree, scope: Scope, heldBlocIds: readonly Id[]): readonly Id[] {
  return scopeBlocs(tree, scope).map(({ id }) => id).filter((id) => !heldBlocIds.includes(id));
}

/** The scope as it is kept: each id once, an option named among the blocs is chosen. */
export function normalScope(tree: ReferentielTree, { kind, blocIds, optionBlocIds }: Scope): Scope {
  const options = new Set(tree.blocs.filter(({ optionGroupId }) => optionGroupId !== null).map(({ id }) => id));
  if (kind === 'all') return { kind, blocIds: [], optionBlocIds: [...new Set(optionBlocIds)] };
  const named = [...new Set([...blocIds, ...optionBlocIds])];
  return { kind, blocIds: named, optionBlocIds: named.filter((id) => options.has(id)) };
}

/**
 * A scope one may choose: blocs of this référentiel, none already held, n options of each group over all blocs and n at most over named ones.
 * Throws `invalid` with the rule that is broken. Returns it in normal form.
 */
export function chosenScope(tree: ReferentielTree, asked: Scope, heldBlocIds: readonly Id[]): Scope {
  const scope = normalScope(tree, asked);
  const known = new Set(tree.blocs.map(({ id }) => id));
  const unknown = [...asked.blocIds, ...asked.optionBlocIds].filter((id) => !known.has(id));
  if (unknown.length > 0) throw new DomainError('invalid', 'candidacy.bloc_unknown', { blocIds: unknown });
  const required = scope.kind === 'all' ? scope.optionBlocIds.filter((id) => !tree.blocs.some((bloc) => bloc.id === id && bloc.optionGroupId !== null)) : [];
  if (required.length > 0) throw new DomainError('invalid', 'candidacy.bloc_not_an_option', { blocIds: required });
  const held = scope.blocIds.filter((id) => heldBlocIds.includes(id));
  if (held.length > 0) throw new DomainError('invalid', 'candidacy.bloc_held', { blocIds: held });
  if (scope.kind === 'blocs' && scope.blocIds.length === 0) throw new DomainError('invalid', 'candidacy.no_bloc');
  const permission = optionsStand(tree, scope, heldBlocIds);
  if (!permission.allowed) throw new DomainError('invalid', permission.code, permission.details);
  return scope;
}

/** Whether the scope may be sent to the school as it stands: of this référentiel, not empty, its options chosen. */
export function scopeStands(tree: ReferentielTree, scope: Scope, heldBlocIds: readonly Id[]): Permission {
  const known = new Set(tree.blocs.map(({ id }) => id));
  if ([...scope.blocIds, ...scope.optionBlocIds].some((id) => !known.has(id))) return refused('candidacy.scope_of_older_version');
  const options = optionsStand(tree, scope, heldBlocIds);
  if (!options.allowed) return options;
  return missingInScope(tree, scope, heldBlocIds).length === 0 ? refused('candidacy.nothing_missing') : ALLOWED;
}

/** Options of each group: n over all blocs, n at most over named ones; one already held counts. */
function optionsStand(tree: ReferentielTree, scope: Scope, heldBlocIds: readonly Id[]): Permission {
  for (const group of tree.optionGroups) {
    const members = tree.blocs.filter((bloc) => bloc.optionGroupId === group.id).map(({ id }) => id);
    const count = members.filter((id) => scope.optionBlocIds.includes(id) || heldBlocIds.includes(id)).length;
    const facts = { groupId: group.id, group: group.title, choose: group.choose, chosen: count };
    if (count > group.choose) return refused('candidacy.too_many_options', facts);
    if (scope.kind === 'all' && count < group.choose) return refused('candidacy.options_incomplete', facts);
  }
  return ALLOWED;
}
